internal import KnowledgeGraph
internal import Language

/// Finds names: those that the knowledge base knows, and those that the name model sees.
struct KnownNameProposer: MentionProposer {
  static let proposer = Proposer.knownNames

  var page: ProposalPage

  /// What most of its proposals rest on.
  static let known = "the knowledge base"

  /// Reads the names of all sentences, and leaves those of persons and doubtful bodies open until
  /// all that are known are read.
  mutating func propose() {
    for sentence in text.prose {
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        position = readName(at: position, in: sentence)
      }
    }
  }

  /// Reads what begins at a word, and tells where to go on.
  private mutating func readName(at start: Int, in sentence: Sentence) -> Int {
    if let end = readPair(at: start, in: sentence) { return end }
    let match = match(at: start, in: sentence)
    let span = name(at: start, known: match)
    if let match {
      let range = start..<(start + match.length)
      let isInside = span.map { isWiderName($0, than: range) } ?? false
      if let end = thingEnd(from: range, in: sentence) { return end }
      if !isInside, !isOwnedOrgan(range), readKnown(match.readings, at: range, span: span) {
        return range.upperBound
      }
      if isInside, let span { page.doubt(range, as: .form(match.readings, .partOf(span.tokens))) }
      if let end = readOwner(before: range, isInside: isInside) { return end }
    }
    if let owner = ownerAlone(at: start), readKnown(owner, at: start..<(start + 1), span: nil) {
      return start + 1
    }
    guard let span = text.analysis.name(at: start), span.tokens.lowerBound == start,
      readUnknown(span)
    else { return start + 1 }
    passOver(span.tokens)
    return span.tokens.upperBound
  }

  /// "Sputnik V": where what is listed as no actor ends, whose name begins with a known form.
  private func thingEnd(from known: Range<Int>, in sentence: Sentence) -> Int? {
    let longest = min(known.lowerBound + Self.longestThing, sentence.tokens.upperBound)
    return (known.upperBound..<max(known.upperBound, longest)).map { $0 + 1 }.last { end in
      end <= longest
        && lexicon.things.contains(text.surface(known.lowerBound..<end).withSingleSpaces)
    }
  }

  /// No thing that begins with the name of an actor has more words.
  private static let longestThing = 4

  /// The name that the model sees at a word; in "The Guardian", it may leave out the article.
  private func name(at start: Int, known match: AliasMatch?) -> Name? {
    if let name = text.analysis.name(at: start) { return name }
    guard let match, match.length > 1,
      ClosedClass.articles.contains(tokens[start].form.inLowerCase),
      let name = text.analysis.name(at: start + 1),
      name.tokens == (start + 1)..<(start + match.length)
    else { return nil }
    return Name(tokens: start..<name.tokens.upperBound, type: name.type)
  }

  /// Tells of the known forms inside of a longer name, which may come to nothing.
  private mutating func passOver(_ name: Range<Int>) {
    for start in name.dropFirst() {
      guard let match = text.knownForms[start] else { continue }
      page.doubt(start..<(start + match.length), as: .form(match.readings, .partOf(name)))
    }
  }

  /// The longest known form from a word on, unless the word is an article before a longer one.
  private func match(at start: Int, in sentence: Sentence) -> AliasMatch? {
    guard let match = text.knownForms[start] else { return nil }
    let next = start + 1
    guard tokens[start].pennTag == .determiner, next < sentence.tokens.upperBound,
      let other = text.knownForms[next], next + other.length > start + match.length
    else { return match }
    return nil
  }

  /// "Iraqi military advisers": the state with which a form begins that is not a name here.
  private mutating func readOwner(before range: Range<Int>, isInside: Bool) -> Int? {
    guard !isInside, range.count > 1,
      let match = knowledge.longestMatch(tokens[range.lowerBound..<(range.upperBound - 1)])
    else { return nil }
    let owner = range.lowerBound..<(range.lowerBound + match.length)
    return readKnown(match.readings, at: owner, span: nil) ? owner.upperBound : nil
  }

  /// "Iraq's army": a state and its organ, not one name, even where the whole is known.
  private func isOwnedOrgan(_ range: Range<Int>) -> Bool {
    ownerAlone(at: range.lowerBound) != nil
  }

  /// What a word means that a possessive ending separates from the rest.
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
    switch span.type {
    case .person: return true
    case .organization:
      if isPairOfStates(span) { return false }
      return ownedOrgan(in: span.tokens).map { isStrictly(range, within: $0) } ?? !isOwned(span)
    case .location: return endsWithHead(span.tokens) && !isOwned(span)
    case .group, .other: return false
    }
  }

  private func isBody(_ place: Range<Int>) -> Bool {
    place.count > 1 && text.bodyKind(at: place.upperBound - 1) == .body
  }

  /// "Capitol Police", "Panama Canal": a place or body named by its last word.
  private func endsWithHead(_ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    return [.body, .noBody].contains(text.bodyKind(at: last))
      && tokens[last].form.first?.isUppercase ?? false
  }

  /// "Russia & China": two states that the model takes for one body.
  private func isPairOfStates(_ span: Name) -> Bool {
    let parts = span.tokens.split { tokens[$0].pennTag == .coordinatingConjunction }
    return parts.count == 2
      && parts.allSatisfy { part in
        guard let match = knowledge.longestMatch(tokens[part]), match.length == part.count else {
          return false
        }
        return text.plainState(match)?.kind == .name
      }
  }

  /// "Commission" of "Electoral Commission": a part of the words for an organ is no name.
  private func isStrictly(_ range: Range<Int>, within organ: Range<Int>) -> Bool {
    organ.lowerBound <= range.lowerBound && range.upperBound <= organ.upperBound && range != organ
  }

  /// Whether a name holds the state or body that owns what it names: "Iraqi army".
  private func isOwned(_ span: Name) -> Bool {
    beginsWithOwner(span) || endsWithOwner(span.tokens)
  }

  /// The words for an organ in a name that holds its owner too: "army" in "Iraqi army".
  private func ownedOrgan(in name: Range<Int>) -> Range<Int>? {
    if let owner = ownerLength(of: name) {
      let organ = (name.lowerBound + owner)..<name.upperBound
      if text.organKind(organ) != nil { return organ }
    }
    guard endsWithOwner(name), let of = name.last(where: { tokens[$0].form == "of" }) else {
      return nil
    }
    return name.lowerBound..<of
  }

  /// The number of words that name a state or body with which a longer name begins; a mere place or
  /// a part of a state owns nothing, nor does "Interior" of "Interior Ministry".
  private func ownerLength(of name: Range<Int>) -> Int? {
    guard let owner = knowledge.longestMatch(tokens[name]), owner.length < name.count,
      owner.readings.contains(where: { $0.actor != nil && $0.kind != .place && !isRegion($0) }),
      text.organKind(name) == nil
    else { return nil }
    return owner.length
  }

  /// "Ministry of Petroleum of Iran": an organ before the state that owns it.
  private func endsWithOwner(_ name: Range<Int>) -> Bool {
    guard let of = name.last(where: { tokens[$0].form == "of" }), of > name.lowerBound else {
      return false
    }
    var owner = (of + 1)..<name.upperBound
    if let first = owner.first, tokens[first].pennTag == .determiner { owner = owner.dropFirst() }
    guard let match = knowledge.longestMatch(tokens[owner]), match.length == owner.count else {
      return false
    }
    return text.plainState(match) != nil
      && (text.organKind(name.lowerBound..<of) != nil || isGovernment(of - 1))
  }

  private func isGovernment(_ word: Int) -> Bool {
    let lemma = tokens[word].lemma.inLowerCase
    return lexicon.classes[.government].contains(lemma) || lexicon.classes[.mission].contains(lemma)
  }

  /// "Obama Administration": the one whose government a name is.
  private func headOfGovernment(in name: Range<Int>) -> Range<Int>? {
    guard name.count > 1, isGovernment(name.upperBound - 1),
      !name.contains(where: { tokens[$0].partOfSpeech == .adposition }),
      tokens[name.dropLast()].allSatisfy({ $0.partOfSpeech == .properNoun }),
      !knowledge.people(surname: tokens[name.upperBound - 2].form).isEmpty
    else { return nil }
    return name.dropLast()
  }

  private func beginsWithOwner(_ span: Name) -> Bool {
    let rest = span.tokens.dropFirst()
    if rest.contains(where: { lexicon.members.contains(tokens[$0].lemma) }) { return true }
    guard let owner = ownerLength(of: span.tokens) else { return false }
    if owner == rest.count, isGovernment(rest.upperBound - 1) { return true }
    return text.organKind((span.tokens.lowerBound + owner)..<rest.upperBound) != nil
  }

  // MARK: - Known names

  private mutating func readKnown(
    _ readings: AliasReadings,
    at range: Range<Int>,
    span: Name?
  ) -> Bool {
    guard let reading = choose(among: readings, at: range, span: span) else {
      page.doubt(range, as: .form(readings, .open))
      return false
    }
    let head = tree.headWord(of: range)
    if isRegion(reading) {
      let role = reading.kind == .demonymAdjective ? MentionRole.modifier : .location
      readPlace(readings, at: range, as: role)
      return true
    }
    if let actor = reading.actor, knowledge.type(of: actor) != .state {
      return readKnownName(reading, of: actor, at: range, among: readings)
    }
    switch reading.kind {
    case .place:
      readPlace(readings, at: range, as: .location)
    case .capital, .seatOfPower:
      guard let actor = reading.actor, actsAsGovernment(head, range: range) else {
        readPlace(readings, at: range, as: .location)
        break
      }
      readSeat(reading, of: actor, at: range)
    case .demonymAdjective:
      guard let actor = add(reading) else { return false }
      page.mention(actor, at: range, by: .demonym, as: .modifier, evidence: Self.known)
    case .demonymNoun, .demonymPlural:
      guard isNation(head, isPlural: reading.kind == .demonymPlural),
        let actor = add(reading)
      else {
        page.doubt(range, as: .form(readings, .people))
        return false
      }
      page.mention(actor, at: range, by: .demonym, as: .nominal, evidence: Self.known)
    case .name, .alias, .acronym:
      guard let actor = add(reading) else { return false }
      page.mention(actor, at: range, by: reading.resolution, evidence: Self.known)
    }
    return true
  }

  /// Reads a mere place, of whose name there may be actors too.
  private mutating func readPlace(
    _ readings: AliasReadings,
    at range: Range<Int>,
    as role: MentionRole
  ) {
    page.mention(nil, at: range, by: .name, as: role, evidence: Self.known)
    page.doubt(range, as: .form(readings, .open))
  }

  /// Keeps persons and doubtful bodies until all names are read.
  private mutating func readKnownName(
    _ reading: AliasReading,
    of index: ActorIndex,
    at range: Range<Int>,
    among readings: AliasReadings
  ) -> Bool {
    let isPerson = knowledge.type(of: index) == .person
    guard isPerson || !isModifyingNoun(range) else {
      page.doubt(range, as: .form(readings, .modifier))
      return false
    }
    if isPerson || reading.isContextual {
      page.doubt(range, as: .form(readings, .open))
      let type = isPerson ? EntityType.person : .organization
      page.leaveOpen(OpenName(tokens: range, type: type, known: index))
      return true
    }
    let actor = page.add(knowledge.actor(index))
    page.mention(actor, at: range, by: reading.resolution, evidence: Self.known)
    return true
  }

  /// "Iraqi military" in "Iraqi military advisers": a common noun that only describes another.
  private func isModifyingNoun(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard range.count > 1, tokens[last].form.first?.isLowercase ?? false else { return false }
    return text.isModifier(last)
  }

  /// Whether a reading means a territory or region, which is not a state of its own.
  private func isRegion(_ reading: AliasReading) -> Bool {
    guard let index = reading.actor else { return false }
    let actor = knowledge.actor(index)
    return actor.type == .state && actor.kind?.definition.isIndependent == false
  }

  private mutating func add(_ reading: AliasReading) -> DocumentActorIndex? {
    guard let index = reading.actor else { return nil }
    return page.add(known: index)
  }

  // MARK: - Names that only the model sees

  private mutating func readUnknown(_ span: Name) -> Bool {
    switch span.type {
    case .organization:
      if let head = headOfGovernment(in: span.tokens) {
        page.leaveOpen(OpenName(tokens: head, type: .person, known: nil))
        return false
      }
      return !endsWithOwner(span.tokens) && keepBody(span.tokens)
    case .location
    where isBody(span.tokens) || isCalledBody(span.tokens) || hasPosts(span.tokens):
      return !endsWithOwner(span.tokens) && keepBody(span.tokens)
    case .location:
      page.mention(
        stateOf(region: span.tokens),
        at: span.tokens,
        by: .name,
        as: .location,
        evidence: "the name model"
      )
    case .person where isCalledBody(span.tokens) && !isGivenName(span.tokens.lowerBound):
      return keepBody(span.tokens)
    case .person:
      page.leaveOpen(OpenName(tokens: span.tokens, type: .person, known: nil))
    case .group, .other:
      return false
    }
    return true
  }

  /// "South Lebanon", "Western Cambodia": the state of which a region is named.
  private mutating func stateOf(region: Range<Int>) -> DocumentActorIndex? {
    guard region.count > 1,
      lexicon.classes[.direction].contains(tokens[region.lowerBound].form.inLowerCase),
      let match = knowledge.longestMatch(tokens[region.dropFirst()]),
      match.length == region.count - 1, let index = text.plainState(match)?.actor
    else { return nil }
    return page.add(knowledge.actor(index))
  }
}
