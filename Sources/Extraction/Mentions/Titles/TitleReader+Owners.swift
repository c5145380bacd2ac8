internal import KnowledgeGraph
internal import Language

/// Finds whose office a title is, in the words before and after it.
extension TitleReader {
  /// The owner before a title; a possessive one wins over a nearer word that only modifies, as in
  /// "the bank's lead China analyst".
  func ownerBefore(
    _ range: Range<Int>,
    _ title: Title,
    in sentence: Sentence
  ) -> (owner: TitleOwner?, isFormer: Bool) {
    var owner: TitleOwner?
    var isFormer = false
    var isPossessive = false
    var position = range.lowerBound - 1
    while position >= sentence.tokens.lowerBound {
      let form = tokens[position].form.inLowerCase
      if let mention = mentions.mention(at: position) {
        guard owner == nil || isPossessive, !isPerson(mention) else { break }
        owner = self.owner(mention, of: title)
        if owner == nil { break }
        isPossessive = false
        position = mention.tokens.lowerBound
      } else if tokens[position].pennTag == .possessiveEnding {
        isPossessive = true
      } else if lexicon.classes[.former].contains(form) {
        isFormer = true
      } else if !isBetween(position, isOwned: owner != nil) {
        break
      }
      position -= 1
    }
    return (owner, isFormer)
  }

  private func isPerson(_ mention: ActorMention) -> Bool {
    mention.actor.map { actors[$0].type == .person } ?? false
  }

  private func owner(_ mention: ActorMention, of title: Title) -> TitleOwner? {
    guard let actor = mention.actor else {
      return title.owner == .region ? .place(mention.tokens) : nil
    }
    switch actors[actor].type {
    case .state: return .state(actor)
    case .organization: return .organization(actor)
    case .person, .group: return nil
    }
  }

  /// Whether a word may stand between a title and its owner.
  private func isBetween(_ position: Int, isOwned: Bool) -> Bool {
    let token = tokens[position]
    switch token.pennTag {
    case .adjective, .hyphen, .openingQuote, .closingQuote, .cardinalNumber: return true
    case .noun, .properNoun: return isOwned || isRank(token)
    default: return isRank(token) || token.form == "-"
    }
  }

  private func isRank(_ token: Token) -> Bool {
    lexicon.classes[.rank].contains(token.form.inLowerCase)
  }

  // MARK: - After the title

  /// "president of Russia", "spokesman for the party", "professor of history at a university".
  func ownerAfter(_ words: Range<Int>, _ title: Title, in sentence: Sentence) -> TitleOwner? {
    var position = words.upperBound
    let end = min(sentence.tokens.upperBound, position + 12)
    guard position < end, isOwnerPreposition(position) else { return nil }
    while position < end {
      if let mention = mentions.mention(at: position) {
        if isPerson(mention) { return nil }
        if mention.actor == nil, title.owner == .region { return .place(mention.tokens) }
        if let owner = owner(at: mention, in: sentence) { return owner }
        position = mention.tokens.upperBound
      } else if isOwnerPreposition(position) || text.isInNounPhrase(position) {
        position += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private func isOwnerPreposition(_ position: Int) -> Bool {
    ClosedClass.ownerPrepositions.contains(tokens[position].form.inLowerCase)
  }

  /// The owner that a mention after "of" is, or the organ that it owns: "head of Iraq's army".
  private func owner(at mention: ActorMention, in sentence: Sentence) -> TitleOwner? {
    guard let actor = mention.actor else { return nil }
    var next = mention.tokens.upperBound
    while next < sentence.tokens.upperBound, text.isInNounPhrase(next) {
      if let organ = mentions.mention(at: next)?.actor, actors[organ].type == .organization {
        return .organization(organ)
      }
      next += 1
    }
    if actors[actor].type == .organization { return .organization(actor) }
    let described = mention.tokens.upperBound
    let isModifier = mention.role == .modifier && described < sentence.tokens.upperBound
    guard !isModifier || lexicon.members.contains(tokens[described].lemma) else { return nil }
    return .state(actor)
  }
}
