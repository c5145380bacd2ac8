internal import KnowledgeGraph
internal import Language

/// What the words of a phrase are, whoever they mean.
extension DocumentText {
  /// The words as they stand in the text.
  func surface(_ range: Range<Int>) -> String { analysis.surface(range) }

  /// The words with single spaces, as a name is written; what an editor put in, "[Joe] Biden", is
  /// part of it.
  func nameText(_ range: Range<Int>) -> String {
    var surface = surface(range)
    if surface.utf8.contains(where: { $0 == 0x5B || $0 == 0x5D }) {
      surface.removeAll { $0 == "[" || $0 == "]" }
    }
    return surface.withSingleSpaces
  }

  /// The name without an article.
  func bareName(_ range: Range<Int>) -> String {
    let first = tokens[range.lowerBound].form.inLowerCase
    let isArticle = ClosedClass.articles.contains(first) && range.count > 1
    return nameText(isArticle ? range.dropFirst() : range)
  }

  /// The words, one by one.
  func forms(_ range: Range<Int>) -> ArraySlice<String> {
    tokens[range].map(\.form)[...]
  }

  // MARK: - Modifiers

  /// Whether a word only modifies the noun after it.
  func isModifier(_ word: Int) -> Bool {
    if tokens[word].pennTag == .adjective { return tokens[word].head > word }
    guard let next = tokens[(word + 1)...].first(where: { !Self.quotes.contains($0.form) }) else {
      return false
    }
    return [.noun, .nounPlural].contains(next.pennTag)
  }

  private static let quotes: Set<String> = ["\"", "“", "‘", "``"]

  /// Whether a preposition makes of the word a mere place.
  func isLocative(_ head: Int) -> Bool {
    if let preposition = tree.preposition(of: head) {
      return ClosedClass.placePrepositions.contains(preposition)
    }
    guard tokens[head].relation == .conjunct, let first = tree.head(of: head) else { return false }
    return isLocative(first)
  }

  /// Whether a word may stand in a noun phrase without ending it.
  func isInNounPhrase(_ position: Int) -> Bool {
    switch tokens[position].pennTag {
    case .determiner, .adjective, .adjectiveSuperlative, .noun, .nounPlural, .properNoun,
      .properNounPlural, .possessiveEnding, .hyphen, .cardinalNumber, .openingQuote, .closingQuote:
      true
    default: tokens[position].form == "-"
    }
  }

  // MARK: - Titles

  /// "State" of "Secretary of State", "Defense" of "Defense Minister", "Labour of Tonga" of
  /// "Minister of Labour of Tonga": words of a title, and what goes on after it.
  func isInTitle(_ words: Range<Int>) -> Bool {
    guard let sentence = sentence(of: words.lowerBound) else { return false }
    let earliest = max(sentence.tokens.lowerBound, words.lowerBound - Self.titleReach)
    return (earliest...words.lowerBound).contains { start in
      guard let title = knowledge.longestTitle(forms(start..<sentence.tokens.upperBound)) else {
        return false
      }
      let end = start + title.length
      if end >= words.upperBound { return title.length > words.count }
      return start < words.lowerBound && end > words.lowerBound
        && tokens[end].partOfSpeech == .adposition
    }
  }

  /// How many words of a title may stand before one of its words.
  private static let titleReach = 5

  // MARK: - Bodies

  /// What a word says of the thing that a name names, if the name is headed by it.
  func bodyKind(at word: Int) -> BodyKind? {
    lexicon.bodies[tokens[word].form] ?? lexicon.bodies[tokens[word].lemma]
  }

  /// The noun that a name is headed by: the last before "of", "for" or "on".
  func headNoun(of range: Range<Int>) -> Int {
    let preposition = range.dropFirst().first { tokens[$0].partOfSpeech == .adposition }
    return (preposition ?? range.upperBound) - 1
  }

  /// The kind of organ that a phrase is listed as, as it stands or by its lemmas.
  func organKind(_ range: Range<Int>) -> ActorKind? {
    organPhrase(range).flatMap { lexicon.organs[$0] }
  }

  /// The listed phrase for an organ that words are, as they stand or by their lemmas.
  func organPhrase(_ range: Range<Int>) -> String? {
    guard let first = range.first, startsOrgan(first) else { return nil }
    let forms = tree.lower[range].joined(separator: " ")
    if lexicon.organs[forms] != nil { return forms }
    guard range.contains(where: { tokens[$0].lemma != tree.lower[$0] }) else { return nil }
    let lemmas = tokens[range].map { $0.lemma.inLowerCase }.joined(separator: " ")
    return lexicon.organs[lemmas] == nil ? nil : lemmas
  }

  /// Whether some organ begins with a word: most words rule out all at once.
  func startsOrgan(_ word: Int) -> Bool { tree.roles[word].contains(.organ) }
}

extension String {
  /// The words with single spaces between them.
  var withSingleSpaces: String {
    // Most names are one word, or words with single spaces.
    if hasSingleSpaces { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether all is ASCII, and no white space but for single spaces between words.
  fileprivate var hasSingleSpaces: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      guard byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }
}

extension PennTag {
  /// Whether the tag is one of a plural noun.
  var isPlural: Bool { self == .nounPlural || self == .properNounPlural }
}

extension Range where Bound == Int {
  /// The range without its first position.
  func dropFirst() -> Range<Int> { (lowerBound + 1)..<Swift.max(lowerBound + 1, upperBound) }

  /// The range without its last position.
  func dropLast() -> Range<Int> { lowerBound..<Swift.max(lowerBound, upperBound - 1) }
}
