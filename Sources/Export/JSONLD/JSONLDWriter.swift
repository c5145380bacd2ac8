public import KnowledgeGraph

/// Writes JSON-LD 1.1 that processors of JSON-LD 1.0 and streaming parsers take as well.
public struct JSONLDWriter: GraphWriter, ~Copyable {
  private var plan: TriplePlan<JSONLDSyntax>

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
