internal import KnowledgeGraph
internal import Language

/// The land by which a group is known.
extension GroupProposer {
  /// What a group is known by.
  struct GroupLand {
    /// The land as the group's name calls it: "Afghan".
    let adjective: String
    /// The ISO 3166-1 alpha-3 code of the state, where it is the group's own.
    var country: String?
    /// Whether it is a state, be the group its own or not.
    var isState = false
    /// Where the phrase begins, when the land stands before the group.
    var start: Int?
  }

  func landBefore(_ noun: Int, in sentence: Sentence) -> GroupLand? {
    let earliest = max(sentence.tokens.lowerBound, noun - 6)
    for position in stride(from: noun - 1, through: earliest, by: -1) {
      if let mention = mentions.mention(at: position) {
        return isWithin(mention.head, noun) ? land(mention, before: noun) : nil
      }
      if let people = people(at: position) { return people }
      switch tokens[position].pennTag {
      case .adjective, .noun, .cardinalNumber, .possessiveEnding, .verbGerund: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether a word belongs to the phrase of a noun: in "an Emirati plane carrying mercenaries" the
  /// land is that of the plane.
  private func isWithin(_ word: Int, _ noun: Int) -> Bool {
    tree.ancestors(of: word).contains { $0 >= noun }
  }

  /// "Tamil rebels", "Shona guerrillas": a people without a state of its name.
  private func people(at position: Int) -> GroupLand? {
    guard position > 0, let name = text.analysis.name(at: position),
      name.type == .group, name.tokens.upperBound == position + 1
    else { return nil }
    return GroupLand(
      adjective: text.nameText(name.tokens),
      country: nil,
      start: name.tokens.lowerBound
    )
  }

  /// "ethnic Albanian guerrillas", "Albanian rebels in Macedonia" are not of the state Albania.
  private func land(_ mention: ActorMention, before noun: Int) -> GroupLand? {
    guard var land = land(mention) else { return nil }
    let first = mention.tokens.lowerBound
    let isEthnic =
      first > 0 && lexicon.classes[.ethnicity].contains(tokens[first - 1].form.inLowerCase)
    let abroad = landAfter(noun..<(noun + 1))?.country
    if isEthnic || abroad != nil && abroad != land.country { land.country = nil }
    land.start = first
    return land
  }

  func landAfter(_ phrase: Range<Int>) -> GroupLand? {
    var position = phrase.upperBound
    guard isForm(position, ClosedClass.extents) else { return nil }
    repeat {
      position += 1
    } while tokens.indices.contains(position)
      && mentions.mention(at: position) == nil
      && [.determiner, .adjective].contains(tokens[position].pennTag)
    guard tokens.indices.contains(position) else { return nil }
    return mentions.mention(at: position).flatMap(land)
  }

  /// What a state or a place lends to the name of a group.
  private func land(_ mention: ActorMention) -> GroupLand? {
    guard let actor = mention.actor else {
      return GroupLand(
        adjective: text.nameText(mention.tokens),
        country: country(ofPlace: mention.tokens)
      )
    }
    if actors[actor].type == .person, actors[actor].known == nil, mention.tokens.count == 1,
      tokens[mention.head].relation == .compound
    {
      // "Shona rebels": the model takes the name of a people for that of a person.
      return GroupLand(adjective: text.nameText(mention.tokens), country: nil)
    }
    guard actors[actor].type == .state else { return nil }
    let adjective = actors[actor].known.flatMap(knowledge.demonymAdjective) ?? actors[actor].name
    return GroupLand(adjective: adjective, country: actors[actor].country, isState: true)
  }

  private func country(ofPlace range: Range<Int>) -> String? {
    knowledge.longestMatch(tokens[range])?.readings.lazy.compactMap { reading in
      guard case .place(let place) = reading.referent else { return nil }
      return self.knowledge.place(place).state
    }
    .first
  }
}
