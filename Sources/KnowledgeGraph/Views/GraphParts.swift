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
  private var keepsRecords = true

  /// Reads a graph.
  ///
  /// - Throws: what the source throws.
  public init(_ source: some GraphSource) throws { try source.walk(&self) }

  /// Reads the nodes and edges of a graph without the records of which they are made.
  ///
  /// - Throws: what the source throws.
  public init(sumsOf source: some GraphSource) throws {
    keepsRecords = false
    try source.walk(&self)
  }

  public mutating func visit(_ document: Document) {
    if keepsRecords { documents.append(document) }
  }

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    nodes.append(NodePart(node: node, entities: keepsRecords ? Array(entities) : []))
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    edges.append(EdgePart(edge: edge, claims: keepsRecords ? Array(claims) : []))
  }

  /// The nodes, in order of their identifiers.
  public var actors: [Node] { nodes.map(\.node) }

  /// Shows all parts to a visitor.
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    for document in documents { try visitor.visit(document) }
    for part in nodes { try visitor.visit(part.node, entities: part.entities[...]) }
    for part in edges { try visitor.visit(part.edge, claims: part.claims[...]) }
  }
}
