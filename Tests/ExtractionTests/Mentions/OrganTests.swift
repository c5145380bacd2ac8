import Articles
import Extraction
import KnowledgeGraph
import Testing

/// Organs of states: one actor each, however a document words it, and part of their state.
@Suite struct OrganTests {
  @Test(arguments: [
    (
      "The Bolivian labor ministry warned Chile. Bolivia's Ministry of Labour thanked Cuba.",
      "Bolivia"
    ),
    (
      "The Ghanaian Ministry of Home Affairs accused Togo. Ghana's interior ministry warned Togo.",
      "Ghana"
    ),
    (
      "The Kazakh oil ministry criticised Russia. The Ministry of Petroleum of Kazakhstan warned "
        + "Russia. The Kazakh Ministry of Petroleum thanked China.",
      "Kazakhstan"
    ),
    ("Chad's army shelled Sudan. The army of Chad attacked Sudan.", "Chad"),
  ])
  func onePortfolioOneActor(text: String, state: String) throws {
    let graph = try graph(of: text)
    let bodies = graph.entities.filter { $0.type == .organization }
    #expect(bodies.count == 1)
    let whole = graph.entities.first { $0.name == state }
    let parts = graph.claims.filter {
      $0.edge.relation == .of(.part) && $0.edge.object == whole?.id
    }
    #expect(parts.contains { $0.edge.subject == bodies.first?.id })
  }

  @Test func portfoliosOfOneStateAreTold() throws {
    let text = "Bolivia's labor ministry warned Chile. Bolivia's health ministry thanked Cuba."
    #expect(try graph(of: text).entities.filter { $0.type == .organization }.count == 2)
  }

  @Test func nothingOwnsItself() throws {
    let graph = try graph(of: "The House of Representatives thanked Peru.")
    #expect(graph.claims.allSatisfy { $0.edge.relation != .of(.part) })
  }

  @Test(arguments: [
    "The French Ministry of Justice sued Italy. The ministry thanked Spain.",
    "The Ugandan Ministry of Tourism visited Italy. The ministry thanked Spain.",
  ])
  func ministryIsCalledSo(text: String) throws {
    let graph = try graph(of: text)
    let ministry = graph.entities.first { $0.type == .organization }
    #expect(ministry?.mentions.map(\.text).contains("ministry") == true)
  }

  private func graph(of text: String) throws -> Graph {
    try Extractor.shared().graph(of: Article(published: "2005-03-02", text: text, origin: "test"))
  }
}
