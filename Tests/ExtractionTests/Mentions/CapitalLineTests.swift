import Articles
import Extraction
import KnowledgeGraph
import Testing

/// Headlines in capitals are read as if they were in running text.
@Suite struct CapitalLineTests {
  private static func graph(of text: String) throws -> Graph {
    let article = Article(id: "capitals", text: text, origin: "capitals")
    return try Extractor.shared().graph(of: article)
  }

  private static func claims(of graph: Graph) -> [String] {
    let names = Dictionary(graph.entities.map { ($0.id, $0.name) }) { first, _ in first }
    return graph.claims.map { claim in
      let key = claim.edge
      return [names[key.subject] ?? "", key.relation.name, names[key.object] ?? ""]
        .joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("RUSSIA ACCUSES UKRAINE OF LIES", "Russia disapprovesOf Ukraine"),
    ("UN CONDEMNS NORTH KOREA", "United Nations disapprovesOf North Korea"),
    ("US THREATENS IRAN OVER OIL", "United States threatens Iran"),
    ("CONGO CRISIS: HEZBOLLAH ATTACKS ISRAEL", "Hezbollah attacks Israel"),
  ])
  func namesAreFound(headline: String, claim: String) throws {
    #expect(try Self.claims(of: Self.graph(of: headline)).contains(claim))
  }

  @Test func evidenceStaysAsItWasWritten() throws {
    let headline = "RUSSIA ACCUSES UKRAINE OF LIES"
    let graph = try Self.graph(of: "First.\n\n\(headline)\n\nThe end.")
    let claim = try #require(graph.claims.first)
    #expect(claim.evidence.text == headline)
    #expect(claim.evidence.cue == "ACCUSES")
    #expect(claim.evidence.range == 8..<38)
    let mentions = graph.entities.flatMap(\.mentions).map(\.text)
    #expect(mentions.contains("RUSSIA") && mentions.contains("UKRAINE"))
  }

  @Test func wordsThatTheBodyWritesWithACapitalAreNames() throws {
    let text = "ZORBANIA ATTACKS LIBYA\n\nThe army of the Zorbania Front attacked Libya on Monday."
    let graph = try Self.graph(of: text)
    #expect(graph.entities.flatMap(\.mentions).allSatisfy { !$0.text.isEmpty })
    #expect(Self.claims(of: graph).contains { $0.hasSuffix("attacks Libya") })
  }
}
