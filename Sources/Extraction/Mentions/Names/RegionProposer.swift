internal import KnowledgeGraph
internal import Language

/// Reads the parts of states and the cities that act in a text: "Texas sued the government".
///
/// Such a place is an organization, the government of the region; where it only locates it stays a
/// place. Capitals and seats of power stand for their states or for nobody.
struct RegionProposer: MentionProposer {
  static let proposer = Proposer.regions

  var page: ProposalPage

  mutating func propose() {
    for place in mentions.standing where place.actor == nil && place.proposer != .datelines {
      if let state = stateHarmed(in: place) {
        page.mention(
          state,
          at: place.tokens,
          by: .description,
          as: .nominal,
          evidence: "what is done to its city"
        )
        continue
      }
      guard text.bodyKind(at: text.headNoun(of: place.tokens)) != .noBody, !isSeat(place)
      else { continue }
      let acts = acts(place)
      guard acts || isOwner(of: place.tokens.upperBound, place) || isGoverned(place)
      else { continue }
      page.mention(
        page.addGovernment(ofRegion: place.tokens),
        at: place.tokens,
        by: .name,
        as: acts ? .nominal : .modifier,
        evidence: "what it does",
        phrases: [withGovernment(place.tokens)]
      )
    }
  }

  /// "struck Kharkiv", "a raid on Khan Yunis", "captured the city of Melitopol": the state of a
  /// city to which force is done.
  private mutating func stateHarmed(in place: ActorMention) -> DocumentActorIndex? {
    guard isHarmed(place.head), !isTerritory(place), !isPartOfState(place) else { return nil }
    return text.country(ofPlace: place.tokens).flatMap { page.state($0) }
  }

  /// Whether force is done to what a word names.
  private func isHarmed(_ word: Int) -> Bool {
    let word = first(ofList: word)
    guard let above = tree.head(of: word) else { return false }
    switch tokens[word].relation {
    case .object, .nominalSubjectPassive: return mayTell(above, \.isDeed)
    case .oblique, .nominalModifier:
      guard let preposition = tree.child(of: word, by: .caseMarking) else { return false }
      let form = tree.lower[preposition]
      if form == "of", lexicon.classes[.settlement].contains(tokens[above].lemma.inLowerCase) {
        return isHarmed(above)
      }
      return ["on", "of", "against"].contains(form) && mayTell(above, \.isDeed)
    default: return false
    }
  }

  /// The first of the words that are joined with a word, itself if it is joined with none.
  private func first(ofList word: Int) -> Int {
    var first = word
    while tokens[first].relation == .conjunct, let head = tree.head(of: first) { first = head }
    return first
  }

  /// Whether a place does something, or, having a government of its own, has something done to it.
  private func acts(_ place: ActorMention) -> Bool {
    let head = first(ofList: place.head)
    if isAgent(head) || isTerritory(place) && text.role(of: place.head) == .nominal { return true }
    if mayMean(place, \.isUnion) { return isParty(head) }
    return isPartOfState(place) && (isParty(head) || isSubject(head))
  }

  /// Whether tables know a place as a territory or region of a name of its own.
  private func isTerritory(_ place: ActorMention) -> Bool {
    mayMean(place) { $0.type == .state }
  }

  /// Whether the name of a place may mean an actor of some kind.
  private func mayMean(_ place: ActorMention, _ isWanted: (Actor) -> Bool) -> Bool {
    knowledge.readings(of: text.nameText(place.tokens)).contains { reading in
      reading.actor.map { isWanted(knowledge.actor($0)) } ?? false
    }
  }

  /// Whether something is done to a place or with it: "criticised Europe", "attempts by Texas", not
  /// "fled to Europe".
  private func isParty(_ head: Int) -> Bool {
    switch tokens[head].relation {
    case .object, .indirectObject, .nominalSubjectPassive: true
    case .oblique, .obliqueAgent, .nominalModifier:
      tree.isMarked(head, by: lexicon.classes[.opposite])
    default: false
    }
  }

  /// Whether a place is the subject of a verb: "Okinawa refused".
  private func isSubject(_ head: Int) -> Bool {
    tokens[head].relation == .nominalSubject
      && tree.head(of: head).map { tokens[$0].partOfSpeech == .verb } ?? false
  }

