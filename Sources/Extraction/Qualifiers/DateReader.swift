internal import KnowledgeGraph
internal import Language

/// Reads when a predicate's act takes place by the tree alone, against the day of publication.
struct DateReader {
  let tree: SyntaxTree
  let scanner: TimeScanner
  let resolver: TimeResolver

  init(tree: SyntaxTree, times: TimeLexicon, published: PartialDate?) {
    self.tree = tree
    scanner = TimeScanner(tree: tree, times: times)
    resolver = TimeResolver(published: published, switches: tree.switches)
  }

  /// The date that hangs on one of these words.
  ///
  /// - Parameter isAhead: whether the act lies ahead, so that "on Friday" is the next one.
  func date(of words: [Int], isAhead: Bool) -> PartialDate? {
    guard let word = words.first, let sentence = tree.sentence(of: word)?.tokens else { return nil }
    return expression(on: words, among: scanner.expressions(in: sentence)).flatMap {
      resolver.date(of: $0.meaning, isAhead: isAhead)
    }
  }

  /// The expression that hangs on one of these words, or stands right before a verb of them.
  func expression(on words: [Int], among all: [TimeExpression]) -> TimeExpression? {
    for word in words {
      if let own = all.first(where: { hangs($0, on: word) }) { return own }
    }
    return words.lazy.compactMap { word in
      self.dayBefore(word, among: all)
    }.first
  }

  private func hangs(_ expression: TimeExpression, on word: Int) -> Bool {
    let preposition = expression.preposition.map { tree.tokens[$0].form.inLowerCase }
    return tree.head(of: expression.head) == word
      && preposition.map { scanner.times.preposition($0) == .at || $0 == "since" || $0 == "by" }
        ?? true
  }

  /// "Iran on Tuesday accused": the day right before a verb, its auxiliaries and adverbs, unless it
  /// is another verb's.
  private func dayBefore(_ verb: Int, among all: [TimeExpression]) -> TimeExpression? {
    guard tree.tokens[verb].partOfSpeech == .verb, tree.switches.isOn(.dayBeforeVerb) else {
      return nil
    }
    var word = verb - 1
    while word > 0, isBetween(word) { word -= 1 }
    guard let expression = all.first(where: { $0.tokens.contains(word) }),
      expression.preposition.map({ tree.tokens[$0].form.inLowerCase != "of" }) ?? true
    else { return nil }
    let governor = tree.ancestors(of: expression.head).first {
      tree.tokens[$0].partOfSpeech == .verb
    }
    return governor == verb || governor == nil ? expression : nil
  }

  private func isBetween(_ word: Int) -> Bool {
    let token = tree.tokens[word]
    if token.form == "," { return true }
    return [.auxiliary, .adverb, .particle].contains(token.partOfSpeech) && token.pennTag != .to
  }
}
