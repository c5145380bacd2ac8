import KnowledgeGraph
import Testing

/// Which edges are strongest, found while they stream by.
@Suite struct StrongestEdgesTests {
  private static func edge(_ number: Int) -> Edge {
    Edge(
      key: EdgeKey(
        subject: EntityID(rawValue: "Q\(number * 37 % 101)"),
        relation: Ontology.standard.relations[number % 3],
        object: EntityID(rawValue: "Q\(number)")
      ),
      weight: number * 7 % 5 + 1,
      documents: number % 3 + 1,
      confidence: Confidence(hundredths: number % 4),
      evidence: ""
    )
  }

  @Test(arguments: [0, 1, 2, 7, 50, 99, 100, 1000])
  func areThoseOfAllEdgesInOrder(count: Int) {
    let edges = (0..<100).map(Self.edge)
    var strongest = StrongestEdges(count)
    for edge in edges { strongest.add(edge) }
    let order = edges.sorted { left, right in
      let strengths = [left, right].map { ($0.weight, $0.documents, $0.confidence.hundredths) }
      return strengths[0] == strengths[1]
        ? left.key < right.key : strengths[0] > strengths[1]
    }
    #expect(strongest.keys == Set(order.prefix(count).map(\.key)))
  }
}
