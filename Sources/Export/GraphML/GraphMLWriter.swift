public import KnowledgeGraph

/// Writes GraphML 1.1 that Gephi, Cytoscape, yEd, NetworkX, igraph, graph-tool and Neo4j read
/// whole.
///
/// One line a node and one line an edge. Absent values are left out, but a node's name never is.
public struct GraphMLWriter: GraphWriter, ~Copyable {
  private var properties: PropertyWriter<GraphMLSyntax>

  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - options: what the user chose.
  ///   - layout: places for the nodes in the order of the walk; none where the graph is too large.
  ///   - tellsChanges: whether it is told what changed.
  public init(
    to sink: consuming ByteSink,
    options: GraphMLOptions = GraphMLOptions(),
    layout: Layout? = nil,
    tellsChanges: Bool = false
  ) {
    properties = PropertyWriter(
      GraphMLSyntax(to: sink, options: options, tellsChanges: tellsChanges),
      layout: layout,
      tellsChanges: tellsChanges
    )
  }

  public mutating func begin() { properties.begin() }

  public mutating func visit(_ document: Document) {}

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    try properties.visit(node, entities: entities)
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    try properties.visit(edge, claims: claims)
  }

  public consuming func end() throws -> ByteSink { try properties.end() }
}
