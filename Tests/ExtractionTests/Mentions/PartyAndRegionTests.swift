import Articles
import Extraction
import KnowledgeGraph
import Testing

/// Parties by the words for their members, and parts of states that act.
@Suite struct PartyAndRegionTests {
  @Test(arguments: [
    ("The British state is old. Tory MP Olaf Brandt left.", "Conservative Party"),
    ("Tory MP Olaf Brandt went to Norway.", "Conservative Party"),
    ("Republican nominee Olaf Brandt spoke in the United States.", "Republican Party"),
    ("The Democrats condemned Chad in the United States.", "Democratic Party"),
    ("Labour leader Olaf Brandt met Tories in Britain.", "Labour Party"),
  ])
  func partyByItsMembers(text: String, party: String) throws {
    let graph = try graph(of: text)
    #expect(graph.entities.contains { $0.name == party && $0.type == .organization })
  }

  @Test(arguments: [
    "A democratic nation votes.", "Green fields and liberal laws.",
    "It was a conservative estimate.",
  ])
  func noParty(text: String) throws {
    #expect(try graph(of: text).entities.isEmpty)
  }

  @Test(arguments: [
    ("Former Tennessee Senator Olaf Brandt left.", "Tennessee"),
    ("Governor of Texas Olaf Brandt met aides.", "Texas"),
    ("Scottish First Minister Nicola Sturgeon met aides.", "Scotland"),
    ("Hong Kong Chief Executive Carrie Lam met aides.", "Hong Kong"),
  ])
  func regionOfAnOffice(text: String, region: String) throws {
    let graph = try graph(of: text)
    let body = graph.entities.first { $0.name == region }
    #expect(body?.type == .organization)
  }

  @Test func placeStaysPlace() throws {
    let names = try graph(of: "Olaf Brandt lives in Tennessee.").entities.map(\.name)
    #expect(!names.contains("Tennessee"))
  }

  /// Of several states, as long as no day says which.
  @Test(arguments: ["Moscow condemned Chad.", "Tokyo rejected the plan of Chad."])
  func capitalsAreNoRegions(text: String) throws {
    for published in [nil, "2016-03-02"] {
      let graph = try graph(of: text, published: published)
      #expect(graph.entities.allSatisfy { $0.type == .state })
    }
  }

  private func graph(of text: String, published: String? = "2016-03-02") throws -> Graph {
    try Extractor.shared().graph(of: Article(published: published, text: text, origin: "test"))
  }
}
