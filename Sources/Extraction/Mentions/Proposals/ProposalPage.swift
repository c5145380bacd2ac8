internal import KnowledgeGraph
internal import Language

/// What one proposer works on: what was chosen below it, and over that what it has proposed itself.
///
/// A page is a value of its own: what is written on it nobody sees but its proposer, and the
/// chooser when it is done. So a proposer may look back at what it has read.
struct ProposalPage {
  let layer: DocumentMentions
  let proposer: Proposer
  private(set) var actors: DocumentActors
  private(set) var mentions: MentionTable
  private(set) var proposals = Proposals()

  init(over layer: DocumentMentions, by proposer: Proposer) {
    self.layer = layer
    self.proposer = proposer
    actors = layer.actors
    mentions = layer.mentions
  }

  // MARK: - Actors

  /// Adds an actor of the knowledge base, or finds it; a part of a state is its government.
  mutating func add(_ actor: Actor, gender: Gender? = nil) -> DocumentActorIndex {
    if actor.type == .state, actor.kind?.definition.isIndependent == false {
      return add(
        named: actor.name,
        type: .organization,
        kind: .of(.regionalGovernment),
        country: actor.country
      )
    }
    return actors.add(DocumentActor(actor, gender: gender))
  }

  /// Adds the actor of this position in the knowledge base, or finds it.
  mutating func add(known index: ActorIndex) -> DocumentActorIndex {
    let knowledge = layer.text.knowledge
    return add(knowledge.actor(index), gender: knowledge.gender(of: index))
  }

  /// Adds an actor that the knowledge base does not know, or finds it.
  ///
  /// - Parameter words: the words that its identifier is made of, where its name may be written in
  ///   several ways.
  mutating func add(
    named name: String,
    as words: String? = nil,
    type: EntityType,
    kind: ActorKind? = nil,
    country: String? = nil,
    gender: Gender? = nil,
    isUnnamed: Bool = false,
    sector: Sector? = nil
  ) -> DocumentActorIndex {
    actors.add(
      DocumentActor(
        named: name,
        as: words,
        type: type,
        kind: kind,
        country: country,
        gender: gender,
        isUnnamed: isUnnamed,
        sector: sector
      )
    )
  }

  // MARK: - Proposals

  /// Proposes a mention of an actor, or of a mere place.
  ///
  /// - Parameters:
  ///   - phrases: The words with those that say whose it is or how many, where there are such.
  ///   - companions: The others that the words mean as well.
  mutating func mention(
    _ actor: DocumentActorIndex?,
    at range: Range<Int>,
    by resolution: Resolution,
    as role: MentionRole? = nil,
    evidence: String,
    phrases: [Range<Int>?] = [],
    with companions: [DocumentActorIndex] = []
  ) {
    let head = layer.text.tree.headWord(of: range)
    let phrases = phrases.compactMap(\.self)
    let mention = ActorMention(
      tokens: range,
      head: head,
      actor: actor,
      resolution: resolution,
      role: role ?? layer.text.role(of: head, meaning: actor.map { actors[$0].type }),
      proposer: proposer,
      evidence: evidence,
      phrases: phrases,
      companions: companions
    )
    mentions.add(mention)
    proposals.mentions.append(
      MentionProposal(
        tokens: range,
        head: head,
        actor: actor.map { actors[$0] },
        resolution: resolution,
        role: mention.role,
        proposer: proposer,
        evidence: evidence,
        phrases: phrases,
        companions: companions.map { actors[$0] }
      )
    )
  }

  /// Proposes an affiliation that the words of a noun phrase give, unless its relation holds
  /// between other kinds of actors.
  mutating func affiliate(
    _ subject: DocumentActorIndex,
    _ relation: RelationRole,
    _ object: DocumentActorIndex,
    cue: [Int],
    role: String? = nil,
    isFormer: Bool = false,
    rule: String
  ) {
    let definition = Relation.of(relation).definition
    guard subject != object, definition.domain.contains(actors[subject].type),
      definition.range.contains(actors[object].type)
    else { return }
    proposals.affiliations.append(
      AffiliationProposal(
        subject: actors[subject],
        relation: relation,
        object: actors[object],
        cue: cue,
        role: role,
        isFormer: isFormer,
        rule: rule,
        proposer: proposer
      )
    )
  }

  /// Leaves a name to others to resolve.
  mutating func leaveOpen(_ name: OpenName) { proposals.openNames.append(name) }

  /// Tells that it is not certain whom words mean.
  mutating func doubt(_ tokens: Range<Int>, as doubt: Doubt) {
    proposals.undecided.append(
      UndecidedProposal(tokens: tokens, doubt: doubt, proposer: proposer)
    )
  }
}
