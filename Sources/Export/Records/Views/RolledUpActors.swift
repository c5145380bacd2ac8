internal import KnowledgeGraph

/// The actors of a graph in which states stand for what belongs to them.
///
/// Their entities are sorted elsewhere; memory holds what these do not tell.
struct RolledUpActors {
  /// What marks a state's own entities: all that says what they are is said of the state.
  private static let own = "own"

  private let membership: StateMembership
  /// The states that stand for others, and nodes that say more than their entities do.
  private var nodes: [EntityID: Node] = [:]
  /// How often each of those states is mentioned, and by how many documents at least.
  private var counts: [EntityID: (mentions: Int, documents: Int)] = [:]
  /// Actors of whom not all documents are known, with those that make claims about them.
  private var sums: [EntityID: Set<DocumentID>] = [:]

  init(_ membership: StateMembership) { self.membership = membership }

  /// Adds a node.
  ///
  /// - Returns: The entities that are to be sorted for it; one stands for a sum.
  mutating func add(_ node: Node, _ entities: ArraySlice<Entity>) -> [Entity] {
    let state = membership.state(of: node.id)
    if entities.isEmpty { sums[state] = [] }
    guard membership.standsForOthers(state) else {
      if Node(entities) != node { nodes[node.id] = node }
      return entities.isEmpty ? [Self.mark(of: node.id)] : Array(entities)
    }
    let known = counts[state] ?? (0, 0)
    let mentions = GraphLimits.sum(known.mentions, node.mentions)
    counts[state] = (mentions, max(known.documents, node.documents))
    if state == node.id { nodes[state] = node }
    return entities.isEmpty
      ? [Self.mark(of: state)] : entities.map { Self.rolledUp($0, as: state) }
  }

  /// Adds a claim, which follows all nodes.
  mutating func add(_ claim: Claim) {
    guard !sums.isEmpty else { return }
    for actor in [claim.edge.subject, claim.edge.object, claim.attribution] {
      guard let actor else { continue }
      sums[membership.state(of: actor)]?.insert(claim.document)
    }
  }

  /// The node that entities make, with those that are known of it.
  func shown(by group: ArraySlice<Entity>) -> (node: Node, entities: ArraySlice<Entity>)? {
    guard let id = group.first?.id else { return nil }
    guard var node = nodes[id] else { return Node(group).map { ($0, group) } }
    guard let counts = counts[id] else { return (node, sums[id] == nil ? group : []) }
    node.mentions = counts.mentions
    if let claimed = sums[id] {
      node.documents = max(counts.documents, claimed.count)
      return (node, [])
    }
    let entities = membership.rolledUp(group, as: node) { $0.subtype == Self.own }
    node.documents = entities.count
    return (node, entities[...])
  }

  private static func rolledUp(_ entity: Entity, as state: EntityID) -> Entity {
    let isOwn = entity.id == state
    return Entity(
      document: entity.document,
      id: state,
      name: isOwn ? entity.name : "",
      type: entity.type,
      subtype: isOwn ? own : nil,
      aliases: isOwn ? entity.aliases : [],
      mentions: entity.mentions
    )
  }

  /// What stands among entities for a node of which none is known.
  private static func mark(of actor: EntityID) -> Entity {
    Entity(document: DocumentID(rawValue: ""), id: actor, name: "", type: .organization)
  }
}
