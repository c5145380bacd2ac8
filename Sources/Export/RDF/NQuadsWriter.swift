public import KnowledgeGraph

/// Writes N-Quads, which every triple store reads.
public struct NQuadsWriter: GraphWriter, ~Copyable {
  private var plan: TriplePlan<NQuadsSyntax>

  /// Makes a writer that fills a sink.
  public init(to sink: consuming ByteSink, options: RDFOptions = .usual) {
    plan = TriplePlan(to: sink, options: options)
  }

  public mutating func begin() { plan.begin() }

  public mutating func visit(_ document: Document) { plan.visit(document) }

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    plan.visit(node, entities: entities)
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    plan.visit(edge, claims: claims)
  }

  public consuming func end() -> ByteSink { plan.end() }
}
