public import KnowledgeGraph

/// What changed from one graph to another, as a graph: the edges whose claims changed, the actors
/// whom they name, and those that are new, gone or told otherwise, each with what became of it.
///
/// Edges are those of the later graph, to which what is gone is added with its earlier claims; what
/// affirms and what denies an edge is counted in both together.
public struct DifferenceGraph: GraphSource {
  private let documents: [Document]
  private let nodes: [Node]
  private let edges: [(edge: Edge, claims: ArraySlice<Claim>)]

  /// Puts the graph together.
  public init(_ difference: GraphDifference) throws {
    let (old, new) = (difference.old, difference.new)
    let changes = EdgeChanges(difference)
    var parts = ChangedEdges(changes: changes.kinds)
    let gone = old.claims.filter { changes.kinds[$0.edge] == .gone }
    let known = new.documents.merging(old.documents) { later, _ in later }
    try Graph(documents: Array(known.values), claims: new.claims + gone).walk(&parts)
    edges = parts.edges
    documents = Self.documents(of: edges, known)
    nodes = Self.nodes(of: edges, difference)
  }

  /// The documents that claims are from, and those of which these are copies.
  private static func documents(
    of edges: [(edge: Edge, claims: ArraySlice<Claim>)],
    _ known: [DocumentID: Document]
  ) -> [Document] {
    var shown = Set(edges.flatMap { $0.claims.map(\.document) })
    var left = shown
    while !left.isEmpty {
      left = Set(left.compactMap { known[$0]?.copyOf }).subtracting(shown)
      shown.formUnion(left)
    }
    return shown.sorted().compactMap { known[$0] }
  }

  private static func nodes(
    of edges: [(edge: Edge, claims: ArraySlice<Claim>)],
    _ difference: GraphDifference
  ) -> [Node] {
    var changes: [EntityID: ChangeKind] = [:]
    for actor in difference.changedActors { changes[actor] = .changed }
    for actor in difference.newActors { changes[actor] = .new }
    for actor in difference.goneActors { changes[actor] = .gone }
    let named = edges.flatMap { edge, _ in
      [edge.key.subject, edge.key.object] + edge.attributions
    }
    return Set(named).union(changes.keys).sorted().compactMap { actor in
      var node = difference.new.actors[actor] ?? difference.old.actors[actor]
      node?.change = changes[actor]
      return node
    }
  }

  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    for document in documents { try visitor.visit(document) }
    for node in nodes { try visitor.visit(node, entities: []) }
    for (edge, claims) in edges { try visitor.visit(edge, claims: claims) }
  }
}

/// What became of edges.
private struct EdgeChanges {
  private(set) var kinds: [EdgeKey: ChangeKind] = [:]

  init(_ difference: GraphDifference) {
    let claims = difference.addedClaims + difference.withdrawnClaims
    for edge in claims.map(\.edge) + difference.changedClaims.map(\.new.edge) {
      kinds[edge] = .changed
    }
    for change in difference.edges { kinds[change.edge] = change.kind }
    for edge in Self.turned(difference) { kinds[edge] = .reversed }
    for denial in difference.firstDenials { kinds[denial.denial.edge] = .denied }
  }

  /// The edges that make pairs what they are now, and were not.
  private static func turned(_ difference: GraphDifference) -> [EdgeKey] {
    guard !difference.reversals.isEmpty else { return [] }
    let areFriends = Dictionary(
      difference.reversals.map { ($0.pair, $0.areFriends) },
      uniquingKeysWith: { first, _ in first }
    )
    return Graph(claims: difference.new.claims).edges.filter { edge in
      guard let isFriendly = edge.makesFriends else { return false }
      return areFriends[SignedGraph.Pair(edge.key)] == isFriendly
    }.map(\.key)
  }
}

/// Keeps the edges that changed.
private struct ChangedEdges: GraphVisitor {
  let changes: [EdgeKey: ChangeKind]
  private(set) var edges: [(edge: Edge, claims: ArraySlice<Claim>)] = []

  init(changes: [EdgeKey: ChangeKind]) { self.changes = changes }

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    guard let change = changes[edge.key] else { return }
    var told = edge
    told.change = change
    edges.append((told, claims))
  }
}