  private func isSeat(_ place: ActorMention) -> Bool {
    knowledge.readings(of: text.nameText(place.tokens)).contains {
      $0.kind == .capital || $0.kind == .seatOfPower
    }
  }

  /// "Hong Kong officials", "California's law": a territory of a name of its own before those who
  /// act for it, a part of a state before its laws and courts, and any place before its government.
  private func isOwner(of noun: Int, _ place: ActorMention) -> Bool {
    var noun = noun
    if tokens.indices.contains(noun), tokens[noun].pennTag == .possessiveEnding { noun += 1 }
    guard place.tokens.upperBound <= noun, tokens.indices.contains(noun) else { return false }
    let lemma = tokens[noun].lemma.inLowerCase
    if lexicon.classes[.government].contains(lemma) || isRegionalOffice(noun) { return true }
    let isTerritory = isTerritory(place)
    if isTerritory, lexicon.members.contains(lemma), !lexicon.organizationMembers.contains(lemma) {
      return true
    }
    return lexicon.classes[.regional].contains(lemma)
      && (isTerritory || isDistrict(place) || isPartOfState(place))
  }

  /// "Leon County": a place whose name says that it is a part of a state.
  private func isDistrict(_ place: ActorMention) -> Bool {
    place.tokens.count > 1
      && lexicon.classes[.district].contains(tokens[place.tokens.upperBound - 1].form.inLowerCase)
  }

  /// "governor of New Brunswick", "the government of Ontario".
  private func isGoverned(_ place: ActorMention) -> Bool {
    let of = place.tokens.lowerBound - 1
    guard of > 0, tokens[of].form == "of" else { return false }
    return lexicon.classes[.government].contains(tokens[of - 1].lemma.inLowerCase)
      || isRegionalOffice(of - 1)
  }

  /// Whether a word is an office that parts of states have: "governor", "mayor".
  private func isRegionalOffice(_ word: Int) -> Bool {
    guard let title = knowledge.longestTitle([tokens[word].form]) else { return false }
    return title.title.owner == .region
      && [.headOfGovernment, .official].contains(title.title.kind)
  }

  /// "Scottish government": the place with the noun for its government.
  private func withGovernment(_ place: Range<Int>) -> Range<Int>? {
    let noun = place.upperBound
    guard tokens.indices.contains(noun),
      lexicon.classes[.government].contains(tokens[noun].lemma.inLowerCase)
    else { return nil }
    return place.lowerBound..<(noun + 1)
  }

  /// Whether a place is a province or the like, with a government of its own.
  private func isPartOfState(_ place: ActorMention) -> Bool {
    knowledge.readings(of: text.nameText(place.tokens)).contains { reading in
      guard case .place(let index) = reading.referent else { return false }
      return knowledge.place(index).isGoverned
    }
  }

  /// Whether a place is the subject of what only actors do: "Ohio bans", not "Aleppo saw clashes".
  private func isAgent(_ head: Int) -> Bool {
    switch tokens[head].relation {
    case .nominalSubject:
      guard let verb = tree.head(of: head), tokens[verb].partOfSpeech == .verb else { return false }
      let verbs = [verb] + tree.children(of: verb, by: [.openClausalComplement])
      return verbs.contains { mayTell($0, \.isVoiced) }
    case .obliqueAgent: return true
    default: return false
    }
  }
}

extension ProposalPage {
  /// The government of the part of a state that a place names: "Scottish" is Scotland; of "Europe"
  /// the union that goes by its name.
  mutating func addGovernment(ofRegion place: Range<Int>) -> DocumentActorIndex {
    let text = layer.text
    let actors = text.knowledge.readings(of: text.nameText(place)).lazy
      .filter { $0.kind != .capital && $0.kind != .seatOfPower }
      .compactMap(\.actor).map(text.knowledge.actor)
    let region = actors.first { $0.type == .state }
    if region == nil, let union = actors.first(where: \.isUnion) {
      return add(union)
    }
    return add(
      named: region?.name ?? text.bareName(place),
      type: .organization,
      kind: .of(.regionalGovernment),
      country: region?.country
    )
  }
}

extension Actor {
  /// Whether it may go by the name of the region that it unites.
  fileprivate var isUnion: Bool { kind?.plays(.union) ?? false }
}
