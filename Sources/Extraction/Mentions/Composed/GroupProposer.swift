internal import KnowledgeGraph
internal import Language

/// Reads groups without a name that are known by their land: "Afghan rebels", "rebels in Darfur".
///
/// Such a group is an actor of its own, never its state; fighters of a named body are that body
/// instead. Where groups are asked for, those of no land are actors too: "protesters".
struct GroupProposer: MentionProposer {
  static let proposer = Proposer.groups

  var page: ProposalPage

  /// Reads the groups of all sentences.
  mutating func propose() {
    for sentence in text.prose {
      for noun in sentence.tokens where mentions.mention(at: noun) == nil {
        guard isGroup(at: noun) else { continue }
        let phrase = noun..<groupEnd(after: noun, in: sentence)
        guard isCollective(phrase), !isProxy(noun), !isBeforeName(phrase),
          !belongsToBody(phrase)
        else { continue }
        let land = landBefore(noun, in: sentence) ?? landAfter(phrase)
        guard land != nil || text.readsGroups, !belongsToName(noun, land) else { continue }
        readGroup(phrase, of: land)
      }
    }
  }

  /// What a group is known by.
  private struct GroupLand {
    /// The land as the group's name calls it: "Afghan".
    let adjective: String
    /// The ISO 3166-1 alpha-3 code of the state, where it is the group's own.
    var country: String?
    /// Where the phrase begins, when the land stands before the group.
    var start: Int?
  }

  private func isGroup(at position: Int) -> Bool {
    let token = tokens[position]
    guard
      token.partOfSpeech == .noun || token.partOfSpeech == .properNoun
        || token.partOfSpeech == .adjective
    else { return false }
    let words = [token.lemma.lowercased(), token.form.lowercased()]
    if words.contains(where: { lexicon.groups[$0] != nil }) { return true }
    return text.readsGroups && token.partOfSpeech == .noun
      && words.contains { lexicon.crowds[$0] != nil }
  }

  /// "Hamas militants", "FARC rebels": a group of a named body that is no land.
  private func belongsToName(_ noun: Int, _ land: GroupLand?) -> Bool {
    guard land == nil, noun > 0, let mention = mentions.mention(at: noun - 1) else { return false }
    return mention.actor.map { actors[$0].type != .state } ?? false
  }

  /// Where a phrase ends that goes on with those who are the group: "rebel leaders".
  private func groupEnd(after noun: Int, in sentence: Sentence) -> Int {
    var end = noun + 1
    while end < sentence.tokens.upperBound, mentions.mention(at: end) == nil, isGroupHead(end) {
      end += 1
    }
    return end
  }

  private func isGroupHead(_ position: Int) -> Bool {
    let lemma = tokens[position].lemma.lowercased()
    return lexicon.members.contains(lemma) || lexicon.groups[lemma] != nil
      || lexicon.classes[.groupHead].contains(lemma)
  }

  /// Whether a phrase means many: a plural, or a noun for a body; where groups are asked for, one
  /// unnamed person as well: "a gunman".
  private func isCollective(_ phrase: Range<Int>) -> Bool {
    let last = tokens[phrase.upperBound - 1]
    let isOne = text.readsGroups && lexicon.crowds[last.lemma.lowercased()] != nil
    return last.pennTag.isPlural || isOne
      || lexicon.classes[.collective].contains(last.lemma.lowercased())
      || text.isModifier(phrase.upperBound - 1)
  }

  /// "Syrian rebels of the Free Syrian Army": members of a body that has a name.
  private func belongsToBody(_ phrase: Range<Int>) -> Bool {
    let next = phrase.upperBound
    guard tokens.indices.contains(next),
      ClosedClass.sources.contains(tokens[next].form.lowercased())
    else { return false }
    let name = tokens[next + 1 < tokens.count ? next + 1 : next].pennTag == .determiner ? 2 : 1
    guard let actor = mentions.mention(at: next + name)?.actor else { return false }
    return actors[actor].type == .organization
  }

  /// "Sudan's rebel Justice and Equality Movement": a noun that only describes a name.
  private func isBeforeName(_ phrase: Range<Int>) -> Bool {
    guard tokens.indices.contains(phrase.upperBound) else { return false }
    return mentions.mention(at: phrase.upperBound) != nil
      || tokens[phrase.upperBound].partOfSpeech == .properNoun
  }

  /// "Iranian-backed militias in Iraq": a group that its patron defines is nobody's.
  private func isProxy(_ noun: Int) -> Bool {
    tree.children(of: noun).contains { child in
      child < noun
        && lexicon.classes.isEnding(of: tokens[child].form.lowercased(), in: .patronage)
    }
  }

  // MARK: - The land

  private func landBefore(_ noun: Int, in sentence: Sentence) -> GroupLand? {
    let earliest = max(sentence.tokens.lowerBound, noun - 6)
    for position in stride(from: noun - 1, through: earliest, by: -1) {
      if let mention = mentions.mention(at: position) { return land(mention, before: noun) }
      if let people = people(at: position) { return people }
      switch tokens[position].pennTag {
      case .adjective, .noun, .cardinalNumber, .possessiveEnding, .verbGerund: continue
      default: return nil
      }
    }
    return nil
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
      first > 0 && lexicon.classes[.ethnicity].contains(tokens[first - 1].form.lowercased())
    let abroad = landAfter(noun..<(noun + 1))?.country
    if isEthnic || abroad != nil && abroad != land.country { land.country = nil }
    land.start = first
    return land
  }

  private func landAfter(_ phrase: Range<Int>) -> GroupLand? {
    var position = phrase.upperBound
    guard tokens.indices.contains(position),
      ClosedClass.extents.contains(tokens[position].form.lowercased())
    else { return nil }
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
    return GroupLand(adjective: adjective, country: actors[actor].country)
  }

  private func country(ofPlace range: Range<Int>) -> String? {
    knowledge.longestMatch(tokens[range])?.readings.lazy.compactMap { reading in
      guard case .place(let place) = reading.referent else { return nil }
      return self.knowledge.place(place).state
    }
    .first
  }

  // MARK: - The group

  private mutating func readGroup(_ phrase: Range<Int>, of land: GroupLand?) {
    let token = tokens[phrase.lowerBound]
    let words = [token.lemma.lowercased(), token.form.lowercased()]
    let kind = words.compactMap { lexicon.groups[$0] }.first
    let actor = page.add(
      named: [land?.adjective, groupNoun(token)].compactMap(\.self).joined(separator: " "),
      type: .organization,
      kind: kind,
      country: land?.country,
      isUnnamed: true,
      sector: words.compactMap { lexicon.crowds[$0] }.first ?? kind?.definition.sector
    )
    page.mention(
      actor,
      at: (land?.start ?? phrase.lowerBound)..<phrase.upperBound,
      by: .description,
      as: text.isModifier(phrase.upperBound - 1) ? .modifier : .nominal,
      evidence: "predicates/\(kind == nil ? "crowds" : "groups").tsv"
    )
  }

  /// The noun as the name of a group has it: "guerrillas" for "guerrilla leaders".
  private func groupNoun(_ token: Token) -> String {
    let lemma = token.lemma.lowercased()
    if token.pennTag.isPlural { return token.form.lowercased() }
    if text.readsGroups, lexicon.groups[lemma] == nil { return lemma }
    return lexicon.classes[.uncounted].contains(lemma) ? lemma : lemma + "s"
  }
}
