internal import KnowledgeGraph
internal import Language

/// Parts what the name model has joined: "Human Rights Navi Pillay", "Tory MP Liam Fox".
///
/// A title that a name begins with stays where nothing stands before it: who reads persons knows
/// titles.
struct NameSplitting {
  let analysis: AnalyzedText
  let knowledge: KnowledgeBase
  let lexicon: Lexicon

  /// The text whose names of persons and bodies are split.
  static func split(
    _ analysis: AnalyzedText,
    _ knowledge: KnowledgeBase,
    _ lexicon: Lexicon
  ) -> AnalyzedText {
    let splitting = NameSplitting(analysis: analysis, knowledge: knowledge, lexicon: lexicon)
    var text = analysis
    let names = analysis.names.map(splitting.withoutArticle).flatMap { name in
      switch name.type {
      case .person where splitting.isDistrict(name.tokens),
        .organization where splitting.isDistrict(name.tokens):
        [Name(tokens: name.tokens, type: .location)]
      case .person: splitting.splitPerson(name.tokens)
      case .organization: splitting.splitBody(splitting.withoutTitle(name.tokens))
      default: [name]
      }
    }
    text.names = splitting.withTopics(splitting.withPurposes(names))
      .filter { !splitting.isThing($0.tokens) }
    return text
  }

  var tokens: [Token] { analysis.tokens }

  // MARK: - Persons

  /// A person without what stands before and behind the name.
  func splitPerson(_ span: Range<Int>) -> [Name] {
    var name = span.dropFirst(titleEnd(in: span))
    while let first = name.first, name.count > 1, isSmall(first) || isMark(first) {
      name = name.dropFirst()
    }
    while let last = name.last, name.count > 1, isMark(last) { name = name.dropLast() }
    if areStates(name) { return [] }
    if isBody(name) { return [Name(tokens: name, type: .organization)] }
    let opening = openingLength(name)
    guard opening > 0 else { return [Name(tokens: name, type: .person)] }
    let rest = (name.lowerBound + opening)..<name.upperBound
    return [Name(tokens: rest, type: .person)]
  }

  /// "Hamas Shura Council": what ends with the noun for a body is not a person.
  func isBody(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let first = name.first, let last = name.last,
      name.count > 2 || !isGivenName(first)
    else { return false }
    return lexicon.bodies[tokens[last].form] == .body
      && !knowledge.isSurname(tokens[last].form) && !isKnownPerson(name)
  }

  /// "why Kilroy-Silk", "of Israel": a small word that no name begins with.
  func isSmall(_ word: Int) -> Bool {
    let form = tokens[word].form
    return ClosedClass.functionWords.contains(form)
      && !lexicon.classes[.nameParticle].contains(form)
  }

  /// "Hamid Karzai #39": a mark or number that is not part of the name.
  func isMark(_ word: Int) -> Bool {
    let form = tokens[word].form
    return form.hasPrefix("#") || ["(", "[", ",", ":", ";", "\"", "“"].contains(form)
  }

  /// The number of words before a name that say of which state, party or body its bearer is.
  func openingLength(_ name: Range<Int>) -> Int {
    guard let match = analysis.knownForm(at: name.lowerBound, in: name.dropLast(), knowledge),
      !match.readings.contains(where: isPerson), isOwner(match, at: name.lowerBound)
    else { return 0 }
    let rest = (name.lowerBound + match.length)..<name.upperBound
    if let title = title(at: rest.lowerBound, in: rest) { return match.length + title }
    let isAdjective = match.readings.contains { $0.kind == .demonymAdjective }
    let isFull = rest.count > 1 && (isGivenName(rest.lowerBound) || isKnownPerson(rest))
    return isFull && (isAdjective || !isGivenName(name.lowerBound)) ? match.length : 0
  }

  func isOwner(_ match: AliasMatch, at start: Int) -> Bool {
    match.readings.contains { reading in
      reading.actor.map { knowledge.type(of: $0) != .person } ?? false
    }
  }

  func isPerson(_ reading: AliasReading) -> Bool {
    reading.actor.map { knowledge.type(of: $0) == .person } ?? false
  }

  /// "Secretary of [State Condoleezza Rice]": the number of words of a name with which a title ends
  /// that begins before it.
  private func titleEnd(in name: Range<Int>) -> Int {
    let first = name.lowerBound
    for start in max(0, first - Self.titleReach)..<first {
      guard let title = title(at: start, in: start..<name.upperBound), start + title > first else {
        continue
      }
      return start + title - first
    }
    return 0
  }

  /// How many words before a name its title may begin.
  private static let titleReach = 5

  // MARK: - Words

  func longestTitle(_ words: Range<Int>) -> (length: Int, precedes: Bool)? {
    knowledge.longestTitle(tokens[words]).map {
      ($0.length, $0.title.precedesNames)
    }
  }

  /// The length of the title that begins here and leaves something of the name.
  func title(at start: Int, in words: Range<Int>) -> Int? {
    guard let title = longestTitle(start..<words.upperBound), title.precedes,
      title.length < words.upperBound - start
    else { return nil }
    return title.length
  }

  func isKnown(_ words: Range<Int>) -> Bool {
    analysis.knownForm(at: words.lowerBound, in: words, knowledge)?.length == words.count
  }

  func isKnownPerson(_ words: Range<Int>) -> Bool {
    guard let match = analysis.knownForm(at: words.lowerBound, in: words, knowledge) else {
      return false
    }
    return match.length == words.count && match.readings.contains(where: isPerson)
  }

  func isKnownBody(_ words: Range<Int>) -> Bool {
    guard let match = analysis.knownForm(at: words.lowerBound, in: words, knowledge) else {
      return false
    }
    return match.readings.contains { !isPerson($0) }
  }

  func isGivenName(_ word: Int) -> Bool { knowledge.givenName(tokens[word].form) != nil }

  /// Whether words have capitals, as names of persons do, but for particles.
  func areNames(_ words: Range<Int>) -> Bool {
    words.allSatisfy { word in
      let form = tokens[word].form
      let isNominal = [.properNoun, .noun].contains(tokens[word].partOfSpeech)
      return isNominal && form.first?.isUppercase ?? false
        || lexicon.classes[.nameParticle].contains(form.lowercased()) || form == "-"
    }
  }

  /// Whether a word joins those around it to one name.
  func isLink(_ word: Int) -> Bool {
    [.adposition, .coordinatingConjunction, .determiner].contains(tokens[word].partOfSpeech)
      || tokens[word].form == "-" || tokens[word].form == "&"
  }
}

extension AnalyzedText {
  /// The longest known form that begins at a word of a stretch and ends in it.
  func knownForm(
    at start: Int,
    in words: Range<Int>,
    _ knowledge: KnowledgeBase
  ) -> AliasMatch? {
    guard start < words.upperBound else { return nil }
    return knowledge.longestMatch(tokens[start..<words.upperBound])
  }
}
