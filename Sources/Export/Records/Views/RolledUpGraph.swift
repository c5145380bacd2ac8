internal import KnowledgeGraph

/// A graph in which states stand for what belongs to them, and which need not fit into memory.
///
/// Its edges hold their claims, or only the sum of them; not some the one and some the other.
struct RolledUpGraph: GraphSource {
  private let graph: any GraphSource
  private let membership: StateMembership
  private let actors: RolledUpActors
  private let entities: SortedRecords<Entity>
  private let claims: SortedRecords<Claim>
  private let sums: SortedRecords<SummedEdge>

  /// Puts the records of a graph in order again, as those of states.
  ///
  /// - Throws: what the graph throws, and `OutputError` when a temporary file cannot be written.
  init(_ graph: any GraphSource, _ membership: StateMembership) throws {
    var sorting = RollUpSorting(membership)
    try graph.walk(&sorting)
    self.graph = graph
    self.membership = membership
    actors = sorting.actors
    entities = try sorting.entities.finish()
    claims = try sorting.claims.finish()
    sums = try sorting.sums.finish()
  }

  func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    var origins = Origins()
    try graph.forEachDocument { document in
      origins.insert(document)
      try visitor.visit(document)
    }
    try entities.forEachGroup(by: \.id, where: { _ in true }) { group in
      guard let shown = actors.shown(by: group) else { return }
      try visitor.visit(shown.node, entities: shown.entities)
    }
    try claims.forEachGroup(by: \.edge.triple, where: { _ in true }) { group in
      for part in group.edges(origins) { try visitor.visit(part.edge, claims: part.claims) }
    }
    try sums.forEachGroup(by: \.edge.key, where: { _ in true }) { group in
      guard let first = group.first else { return }
      if let edge = membership.rolledUp(group.lazy.map(\.edge), in: first.edge.key) {
        try visitor.visit(edge, claims: [])
      }
    }
  }
}

/// Sorts the parts of a graph by the states that they count for.
private struct RollUpSorting: GraphVisitor {
  /// How many bytes may wait in memory.
  private static let memory = (entities: 6 << 20, edges: 18 << 20)

  private let membership: StateMembership
  private(set) var actors: RolledUpActors
  var entities = RecordSorter<Entity>(memory: memory.entities)
  var claims = RecordSorter<Claim>(memory: memory.edges)
  var sums = RecordSorter<SummedEdge>(memory: memory.edges)
  private var edges = 0
  private let place = RecordPlace(file: 0, line: 0)

  init(_ membership: StateMembership) {
    self.membership = membership
    actors = RolledUpActors(membership)
  }

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    for entity in actors.add(node, entities) {
      try self.entities.add(Located(record: entity, place: place))
    }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    for claim in claims { actors.add(claim) }
    guard let key = membership.rolledUp(edge.key) else { return }
    for claim in claims {
      let rolled = membership.rolledUp(claim, in: key)
      try self.claims.add(Located(record: rolled, place: place))
    }
    guard claims.isEmpty else { return }
    var sum = edge
    // It is of other claims where it counts for another edge.
    if key != edge.key { (sum.key, sum.claimsDigest) = (key, nil) }
    try sums.add(Located(record: SummedEdge(edge: sum, number: edges), place: place))
    edges += 1
  }
}
