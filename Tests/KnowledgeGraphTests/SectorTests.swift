import KnowledgeGraph
import Testing

@Suite struct SectorTests {
  /// The sectors that documents give an actor, and that of the node.
  @Test(
    arguments: [
      (["GOV"], "GOV"), (["CVL", "MIL"], "MIL"), (["GOV", "MIL", "MIL"], "MIL"),
      (["MIL", "GOV"], "GOV"), (["CVL"], "CVL"), ([], nil),
    ] as [([String], String?)]
  )
  func theMostFrequentCounts(sectors: [String], expected: String?) throws {
    let entities = sectors.enumerated().map { number, sector in
      Entity(
        document: DocumentID(rawValue: "d\(number)"),
        id: EntityID(rawValue: "person:a"),
        name: "A",
        type: .person,
        sector: Sector(rawValue: sector)
      )
    }
    let more = Entity(
      document: DocumentID(rawValue: "e"),
      id: EntityID(rawValue: "person:a"),
      name: "A",
      type: .person
    )
    for order in [entities + [more], [more] + entities.reversed()] {
      let graph = Graph(entities: order)
      #expect(Node(graph.entities[...])?.sector?.rawValue == expected)
    }
  }
}
