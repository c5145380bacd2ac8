internal import KnowledgeGraph
internal import Language

/// Reads coalitions that have no other name than who leads them.
struct CoalitionProposer: MentionProposer {
  static let proposer = Proposer.coalitions

  var page: ProposalPage

  /// "the US-led coalition": an organization, and the one who leads it.
  mutating func propose() {
    for mention in mentions.standing {
      if let actor = mention.actor, actors[actor].type == .organization {
        readLeader(of: actor, in: mention.tokens)
      } else if let leader = mention.actor, let end = coalition(after: mention.tokens) {
        let range = mention.tokens.lowerBound..<end
        let actor = page.add(
          named: text.nameText(range),
          type: .organization,
          kind: .of(.coalition)
        )
        page.affiliate(leader, .leadership, actor, cue: Array(mention.tokens), rule: "led by")
        page.mention(actor, at: range, by: .name, evidence: "who leads it")
      }
    }
  }

  /// "Saudi-led coalition" where the whole is a name that the knowledge base knows.
  private mutating func readLeader(of actor: DocumentActorIndex, in range: Range<Int>) {
    guard let led = range.first(where: { tokens[$0].form.inLowerCase == "led" }),
      led > range.lowerBound,
      let match = knowledge.longestMatch(tokens[range.lowerBound..<led]),
      let leader = match.readings.lazy.compactMap(\.actor).first
    else { return }
    page.affiliate(
      page.add(knowledge.actor(leader)),
      .leadership,
      actor,
      cue: Array(range.lowerBound...led),
      rule: "led by"
    )
  }

  private func coalition(after leader: Range<Int>) -> Int? {
    let rest = tokens[leader.upperBound...].prefix(5)
    guard rest.count > 2 else { return nil }
    var position = leader.upperBound
    let led = tokens[position].form.inLowerCase
    if led == "-", tokens[position + 1].form.inLowerCase == "led" {
      position += 2
    } else if led == "-led" {
      position += 1
    } else {
      return nil
    }
    for end in position..<min(position + 4, tokens.count) {
      if lexicon.classes[.coalition].contains(tokens[end].lemma) { return end + 1 }
      guard [.adjective, .noun, .properNoun].contains(tokens[end].pennTag) else { return nil }
    }
    return nil
  }
}
