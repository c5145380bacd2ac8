internal import KnowledgeGraph
internal import Language

/// Reads the offices that noun phrases give to persons.
struct OfficeProposer: MentionProposer {
  static let proposer = Proposer.offices

  var page: ProposalPage

  /// Reads the offices and nationalities of all persons that are named.
  mutating func propose() {
    for mention in mentions.standing {
      guard let person = mention.actor, actors[person].type == .person,
        mention.resolution == .name || mention.resolution == .surname
      else { continue }
      let title = titles.titleBefore(mention.tokens)
      let isOffice = title.map { readOffice($0, of: person) } ?? false
      if !isOffice { readNation(before: mention.tokens, of: person) }
      readAppositions(of: mention, person)
    }
  }

  /// "Vladimir Putin, the Russian president", "the Russian president, Vladimir Putin", "X is the
  /// president of Y".
  private mutating func readAppositions(of mention: ActorMention, _ person: DocumentActorIndex) {
    var nouns = tree.children(of: mention.head, by: [.apposition])
    if let head = tree.head(of: mention.head) {
      if tokens[mention.head].relation == .apposition { nouns.append(head) }
      let isCopular = tree.child(of: head, by: .copula) != nil
      if tokens[mention.head].relation == .nominalSubject, isCopular { nouns.append(head) }
    }
    let phrase = apposition(after: mention.tokens)
    if let noun = phrase?.last { nouns.append(noun) }
    var isOffice = false
    for noun in nouns.uniqued() where mentions.mention(at: noun)?.actor != person {
      guard let title = titles.titleAround(noun), title.tokens.contains(noun) else { continue }
      isOffice = readOffice(title, of: person) || isOffice
    }
    if let phrase, !isOffice { readNation(in: phrase, of: person) }
  }

  /// The noun phrase that follows a name after a comma, unless it goes on to another name.
  private func apposition(after name: Range<Int>) -> Range<Int>? {
    guard let sentence = text.sentence(of: name.lowerBound), name.upperBound < tokens.count,
      tokens[name.upperBound].form == ","
    else { return nil }
    let start = name.upperBound + 1
    var end = start
    while end < sentence.tokens.upperBound, isInApposition(end) { end += 1 }
    if end < sentence.tokens.upperBound, mentions.mention(at: end) != nil { return nil }
    while end > start, ![.noun, .adjective].contains(tokens[end - 1].pennTag) { end -= 1 }
    return end > start ? start..<end : nil
  }

  private func isInApposition(_ position: Int) -> Bool {
    if let actor = mentions.mention(at: position)?.actor, actors[actor].type == .person {
      return false
    }
    return text.isInNounPhrase(position)
      || lexicon.classes[.former].contains(tokens[position].form.inLowerCase)
  }

  // MARK: - Offices

  /// Reads the office that a title gives; tells whether it gave one.
  private mutating func readOffice(_ phrase: TitlePhrase, of person: DocumentActorIndex) -> Bool {
    guard let owner = actor(of: phrase.owner) else { return readBareTitle(phrase, of: person) }
    if phrase.title.owner == .nobody, actors[owner].type == .state {
      nationality(person, of: owner, words: phrase.tokens)
      return true
    }
    guard phrase.title.kind != .honorific else { return false }
    readStateOfParty(owner, phrase, of: person)
    page.affiliate(
      person,
      relation(of: phrase, owner: owner),
      owner,
      cue: Array(phrase.tokens),
      role: text.nameText(phrase.tokens),
      isFormer: phrase.isFormer,
      rule: "title"
    )
    return true
  }

  /// "Canadian Conservative MP Jane Smith": the state besides the party.
  private mutating func readStateOfParty(
    _ party: DocumentActorIndex,
    _ phrase: TitlePhrase,
    of person: DocumentActorIndex
  ) {
    guard actors[party].kind?.plays(.party) ?? false,
      relation(of: phrase, owner: party) == .membership
    else { return }
    var position = phrase.tokens.lowerBound - 1
    while position >= 0, mentions.mention(at: position)?.actor == party { position -= 1 }
    guard position >= 0, position < phrase.tokens.lowerBound - 1,
      let mention = mentions.mention(at: position), let state = mention.actor,
      mention.role == .modifier, actors[state].type == .state
    else { return }
    page.affiliate(
      person,
      .office,
      state,
      cue: Array(phrase.tokens),
      role: text.nameText(phrase.tokens),
      isFormer: phrase.isFormer,
      rule: "title"
    )
  }

  private mutating func actor(of owner: TitleOwner?) -> DocumentActorIndex? {
    switch owner {
    case .state(let actor), .organization(let actor): return actor
    case .place(let range):
      let actor = page.addGovernment(ofRegion: range)
      page.mention(actor, at: range, by: .name, evidence: "a title of its head")
      return actor
    case nil: return nil
    }
  }

  /// "President Hu Jintao": the office that the knowledge base knows the person to hold at that
  /// time, of a state that the document names or else of whatever state.
  private mutating func readBareTitle(
    _ phrase: TitlePhrase,
    of person: DocumentActorIndex
  ) -> Bool {
    guard !phrase.isFormer, let known = actors[person].known,
      let office = text.currentOffice(of: known, in: phrase.title.offices),
      let state = office.state.flatMap({ knowledge.state(code: $0, in: text.year) })
    else { return false }
    page.affiliate(
      person,
      .office,
      page.add(state),
      cue: Array(phrase.tokens),
      role: text.nameText(phrase.tokens),
      rule: "known office"
    )
    return true
  }

  /// Leadership for the head of a body, membership for a party's legislators, an office for every
  /// other post and every office of a state.
  private func relation(of phrase: TitlePhrase, owner: DocumentActorIndex) -> RelationRole {
    let kind = actors[owner].kind
    guard actors[owner].type == .organization, !(kind?.plays(.regionalGovernment) ?? false)
    else { return .office }
    if phrase.title.leads { return .leadership }
    let isPartisan = Self.partisanTitles.contains(phrase.title.kind) && kind?.plays(.party) ?? false
    return isPartisan ? .membership : .office
  }

  /// Titles that nobody holds in a party: it only says whose member their holder is.
  private static let partisanTitles: Set<TitleKind> = [
    .legislator, .headOfState, .headOfGovernment, .minister, .diplomat,
  ]
}
