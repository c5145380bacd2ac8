import KnowledgeGraph
import Review
import Testing

/// Decisions give the same whether a graph is in memory or streams by.
@Suite struct ReviewedRecordsTests {
  private static let names = ["Q1", "Q2", "Q3", "organization:a", "organization:b", "person:c"]

  private static func document(_ number: Int) -> DocumentID { DocumentID(rawValue: "d\(number)") }

  private static let graph = Graph(
    documents: (0..<2).map { number in
      Document(id: document(number), sha256: String(repeating: "0", count: 64))
    },
    entities: names.enumerated().flatMap { number, name in
      (0...(number % 2)).map { place in
        Entity(
          document: document(place),
          id: EntityID(rawValue: name),
          name: "\(name) of \(place)",
          type: name.hasPrefix("Q") ? .state : name.hasPrefix("p") ? .person : .organization,
          mentions: [Mention(range: number..<(number + 2), text: "it", resolution: .name)]
        )
      }
    },
    claims: (0..<40).map { claim($0) }
  )

  private static func claim(_ number: Int) -> Claim {
    let relations = Ontology.standard.relations.filter { $0.definition.stance == .conflict }
    return Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: names[number % names.count]),
        relation: relations[number % relations.count],
        object: EntityID(rawValue: names[(number * 5 + 1) % names.count])
      ),
      document: document(number % 2),
      attribution: number % 3 == 0 ? EntityID(rawValue: "organization:b") : nil,
      confidence: Confidence(hundredths: 50),
      evidence: Evidence(
        sentence: number,
        range: number..<(number + 9),
        text: "It happened in sentence \(number).",
        cue: "happened",
        cueRange: (number + 1)..<(number + 2),
        rule: "r"
      )
    )
  }

  private static func decisions() throws -> Decisions {
    let claims = graph.claims
    let actors = names.map(EntityID.init(rawValue:))
    return try Decisions([
      Decision(.claim(claims[0].statement, .reject)),
      Decision(.claim(claims[1].statement, .accept)),
      Decision(.claim(claims[5].statement, .reverse)),
      Decision(.actors(actors[4], actors[3], .merge)),
      Decision(.actors(actors[1], actors[2], .separate)),
      Decision(.actors(actors[0], EntityID(rawValue: "Q99"), .merge)),
    ])
  }

  @Test func areThoseOfTheGraphInMemory() throws {
    for decisions in [Decisions(), try Self.decisions()] {
      let reviewed = ReviewedGraph(Self.graph, by: decisions)
      var parts: [Graph] = []
      let idle = try ReviewedRecords.forEach(of: Self.graph, by: decisions) { parts.append($0) }
      #expect(Graph(merging: parts) == reviewed.graph)
      #expect(idle.map(\.description) == reviewed.idle.map(\.description))
      #expect(decisions.isEmpty == (reviewed.graph == Self.graph))
    }
  }
}
