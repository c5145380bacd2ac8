import KnowledgeGraph

extension GraphView {
  /// The records of what is shown of a graph.
  func shown(of graph: Graph) throws -> Graph {
    var records = Records()
    try applied(to: GraphParts(graph)).walk(&records)
    return Graph(
      documents: records.documents,
      entities: records.entities,
      claims: records.claims
    )
  }
}

private struct Records: GraphVisitor {
  var documents: [Document] = []
  var entities: [Entity] = []
  var claims: [Claim] = []

  mutating func visit(_ document: Document) { documents.append(document) }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { self.entities += entities }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) { self.claims += claims }
}
