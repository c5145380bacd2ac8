internal import Language

/// The dependency trees of a text, with a way down from each word to those that depend on it.
///
/// A class, so that all who read it hold one reference.
final class SyntaxTree: Sendable {
  /// The words of the text.
  let tokens: [Token]
  /// Their forms in lower case.
  let lower: [String]
  /// What the tables have each of them for.
  let roles: [WordRoles]
  /// The sentences of the text.
  let sentences: [Sentence]
  /// The words that take part in rules of grammar.
  let classes: WordClasses
  /// What of the reading is switched off.
  let switches: ReadingSwitches
  private let firstChild: [Int]
  private let childList: [Int]

  /// - Parameter roles: What the tables have a word for, by its form in small letters.
  init(
    _ text: AnalyzedText,
    classes: WordClasses,
    switches: ReadingSwitches,
    roles: (_ token: Token, _ form: String) -> WordRoles
  ) {
    self.classes = classes
    self.switches = switches
    tokens = text.tokens
    let lower = text.tokens.map(\.form.inLowerCase)
    self.lower = lower
    self.roles = zip(text.tokens, lower).map(roles)
    sentences = text.sentences
    var counts = [Int](repeating: 0, count: tokens.count + 1)
    for token in tokens where tokens.indices.contains(token.head) { counts[token.head + 1] += 1 }
    for index in tokens.indices { counts[index + 1] += counts[index] }
    var next = counts
    var list = [Int](repeating: 0, count: counts[tokens.count])
    for (index, token) in tokens.enumerated() where tokens.indices.contains(token.head) {
      list[next[token.head]] = index
      next[token.head] += 1
    }
    firstChild = counts
    childList = list
  }

  /// The sentence in which a word stands.
  func sentence(of word: Int) -> Sentence? { sentences.element(at: word) { $0.tokens } }

  /// The words that depend on a word, in the order of the text.
  func children(of index: Int) -> ArraySlice<Int> {
    childList[firstChild[index]..<firstChild[index + 1]]
  }

  /// The words that depend on a word by one of these relations.
  func children(of index: Int, by relations: Set<DependencyRelation>) -> [Int] {
    children(of: index).filter { relations.contains(tokens[$0].relation) }
  }

  /// The words that depend on a word by one of these few relations, without the cost of a set.
  func children(of index: Int, by relations: [DependencyRelation]) -> [Int] {
    children(of: index).filter { relations.contains(tokens[$0].relation) }
  }

  /// The first word that depends on a word by this relation.
  func child(of index: Int, by relation: DependencyRelation) -> Int? {
    children(of: index).first { tokens[$0].relation == relation }
  }

  /// The word that a word depends on.
  func head(of index: Int) -> Int? {
    let head = tokens[index].head
    return tokens.indices.contains(head) && head != index ? head : nil
  }

  /// How many steps up a tree are taken at most.
  static let height = 64

  /// The words that a word depends on, from the nearest to the root.
  func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var current = index
    while let head = head(of: current), ancestors.count < Self.height {
      ancestors.append(head)
      current = head
    }
    return ancestors
  }

  /// Whether one of some prepositions stands before a word, or one of some conjunctions.
  func isMarked(
    _ word: Int,
    by words: Set<String>,
    as relations: [DependencyRelation] = [.caseMarking]
  ) -> Bool {
    children(of: word, by: relations).contains { words.contains(lower[$0]) }
  }

  /// The preposition of a word, in lower case; of several all ("out of", "because of").
  func preposition(of index: Int) -> String? {
    guard children(of: index).contains(where: isPreposition) else { return nil }
    let number = child(of: index, by: .numericModifier)
    let markers = children(of: index).filter {
      isPreposition($0) && !isQuantity($0, before: number)
    }
    .flatMap { marker in
      [marker] + children(of: marker, by: [.fixedExpression])
    }
    guard !markers.isEmpty else { return nil }
    return markers.map { lower[$0] }.joined(separator: " ")
  }

  /// "up to 16 advisers", "at least eight soldiers": words that belong to the number.
  private func isQuantity(_ marker: Int, before number: Int?) -> Bool {
    guard let number, marker < number else { return false }
    return (2...3).contains { length in
      let start = number - length
      guard start >= 0, start <= marker else { return false }
      let words = tokens[start..<number].map { $0.form.inLowerCase }.joined(separator: " ")
      return ClosedClass.quantities.contains(words) && switches.isOn(.quantityOfNumber)
    }
  }

  private func isPreposition(_ index: Int) -> Bool {
    tokens[index].relation == .caseMarking && tokens[index].pennTag != .possessiveEnding
  }

  /// The word of a stretch of words whose head lies outside.
  func headWord(of range: Range<Int>) -> Int {
    range.last { !range.contains(tokens[$0].head) } ?? range.upperBound - 1
  }

  /// The first of some words that depends on none of the others.
  func top(of words: [Int]) -> Int? {
    words.first { !words.contains(tokens[$0].head) } ?? words.first
  }
}

extension String {
  /// Whether another text stands in this one, which is told quickly where both are ASCII.
  func includes(_ part: String) -> Bool {
    guard let first = part.utf8.first, utf8.allSatisfy({ $0 < 0x80 }),
      part.utf8.allSatisfy({ $0 < 0x80 })
    else { return contains(part) }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The text in lower case; one that is so already is not copied.
  var inLowerCase: String {
    utf8.allSatisfy { $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) } ? self : lowercased()
  }
}
