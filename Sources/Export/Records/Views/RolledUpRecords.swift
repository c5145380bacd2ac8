internal import KnowledgeGraph

/// A graph in which states stand for what belongs to them, whose records need not fit into memory.
struct RolledUpRecords: GraphSource {
  private let graph: any GraphSource
  private let membership: StateMembership
  private let states: [EntityID: Node]
  private let entities: SortedRecords<Entity>
  private let claims: SortedRecords<Claim>

  /// Puts the records of a graph in order again, as those of states.
  ///
  /// - Throws: what the graph throws, and `OutputError` when a temporary file cannot be written.
  init(_ graph: any GraphSource, _ membership: StateMembership) throws {
    var sorting = RollUpSorting(membership)
    try graph.walk(&sorting)
    self.graph = graph
    self.membership = membership
    (states, entities, claims) = try sorting.finish()
  }

  func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    var origins = Origins()
    try graph.forEachDocument { document in
      origins.insert(document)
      try visitor.visit(document)
    }
    try entities.forEachGroup(by: \.id, where: { _ in true }) { group in
      guard let first = group.first else { return }
      if var state = states[first.id] {
        let entities = membership.rolledUp(group, as: state, isOwn: RollUpSorting.isOwn)
        state.documents = entities.count
        try visitor.visit(state, entities: entities[...])
      } else if let node = Node(group) {
        try visitor.visit(node, entities: group)
      }
    }
    try claims.forEachGroup(by: \.edge.triple, where: { _ in true }) { group in
      for part in group.edges(origins) { try visitor.visit(part.edge, claims: part.claims) }
    }
  }
}

/// Sorts the records of a graph by the states that they count for.
private struct RollUpSorting: GraphVisitor {
  /// How many bytes of lines may wait in memory.
  private static let memory = (entities: 6 << 20, claims: 18 << 20)
  /// What marks a state's own entities: all that says what they are is said of the state.
  private static let own = "own"

  private let membership: StateMembership
  private var states: [EntityID: Node] = [:]
  private var mentions: [EntityID: Int] = [:]
  private var entities = RecordSorter<Entity>(memory: memory.entities)
  private var claims = RecordSorter<Claim>(memory: memory.claims)
  private let place = RecordPlace(file: 0, line: 0)

  init(_ membership: StateMembership) { self.membership = membership }

  /// Whether an entity is a state's own, among those that count for it.
  static func isOwn(_ entity: Entity) -> Bool { entity.subtype == own }

  mutating func finish() throws -> (
    states: [EntityID: Node], entities: SortedRecords<Entity>, claims: SortedRecords<Claim>
  ) {
    for (state, count) in mentions { states[state]?.mentions = count }
    return (states, try entities.finish(), try claims.finish())
  }

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    let state = membership.state(of: node.id)
    guard membership.standsForOthers(state) else {
      for entity in entities { try add(entity) }
      return
    }
    mentions[state] = GraphLimits.sum(mentions[state] ?? 0, node.mentions)
    if state == node.id { states[state] = node }
    for entity in entities { try add(Self.rolledUp(entity, as: state)) }
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

  private mutating func add(_ entity: Entity) throws {
    try entities.add(Located(record: entity, place: place))
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    guard let key = membership.rolledUp(edge.key) else { return }
    for claim in claims {
      let rolled = membership.rolledUp(claim, in: key)
      try self.claims.add(Located(record: rolled, place: place))
    }
  }
}
