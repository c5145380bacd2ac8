extension Graph {
  /// Reads a graph into memory.
  ///
  /// Of nodes and edges of which only sums are known, nothing is kept.
  ///
  /// - Throws: what the source throws.
  public init(of source: some GraphSource) throws {
    var collector = GraphCollector()
    try source.walk(&collector)
    self.init(
      documents: collector.documents,
      entities: collector.entities,
      claims: collector.claims
    )
  }
}

/// Keeps the records of a walk.
private struct GraphCollector: GraphVisitor {
  private(set) var documents: [Document] = []
  private(set) var entities: [Entity] = []
  private(set) var claims: [Claim] = []

  mutating func visit(_ document: Document) {
    var document = document
    // What follows from the samples of all texts is found out anew by each graph.
    if document.sketch != nil { document.copyOf = nil }
    documents.append(document)
  }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { self.entities += entities }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) { self.claims += claims }
}
