/// The nodes and edges of a graph in memory, each with the records of which it is made where those
/// are known: files of formats hold sums.
public struct GraphParts: GraphSource, GraphVisitor {
  /// A node with its entities; none where only their sum is known.
  struct NodePart {
    var node: Node
    var entities: [Entity]
  }

  /// An edge with its claims; none where only their sum is known.
  struct EdgePart {
    var edge: Edge
    var claims: [Claim]
  }

  var documents: [Document] = []
  var nodes: [NodePart] = []
  var edges: [EdgePart] = []

  /// Reads a graph.
  ///
  /// - Throws: what the source throws.
  public init(_ source: some GraphSource) throws { try source.walk(&self) }

  public mutating func visit(_ document: Document) { documents.append(document) }

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    nodes.append(NodePart(node: node, entities: Array(entities)))
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    edges.append(EdgePart(edge: edge, claims: Array(claims)))
  }

  /// The nodes, in order of their identifiers.
  public var actors: [Node] { nodes.map(\.node) }

  /// Shows all parts to a visitor.
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    for document in documents { try visitor.visit(document) }
    for part in nodes { try visitor.visit(part.node, entities: part.entities[...]) }
    for part in edges { try visitor.visit(part.edge, claims: part.claims[...]) }
  }

  /// Weighs anew what affirms and what denies each edge, by the claims that are left.
  ///
  /// Where claims are not known, their numbers are the weights of the edges, and a belief stays.
  mutating func renewSupport() {
    var origins = Origins()
    for document in documents { origins.insert(document) }
    var renewed: [EdgeKey: Support] = [:]
    for run in edges.runs(by: \.edge.key.triple) {
      let claims = run.flatMap(\.claims)
      for part in claims[...].edges(origins) { renewed[part.edge.key] = part.edge.support }
      if claims.isEmpty { for part in run { renewed[part.edge.key] = part.support(among: run) } }
    }
    for index in edges.indices { edges[index].edge.support = renewed[edges[index].edge.key] }
  }

  /// The nodes that a user may mean by an identifier, a name or another form of it.
  public func entities(called name: String) -> [EntityID] {
    let wanted = name.lowercased()
    let all = nodes.lazy.map(\.node)
    let exact = all.filter { $0.id.rawValue == name || $0.name.lowercased() == wanted }
    let found =
      exact.isEmpty
      ? all.filter { $0.aliases.contains { $0.lowercased() == wanted } } : exact
    return Set(found.map(\.id)).sorted()
  }
}

extension GraphParts.EdgePart {
  /// What is left of the support of a sum, among the edges of the same relation and ends.
  fileprivate func support(among others: ArraySlice<Self>) -> Support? {
    guard var support = edge.support else { return nil }
    for part in others where part.edge.key.modality == edge.key.modality {
      switch part.edge.key.polarity {
      case .positive: support.affirmed = part.edge.weight
      case .negative: support.denied = part.edge.weight
      }
    }
    return support
  }
}
