internal import KnowledgeGraph

/// The claims of one item beside those that were found in it.
struct ItemComparison {
  let item: GoldItem
  /// Which entity is which actor.
  let alignment: [EntityID: String]
  /// The entities that were found.
  let entities: [Entity]
  /// The actors that may be missing: places, and unnamed groups where they do not count.
  let optionalActors: Set<ExactText>
  /// The claims that must be found.
  let gold: [ClaimKey: [GoldClaim]]
  /// What counts neither way: doubtful claims, and those of unnamed groups where they do not count.
  let free: Set<ClaimKey>
  /// The claims that were found.
  let found: [ClaimKey: [Claim]]

  init(_ item: GoldItem, found graph: Graph, countsGroups: Bool) {
    let alignment = ActorAlignment(gold: item.actors, found: graph.entities).actors
    let groups = Set(item.actors.filter { $0.type == .group }.map { ExactText($0.id) })
    let ignored = countsGroups ? [] : groups
    func isFree(_ claim: GoldClaim) -> Bool {
      claim.isDoubtful || ignored.contains(ExactText(claim.subject))
        || ignored.contains(ExactText(claim.object))
    }
    func end(_ id: EntityID) -> ClaimEnd { Self.end(of: id, in: alignment) }
    self.item = item
    self.alignment = alignment
    entities = graph.entities
    optionalActors = ignored.union(
      item.actors.filter(\.isLocationOnly).map { ExactText($0.id) }
    )
    gold = Dictionary(grouping: item.claims.filter { !isFree($0) }, by: ClaimKey.init)
    free = Set(item.claims.filter(isFree).map(ClaimKey.init))
    found = Dictionary(grouping: graph.claims) { claim in
      ClaimKey(end(claim.edge.subject), claim.edge.relation, end(claim.edge.object))
    }
  }

  /// The claims that both have.
  var right: [ClaimKey] { gold.keys.filter { found[$0] != nil } }
  /// The claims of the gold that were not found.
  var missed: [ClaimKey] { gold.keys.filter { found[$0] == nil } }
  /// The claims that were found and that the gold does not have, not even as doubtful.
  var wrong: [ClaimKey] { found.keys.filter { gold[$0] == nil && !free.contains($0) } }

  /// The actor of the gold as whom an entity is known, else the entity.
  func end(of entity: EntityID) -> ClaimEnd { Self.end(of: entity, in: alignment) }

  private static func end(of entity: EntityID, in alignment: [EntityID: String]) -> ClaimEnd {
    alignment[entity].map { .actor(ExactText($0)) } ?? .stranger(entity)
  }

  /// The actors as whom the speakers of a claim that was found are known.
  func speakers(_ claims: [Claim]) -> Set<ExactText> {
    Set(claims.compactMap { $0.attribution.flatMap { alignment[$0] } }.map(ExactText.init))
  }
}

extension [GoldClaim] {
  /// Whether one of them is stated as a fact.
  var holdFact: Bool { contains { $0.polarity == .positive && $0.modality == .actual } }
}

extension [Claim] {
  /// Whether one of them is stated as a fact.
  var holdFact: Bool { contains(where: \.edge.isAsserted) }
  /// The greatest confidence.
  var confidence: Confidence { map(\.confidence).max() ?? Confidence(hundredths: 0) }
}
