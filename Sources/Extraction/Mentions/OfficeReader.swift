internal import KnowledgeGraph
internal import Language

/// Reads the offices and nationalities that noun phrases give to persons.
extension DocumentReading {
  /// Reads the offices of all persons that are named.
  mutating func readOffices() {
    for mention in mentions.standing {
      guard let person = mention.actor, actors[person].type == .person,
        mention.resolution == .name || mention.resolution == .surname
      else { continue }
      if let phrase = titleBefore(mention.tokens) {
        readOffice(phrase, of: person)
      } else if let nation = nationBefore(mention.tokens) {
        affiliate(
          person,
          "citizenOf",
          nation.actor,
          cue: Array(nation.words),
          rule: "nationality",
          confidence: 82
        )
      }
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
    for noun in nouns where self.mentions.mention(at: noun)?.actor != person {
      guard let phrase = titleAround(noun), phrase.tokens.contains(noun) else { continue }
      readOffice(phrase, of: person)
    }
  }

  private mutating func readOffice(_ phrase: TitlePhrase, of person: DocumentActorIndex) {
    guard let owner = phrase.owner, phrase.title.kind != .honorific else { return }
    let role = nameText(phrase.tokens)
    affiliate(
      person,
      relation(of: phrase, owner: owner),
      owner,
      cue: Array(phrase.tokens),
      role: role,
      isFormer: phrase.isFormer,
      rule: "title"
    )
  }

  /// `leads` for the head of a body, `holdsOfficeIn` for every other post and every office of a
  /// state.
  private func relation(of phrase: TitlePhrase, owner: DocumentActorIndex) -> String {
    guard actors[owner].type == .organization else { return "holdsOfficeIn" }
    return Self.heads.contains(phrase.title.name) ? "leads" : "holdsOfficeIn"
  }

  private static let heads: Set<String> = [
    "president", "chairman", "chairwoman", "chairperson", "chair", "secretary general",
    "secretary-general", "director general", "director-general", "executive director", "director",
    "head", "chief", "leader", "supreme leader", "commander-in-chief", "chief executive",
    "managing director", "general secretary", "party leader", "high representative",
  ]

  /// "Saudi billionaire Osama bin Laden": a nationality before a name, without an office.
  private func nationBefore(
    _ name: Range<Int>
  ) -> (actor: DocumentActorIndex, words: Range<Int>)? {
    guard let sentence = sentence(of: name.lowerBound) else { return nil }
    let earliest = max(sentence.tokens.lowerBound, name.lowerBound - 3)
    for position in stride(from: name.lowerBound - 1, through: earliest, by: -1) {
      let token = tokens[position]
      if let mention = mentions.mention(at: position) {
        guard mention.resolution == .demonym, let actor = mention.actor,
          actors[actor].type == .state
        else { return nil }
        return (actor, mention.tokens)
      }
      guard token.partOfSpeech == .noun || token.partOfSpeech == .adjective,
        lexicon.organs[token.lemma] == nil, !lexicon.members.contains(token.lemma)
      else { return nil }
    }
    return nil
  }
}
