public import KnowledgeGraph

/// Writes a graph in the language of Graphviz, laid out and styled, so that plain `dot -Tsvg` gives
/// a picture that can be read.
///
/// The attributes that hold the data stand beside those that draw.
public struct DOTWriter: GraphWriter, ~Copyable {
  private var properties: PropertyWriter<DOTSyntax>

  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - layout: places for the nodes in the order of the walk; none where the graph is too large.
  ///   - options: how the picture looks.
  public init(
    to sink: consuming ByteSink,
    layout: Layout? = nil,
    options: DOTOptions = DOTOptions()
  ) {
    properties = PropertyWriter(DOTSyntax(to: sink, layout: layout, options: options))
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
