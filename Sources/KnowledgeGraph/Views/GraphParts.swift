/// The nodes and edges of a graph in memory, with their claims where those are known: what files of
/// formats hold that show sums.
public struct GraphParts: GraphSource, GraphVisitor {
  /// An edge with its claims; none where only their sum is known.
  struct EdgePart {
    var edge: Edge
    var claims: [Claim]
  }

  private(set) var documents: [Document] = []
  private(set) var nodes: [Node] = []
  private(set) var edges: [EdgePart] = []

  /// Reads a graph.
  ///
  /// - Throws: what the source throws.
  public init(_ source: some GraphSource) throws { try source.walk(&self) }

  init(documents: [Document], nodes: [Node], edges: [EdgePart]) {
    self.documents = documents
    self.nodes = nodes
    self.edges = edges
  }

  public mutating func visit(_ document: Document) { documents.append(document) }

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { nodes.append(node) }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    edges.append(EdgePart(edge: edge, claims: Array(claims)))
  }

  /// Shows all parts to a visitor, the nodes as sums.
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    for document in documents { try visitor.visit(document) }
    for node in nodes { try visitor.visit(node, entities: []) }
    for part in edges { try visitor.visit(part.edge, claims: part.claims[...]) }
  }

  /// The nodes that a user may mean by an identifier, a name or another form of it.
  public func entities(called name: String) -> [EntityID] {
    let wanted = name.lowercased()
    let exact = nodes.filter { $0.id.rawValue == name || $0.name.lowercased() == wanted }
    let found =
      exact.isEmpty
      ? nodes.filter { $0.aliases.contains { $0.lowercased() == wanted } } : exact
    return Set(found.map(\.id)).sorted()
  }
}

extension GraphView {
  /// The part of a graph that the view shows.
  ///
  /// Where an edge's claims are not known, the edge stands or falls as a whole: it is shown when
  /// some of the time from its first to its last claim is.
  public func applied(to graph: GraphParts) -> GraphParts {
    guard !isWhole else { return graph }
    let states = rollsUpToStates ? PartRollUp(graph) : nil
    let whole = states?.rolledUp() ?? graph
    let center = center.map { states?.state(of: $0) ?? $0 }
    var edges = whole.edges.compactMap(shown).filter { $0.edge.weight >= minimumWeight }
    if let center {
      let near = Neighborhood(of: center, hops: hops, in: edges.map(\.edge.key))
      edges.removeAll { !near.holds($0.edge.key) }
    }
    var actors = Set(edges.flatMap { [$0.edge.key.subject, $0.edge.key.object] })
    actors.formUnion(edges.flatMap(\.edge.attributions))
    if let center { actors.insert(center) }
    return GraphParts(
      documents: whole.documents,
      nodes: whole.nodes.filter { actors.contains($0.id) },
      edges: edges
    )
  }

  private func shown(_ part: GraphParts.EdgePart) -> GraphParts.EdgePart? {
    guard shows(part.edge.key) else { return nil }
    if part.claims.isEmpty {
      let edge = part.edge
      guard since != nil || until != nil else { return part }
      guard let first = edge.first ?? edge.last, let last = edge.last ?? edge.first else {
        return nil
      }
      return shows(from: first, to: last) ? part : nil
    }
    let claims = part.claims.filter(shows)
    return Edge(claims[...]).map { GraphParts.EdgePart(edge: $0, claims: claims) }
  }
}
