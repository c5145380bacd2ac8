public import KnowledgeGraph

/// Writes GEXF 1.3 for Gephi's timeline: an edge lives from its first to its last claim.
///
/// An edge without a date lives always. Where times are given, parts live in their periods alone,
/// and edges weigh something else in each. What GraphML says of colours, sizes, places and kinds,
/// GEXF says in its own words; all else has the same names.
public struct GEXFWriter: GraphWriter, ~Copyable {
  private var properties: PropertyWriter<GEXFSyntax>

  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - layout: places for the nodes in the order of the walk; none where the graph is too large.
  ///   - times: when the parts are there, and what edges weigh then.
  ///   - tellsChanges: whether it is told what changed.
  public init(
    to sink: consuming ByteSink,
    layout: Layout? = nil,
    times: GraphTimes? = nil,
    tellsChanges: Bool = false
  ) {
    properties = PropertyWriter(
      GEXFSyntax(to: sink, times: times, tellsChanges: tellsChanges),
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
