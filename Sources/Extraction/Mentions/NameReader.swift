internal import KnowledgeGraph
internal import Language

/// Finds names: those that the knowledge base knows, and those that the name model sees.
extension DocumentReading {
  /// Reads the names of all sentences.
  mutating func readNames() {
    let spans = nameSpans()
    for sentence in text.sentences {
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        position = readName(at: position, in: sentence, spans: spans)
      }
    }
  }

  /// The name that the model sees at each word.
  private func nameSpans() -> [Int?] {
    var spans = [Int?](repeating: nil, count: tokens.count)
    for (index, name) in text.names.enumerated() {
      for token in name.tokens where spans.indices.contains(token) { spans[token] = index }
    }
    return spans
  }

  /// Reads what begins at a word, and tells where to go on.
  private mutating func readName(at start: Int, in sentence: Sentence, spans: [Int?]) -> Int {
    let span = spans[start].map { text.names[$0] }
    let match = knowledge.longestMatch(tokens[start..<sentence.tokens.upperBound])
    if let match {
      let range = start..<(start + match.length)
      let isInside = span.map { isWiderName($0, than: range) } ?? false
      if !isInside, !isOwnedOrgan(range), readKnown(match.readings, at: range, span: span) {
        return range.upperBound
      }
    }
    if let owner = ownerAlone(at: start), readKnown(owner, at: start..<(start + 1), span: nil) {
      return start + 1
    }
    guard let span, span.tokens.lowerBound == start else { return start + 1 }
    return readUnknown(span) ? span.tokens.upperBound : start + 1
  }

  /// "Iraq's army": a state and its organ, not one name, even where the whole is known.
  private func isOwnedOrgan(_ range: Range<Int>) -> Bool {
    ownerAlone(at: range.lowerBound) != nil
  }

  /// What a word means that a possessive ending parts from the rest.
  private func ownerAlone(at start: Int) -> AliasReadings? {
    guard tokens.indices.contains(start + 1), tokens[start + 1].pennTag == .possessiveEnding,
      let match = knowledge.longestMatch(tokens[start..<(start + 1)]),
      match.readings.contains(where: { $0.actor.map(knowledge.type(of:)) == .state })
    else { return nil }
    return match.readings
  }

  /// Whether the model sees a longer name of a person or body, of which the known form is a part.
  private func isWiderName(_ span: Name, than range: Range<Int>) -> Bool {
    guard span.tokens.count > range.count, span.tokens.lowerBound <= range.lowerBound,
      range.upperBound <= span.tokens.upperBound
    else { return false }
    return span.type == .person || span.type == .organization && !beginsWithOwner(span)
  }

  /// Whether a name begins with the state or body that owns what it names: "Iraqi army".
  private func beginsWithOwner(_ span: Name) -> Bool {
    let rest = span.tokens.dropFirst()
    return rest.contains { lexicon.organs[tokens[$0].lemma] != nil }
      || rest.contains { lexicon.members.contains(tokens[$0].lemma) }
  }

  // MARK: - Known names

  private mutating func readKnown(
    _ readings: AliasReadings,
    at range: Range<Int>,
    span: Name?
  ) -> Bool {
    guard let reading = choose(among: readings, at: range, span: span) else { return false }
    let head = tree.headWord(of: range)
    if isRegion(reading) {
      mention(
        nil,
        at: range,
        by: .name,
        as: reading.kind == .demonymAdjective ? .modifier : .location
      )
      return true
    }
    switch reading.kind {
    case .place:
      mention(nil, at: range, by: .name, as: .location)
    case .capital, .seatOfPower:
      readSeat(reading, at: range, head: head)
    case .demonymAdjective:
      guard let actor = add(reading) else { return false }
      mention(actor, at: range, by: .demonym, as: .modifier)
    case .demonymNoun, .demonymPlural:
      guard isNation(head), let actor = add(reading) else { return false }
      mention(actor, at: range, by: .demonym, as: .nominal)
    case .name, .alias, .acronym:
      guard let actor = add(reading) else { return false }
      mention(actor, at: range, by: reading.kind == .acronym ? .acronym : .name)
      readOwner(of: actor, in: range)
    }
    return true
  }

  /// Whether a reading means a territory or region, which is no state of its own.
  private func isRegion(_ reading: AliasReading) -> Bool {
    guard let actor = reading.actor, case .state(let kind) = knowledge.actor(actor).kind else {
      return false
    }
    return !kind.isState
  }

  /// "Iraqi Army", "Pakistan Navy": the state that the name of its organ begins with.
  private mutating func readOwner(of organ: DocumentActorIndex, in range: Range<Int>) {
    guard actors[organ].type == .organization, range.count > 1,
      ["military", "government body"].contains(actors[organ].subtype),
      let match = knowledge.longestMatch(tokens[range.lowerBound..<(range.upperBound - 1)]),
      let index = match.readings.lazy.compactMap(\.actor).first(where: {
        knowledge.type(of: $0) == .state && knowledge.actor($0).country == actors[organ].country
      })
    else { return }
    let state = actors.add(knowledge.actor(index))
    affiliate(organ, "partOf", state, cue: Array(range), rule: "organ")
  }

  private mutating func add(_ reading: AliasReading) -> DocumentActorIndex? {
    guard let index = reading.actor else { return nil }
    let actor = knowledge.actor(index)
    return actors.add(actor, gender: knowledge.gender(of: index))
  }

  /// "Damascus rejected …" is Syria; "in Damascus", "Damascus airport" is a place.
  private mutating func readSeat(_ reading: AliasReading, at range: Range<Int>, head: Int) {
    guard actsAsGovernment(head, range: range), let actor = add(reading) else {
      return mention(nil, at: range, by: .name, as: .location)
    }
    mention(
      actor,
      at: range,
      by: reading.kind == .capital ? .capital : .seat,
      as: .nominal
    )
  }

  private func actsAsGovernment(_ head: Int, range: Range<Int>) -> Bool {
    if isDateline(range) { return false }
    if let preposition = tree.preposition(of: head) {
      return Self.actorPrepositions.contains(preposition)
    }
    switch tokens[head].relation {
    case .nominalSubject, .nominalSubjectPassive, .object, .indirectObject,
      .nominalModifierPossessive, .obliqueAgent:
      return true
    case .conjunct:
      guard let first = tree.head(of: head) else { return false }
      return actsAsGovernment(first, range: first..<(first + 1))
    case .compound, .obliqueUnmarked:
      return isHyphenated(range)
    default: return false
    }
  }

  private static let actorPrepositions: Set<String> = [
    "with", "against", "between", "by", "on", "for", "toward", "towards", "from", "to", "of",
    "among", "according to",
  ]

  /// "Moscow-backed".
  private func isHyphenated(_ range: Range<Int>) -> Bool {
    tokens.indices.contains(range.upperBound) && tokens[range.upperBound].form == "-"
  }

  /// "BAGHDAD, Sept 26 (Agency) - …", "Moscow —".
  private func isDateline(_ range: Range<Int>) -> Bool {
    guard let sentence = sentence(of: range.lowerBound),
      sentence.tokens.lowerBound == range.lowerBound, tokens.indices.contains(range.upperBound)
    else { return false }
    let next = tokens[range.upperBound].form
    return ["(", "—", "–", "-", ":", ","].contains(next)
  }

  /// "the Palestinians", "Russians and Americans": a nation, not some of its people.
  private func isNation(_ head: Int) -> Bool {
    let children = tree.children(of: head)
    let hasArticle = children.contains { tokens[$0].form.lowercased() == "the" }
    let isCounted = children.contains {
      [.numericModifier, .adjectivalModifier, .adnominalClauseRelative]
        .contains(tokens[$0].relation)
    }
    return hasArticle && !isCounted && tokens[head].pennTag.isPlural
  }

  // MARK: - Names that only the model sees

  private mutating func readUnknown(_ span: Name) -> Bool {
    switch span.type {
    case .organization:
      guard isNameLike(span.tokens) else { return false }
      let actor = actors.add(named: bareName(span.tokens), type: .organization)
      mention(actor, at: span.tokens, by: .name)
    case .location:
      mention(nil, at: span.tokens, by: .name, as: .location)
    case .person:
      readPersonSpan(span.tokens)
    case .group, .other:
      return false
    }
    return true
  }

  /// Whether a name has a capital letter, and more than one letter.
  private func isNameLike(_ range: Range<Int>) -> Bool {
    let name = surface(range)
    return name.contains(where: \.isUppercase) && name.count > 1
  }

  /// The name without an article.
  func bareName(_ range: Range<Int>) -> String {
    let first = tokens[range.lowerBound].form.lowercased()
    let isArticle = ["the", "a", "an"].contains(first) && range.count > 1
    return nameText(isArticle ? range.dropFirst() : range)
  }
}

extension PennTag {
  /// Whether the tag is one of a plural noun.
  var isPlural: Bool { self == .nounPlural || self == .properNounPlural }
}

extension Range where Bound == Int {
  /// The range without its first position.
  func dropFirst() -> Range<Int> { (lowerBound + 1)..<Swift.max(lowerBound + 1, upperBound) }
}
