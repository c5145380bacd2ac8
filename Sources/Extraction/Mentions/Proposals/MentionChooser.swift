internal import KnowledgeGraph

/// Chooses among proposals that share words, and keeps those that lose with the reason.
///
/// The stronger proposer wins, as `Proposer` ranks them; of one proposer the longer proposal, then
/// the one that stands first. What is chosen takes the place of weaker mentions below it.
struct MentionChooser {
  private let layer: DocumentMentions
  private var actors: DocumentActors
  private var mentions: MentionTable
  private var lost: [LostMention]

  private init(over layer: DocumentMentions) {
    self.layer = layer
    actors = layer.actors
    mentions = layer.mentions
    lost = layer.lost
  }

  /// The next layer: what was chosen below, and over it what wins of these proposals.
  static func choice(
    among proposals: [Proposals],
    over layer: DocumentMentions
  ) -> DocumentMentions {
    var chooser = MentionChooser(over: layer)
    for proposal in proposals.flatMap(\.mentions).sorted(by: isBefore) { chooser.place(proposal) }
    chooser.lost += proposals.flatMap(\.undecided).map(LostMention.undecided)
    let affiliations = proposals.flatMap(\.affiliations)
    for affiliation in affiliations { chooser.addActors(of: affiliation) }
    return DocumentMentions(
      text: layer.text,
      actors: chooser.actors,
      mentions: chooser.mentions,
      affiliations: layer.affiliations + affiliations,
      openNames: proposals.flatMap(\.openNames),
      lost: chooser.lost
    )
  }

  private static func isBefore(_ left: MentionProposal, _ right: MentionProposal) -> Bool {
    if left.proposer != right.proposer { return left.proposer > right.proposer }
    if left.tokens.count != right.tokens.count { return left.tokens.count > right.tokens.count }
    return left.tokens.lowerBound < right.tokens.lowerBound
  }

  private mutating func place(_ proposal: MentionProposal) {
    let rivals = mentions.mentions(in: proposal.tokens)
    if rivals.contains(where: { $0.proposer >= proposal.proposer }) {
      lost.append(.outranked(OutrankedMention(proposal)))
      return
    }
    lost += rivals.map { rival in
      .outranked(OutrankedMention(rival, meaning: rival.actor.map { actors[$0] }))
    }
    mentions.add(
      ActorMention(
        proposal,
        meaning: proposal.actor.map { actors.add($0) },
        with: proposal.companions.map { actors.add($0) }
      )
    )
  }

  private mutating func addActors(of affiliation: AffiliationProposal) {
    _ = actors.add(affiliation.subject)
    _ = actors.add(affiliation.object)
  }
}

extension ActorMention {
  fileprivate convenience init(
    _ proposal: MentionProposal,
    meaning actor: DocumentActorIndex?,
    with companions: [DocumentActorIndex]
  ) {
    self.init(
      tokens: proposal.tokens,
      head: proposal.head,
      actor: actor,
      resolution: proposal.resolution,
      role: proposal.role,
      proposer: proposal.proposer,
      evidence: proposal.evidence,
      phrases: proposal.phrases,
      companions: companions
    )
  }
}

extension OutrankedMention {
  fileprivate init(_ proposal: MentionProposal) {
    self.init(
      tokens: proposal.tokens,
      actor: proposal.actor,
      proposer: proposal.proposer,
      evidence: proposal.evidence
    )
  }

  fileprivate init(_ mention: ActorMention, meaning actor: DocumentActor?) {
    self.init(
      tokens: mention.tokens,
      actor: actor,
      proposer: mention.proposer,
      evidence: mention.evidence
    )
  }
}
