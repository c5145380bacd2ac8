/// A word above a predicate, or beside it, that says how the text puts the predicate.
struct Operator: Hashable {
  /// Where the word stands among the tokens of the text.
  let word: Int
  /// The line of the lexicon, or the name of the rule, that says so.
  let source: String
  var signature: Signature
  /// Whether a line of the user's says so, which is an order.
  var isOrder = false
  /// What it is taken for, where that is not what its line says.
  var note: String?

  static func == (left: Operator, right: Operator) -> Bool {
    left.word == right.word && left.source == right.source
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(word)
    hasher.combine(source)
  }
}
