internal import KnowledgeGraph
internal import Language

/// Reads the nationalities that noun phrases give to persons, without an office.
extension OfficeProposer {
  /// "Saudi billionaire Osama bin Laden": a nationality before a name.
  mutating func readNation(before name: Range<Int>, of person: DocumentActorIndex) {
    guard let sentence = text.sentence(of: name.lowerBound) else { return }
    let earliest = max(sentence.tokens.lowerBound, name.lowerBound - 6)
    for position in stride(from: name.lowerBound - 1, through: earliest, by: -1) {
      if position == name.lowerBound - 1, let words = possessor(endingAt: position),
        let state = mentions.mention(at: position - 1)?.actor
      {
        return nationality(person, of: state, words: words)
      }
      if let words = nation(at: position) {
        guard position < name.lowerBound - 1, let state = mentions.mention(at: position)?.actor
        else { return }
        return nationality(person, of: state, words: words)
      }
      guard mentions.mention(at: position) == nil, isCalling(position) else { return }
    }
  }

  /// "Orhan Pamuk, a Turkish novelist": a nationality in the noun phrase after a name.
  mutating func readNation(in phrase: Range<Int>, of person: DocumentActorIndex) {
    guard let position = phrase.first(where: { nation(at: $0) != nil }),
      let words = nation(at: position), let state = mentions.mention(at: position)?.actor,
      words.upperBound < phrase.upperBound,
      (words.upperBound..<phrase.upperBound).allSatisfy(isCalling)
    else { return }
    nationality(person, of: state, words: words)
  }

  /// Adds a nationality.
  mutating func nationality(
    _ person: DocumentActorIndex,
    of state: DocumentActorIndex,
    words: Range<Int>
  ) {
    page.affiliate(person, .nationality, state, cue: Array(words), rule: "nationality")
  }

  /// "Iran's" right before a name.
  private func possessor(endingAt position: Int) -> Range<Int>? {
    guard tokens[position].pennTag == .possessiveEnding, position > 0,
      let mention = mentions.mention(at: position - 1), let actor = mention.actor,
      actors[actor].type == .state
    else { return nil }
    return mention.tokens
  }

  /// The adjective of a state that stands here.
  private func nation(at position: Int) -> Range<Int>? {
    guard let mention = mentions.mention(at: position), mention.resolution == .demonym,
      let actor = mention.actor, actors[actor].type == .state
    else { return nil }
    return mention.tokens
  }

  /// Whether a word belongs to a calling: "academic and professor", not "army" or "official".
  private func isCalling(_ position: Int) -> Bool {
    let token = tokens[position]
    switch token.pennTag {
    case .noun, .adjective, .hyphen, .coordinatingConjunction: break
    default: return token.form == "-"
    }
    return lexicon.organs[token.lemma] == nil && !lexicon.members.contains(token.lemma)
      && [nil, .noBody].contains(text.bodyKind(at: position))
  }
}
