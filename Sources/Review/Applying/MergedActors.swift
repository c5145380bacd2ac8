internal import KnowledgeGraph

/// The actors of a graph, of which some are one by a person's decisions.
struct MergedActors {
  /// What documents show of the actors that others were merged into, in no order.
  private(set) var entities: [Entity] = []
  /// The decisions that name actors which the graph does not have.
  private(set) var idle: [IdleDecision] = []
  private let types: [EntityID: EntityType]
  /// Who stands for each actor that is merged into another.
  private var standIns: [EntityID: EntityID] = [:]
  /// Those who stand for others.
  private var merging: Set<EntityID> = []

  /// - Parameter known: The actors of a graph.
  init(_ known: KnownActors, by bonds: ActorBonds) {
    types = known.types
    for decision in bonds.merges + bonds.separations {
      guard let missing = decision.ends.first(where: { types[$0] == nil }) else { continue }
      idle.append(IdleDecision(decision: decision, cause: .noActor(missing)))
    }
    let absorbed = Set(bonds.merges.compactMap(\.ends.first))
    for set in bonds.sets {
      let present = set.filter { types[$0] != nil }
      guard present.count > 1, let kept = Self.kept(of: present, absorbed) else { continue }
      for actor in present where actor != kept { standIns[actor] = kept }
    }
    merging = Set(standIns.values)
    let groups = Dictionary(grouping: known.bound) { standIns[$0.id] ?? $0.id }
    entities = groups.flatMap { id, group in
      merging.contains(id) ? Self.merged(group, as: id) : []
    }
  }

  /// Whether an actor is what it was, neither merged nor merged into.
  func isLeftAlone(_ actor: EntityID) -> Bool {
    standIns[actor] == nil && !merging.contains(actor)
  }

  /// Whom of a set all others become: who is never said to be another; of several, whom Wikidata
  /// knows, then the first in order.
  private static func kept(of actors: [EntityID], _ absorbed: Set<EntityID>) -> EntityID? {
    let roots = actors.filter { !absorbed.contains($0) }
    let choice = roots.isEmpty ? actors : roots
    return choice.filter { $0.wikidata != nil }.min() ?? choice.min()
  }

  /// The entities of one actor, one a document: what the others are called are its other names.
  private static func merged(_ group: [Entity], as id: EntityID) -> [Entity] {
    let own = group.filter { $0.id == id }.sorted()
    guard let node = Node(own[...]) else { return group }
    return Dictionary(grouping: group, by: \.document).map { document, entities in
      let name = own.first { $0.document == document }?.name ?? node.name
      return Entity(
        document: document,
        id: id,
        name: name,
        type: node.type,
        subtype: node.subtype,
        country: node.country,
        sector: node.sector,
        aliases: entities.flatMap { [$0.name] + $0.aliases }
          .filter { ExactText($0) != ExactText(name) },
        mentions: entities.flatMap(\.mentions)
      )
    }
  }

  /// What an actor is, now that it may be one with others.
  func type(of actor: EntityID) -> EntityType? { types[standIns[actor] ?? actor] }

  /// The claim with the actors that are left.
  func claim(_ claim: Claim) -> Claim {
    guard !standIns.isEmpty else { return claim }
    var merged = claim
    let edge = claim.edge
    merged.edge = EdgeKey(
      subject: standIns[edge.subject] ?? edge.subject,
      relation: edge.relation,
      object: standIns[edge.object] ?? edge.object,
      polarity: edge.polarity,
      modality: edge.modality
    )
    merged.attribution = claim.attribution.map { standIns[$0] ?? $0 }
    return merged
  }
}

/// What has to be known of all actors of a graph before some are merged.
struct KnownActors {
  fileprivate private(set) var types: [EntityID: EntityType] = [:]
  /// What documents show of those whom decisions name, in order.
  fileprivate private(set) var bound: [Entity] = []
  private let isBound: Set<EntityID>

  init(_ bonds: ActorBonds) { isBound = Set(bonds.sets.flatMap(\.self)) }

  /// Adds what a document shows of an actor; of two types the one that is first in order counts.
  mutating func add(_ entity: Entity) {
    types[entity.id] = types[entity.id].map { min($0, entity.type) } ?? entity.type
    if isBound.contains(entity.id) { bound.append(entity) }
  }
}
