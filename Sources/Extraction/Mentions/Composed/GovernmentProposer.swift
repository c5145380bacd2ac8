internal import KnowledgeGraph
internal import Language

/// Reads governments by those who head them: "the Trump administration" is the United States.
struct GovernmentProposer: MentionProposer {
  static let proposer = Proposer.governments

  var page: ProposalPage

  /// Reads the governments that are called by the name of a known person.
  mutating func propose() {
    for mention in mentions.standing {
      guard let person = mention.actor, actors[person].type == .person,
        let noun = governmentNoun(after: mention.tokens),
        actors[person].known != nil, let country = actors[person].country,
        let state = knowledge.state(code: country, in: text.year)
      else { continue }
      page.mention(
        page.add(state),
        at: noun..<(noun + 1),
        by: .description,
        as: .nominal,
        evidence: "the country of its head",
        phrase: mention.tokens.lowerBound..<(noun + 1)
      )
    }
  }

  /// The noun for a government right after a name or its possessive ending.
  private func governmentNoun(after name: Range<Int>) -> Int? {
    var next = name.upperBound
    if tokens.indices.contains(next), tokens[next].pennTag == .possessiveEnding { next += 1 }
    guard tokens.indices.contains(next), mentions.mention(at: next) == nil,
      lexicon.classes[.government].contains(tokens[next].lemma.lowercased())
    else { return nil }
    return next
  }
}
