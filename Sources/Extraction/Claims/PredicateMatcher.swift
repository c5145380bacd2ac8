internal import Language

/// Words of the text that say a relation.
struct PredicateMatch {
  /// The position of the head.
  let head: Int
  /// The positions of all words of the predicate, in order.
  let words: [Int]
  /// The lines of the lexicon that fit, of equal length.
  let rules: [PredicateRule]

  /// Whether the head is a verb, with a subject and an object of its own.
  var isVerb: Bool { rules.first?.wordClass == .verb }

  /// Whether a line looks for actors in this slot.
  func uses(_ slot: Slot) -> Bool {
    rules.contains { $0.subjects.contains(slot) || $0.objects.contains(slot) }
  }
}

extension SyntaxTree {
  /// Finds words of these lemmas that hang together under a head, which is the first of them.
  func words(_ lemmas: [String], under head: Int) -> [Int]? {
    guard lemmas.count > 1 else { return [head] }
    // Most lack a word altogether, which is told sooner than how words hang together.
    guard let sentence = sentence(of: head)?.tokens,
      lemmas.dropFirst().allSatisfy({ lemma in
        sentence.contains { roles[$0].contains(.further) && matches($0, lemma) }
      })
    else { return nil }
    var found = [head]
    var missing = Array(lemmas.dropFirst())
    while !missing.isEmpty {
      let direct = found.flatMap {
        children(of: $0).filter(isComplement) + [verbBeforeNoun($0)].compactMap(\.self)
      }
      let near = direct + direct.flatMap(wholes) + direct.flatMap(coordinated)
      let markers = near.flatMap { children(of: $0, by: [.caseMarking, .marker]) }
      let step = (near + markers).lazy.compactMap { word -> (Int, Int)? in
        guard !found.contains(word) else { return nil }
        return missing.firstIndex { self.matches(word, $0) }.map { (word, $0) }
      }
      guard let (word, position) = step.first else { return nil }
      found.append(word)
      missing.remove(at: position)
    }
    return found
  }

  /// Whether a word may belong to the predicate above it: in "support ended" nobody ends it.
  private func isComplement(_ word: Int) -> Bool {
    guard tokens[word].relation == .nominalSubject, let verb = head(of: word) else { return true }
    return tokens[verb].partOfSpeech != .verb
  }

  /// "sent food and medicine": the objects coordinated with a first one.
  private func coordinated(with object: Int) -> [Int] {
    tokens[object].relation == .object ? children(of: object, by: [.conjunct]) : []
  }

  /// "part of the programme", "a series of attacks": what a word of quantity is part of.
  private func wholes(of part: Int) -> [Int] {
    guard classes[.portion].contains(tokens[part].lemma) else { return [] }
    return children(of: part, by: [.nominalModifier]).filter { preposition(of: $0) == "of" }
  }

  private func matches(_ index: Int, _ lemma: String) -> Bool {
    tokens[index].lemma == lemma || lower[index] == lemma
  }
}

/// Finds the words of a sentence that may be predicates.
struct PredicateMatcher {
  let lexicon: PredicateLexicon
  let tree: SyntaxTree

  /// All predicates that these words may be, the longest first; they may share words.
  func candidates(in range: Range<Int>) -> [PredicateMatch] {
    let words = lexicon.furtherWords(in: range, of: tree)
    return range.flatMap { candidates(at: $0, among: words) }.sorted(by: Self.comesFirst)
  }

  /// A total order, so that no hash order decides between readings of the same length.
  private static func comesFirst(_ left: PredicateMatch, _ right: PredicateMatch) -> Bool {
    if left.words.count != right.words.count { return left.words.count > right.words.count }
    if left.head != right.head { return left.head < right.head }
    return left.words.lexicographicallyPrecedes(right.words)
  }

  /// The predicates under a head; the words of the sentence rule most of them out at once.
  private func candidates(at index: Int, among sentence: Set<String>) -> [PredicateMatch] {
    guard tree.roles[index].contains(.predicate) else { return [] }
    let rules = lexicon.rules(for: tree.tokens[index], among: sentence)
    if rules.allSatisfy({ $0.lemmas.count == 1 }) {
      return rules.isEmpty ? [] : [PredicateMatch(head: index, words: [index], rules: rules)]
    }
    var byWords: [[Int]: [PredicateRule]] = [:]
    for rule in rules {
      guard let words = tree.words(rule.lemmas, under: index) else { continue }
      byWords[words.sorted(), default: []].append(rule)
    }
    return byWords.map { PredicateMatch(head: index, words: $0.key, rules: $0.value) }
  }
}
