import Articles
import Extraction
import KnowledgeGraph
import Testing

@Suite struct AffiliationTests {
  @Test(arguments: [
    ("Ohio Gov. Bob Taft waved.", "Bob Taft holdsOfficeIn Ohio"),
    ("Defense Secretary Donald Rumsfeld slept.", "Donald Rumsfeld holdsOfficeIn United States"),
    ("Prime Minister Ariel Sharon slept.", "Ariel Sharon holdsOfficeIn Israel"),
    ("Norway rested. President Jacques Chirac slept.", "Jacques Chirac holdsOfficeIn France"),
    ("Dora Lind of the Washington Post slept.", "Dora Lind memberOf Washington Post"),
    ("China rested. President Hu Jintao slept.", "Hu Jintao holdsOfficeIn China"),
    ("Dora Lind, a spokesman for Hamas, left.", "Dora Lind holdsOfficeIn Hamas"),
    ("The Hamas leader Ismail Haniyeh slept.", "Ismail Haniya leads Hamas"),
    ("Senior Hamas member Mahmoud al-Zahar slept.", "Mahmoud al-Zahar memberOf Hamas"),
    ("NATO member Portugal has a coast.", "Portugal memberOf NATO"),
    ("Orhan Pamuk, a Turkish novelist, slept.", "Orhan Pamuk citizenOf Turkey"),
    ("The Egyptian film-maker Jafar Omar slept.", "Jafar Omar citizenOf Egypt"),
    ("The Iraqi army has boots.", "Iraqi army partOf Iraq"),
  ])
  func read(text: String, claim: String) throws {
    #expect(try claims(of: text) == [claim])
  }

  @Test(arguments: ["President Igor Walsh slept.", "Russian military men slept."])
  func unread(text: String) throws {
    #expect(try claims(of: text) == [])
  }

  @Test func whatIsTooUnsureIsUnread() throws {
    var extractor = try Extractor.shared()
    extractor.cut = 90
    let article = Article(
      published: "2005-03-02",
      text: "Prime Minister Ariel Sharon slept.",
      origin: "test"
    )
    #expect(extractor.graph(of: article).claims.isEmpty)
  }

  @Test func formerOffice() throws {
    let article = Article(
      published: "2011-05-19",
      text: "Former British Prime Minister John Major gave a lecture.",
      origin: "test"
    )
    let claim = try #require(try Extractor.shared().graph(of: article).claims.first)
    #expect(claim.isFormer)
    #expect(claim.role == "Prime Minister")
  }

  private func claims(of text: String) throws -> [String] {
    let article = Article(published: "2005-03-02", text: text, origin: "test")
    let graph = try Extractor.shared().graph(of: article)
    let names = Dictionary(graph.entities.map { ($0.id, $0.name) }) { first, _ in first }
    return graph.claims.map { claim in
      let subject = names[claim.edge.subject] ?? "?"
      let object = names[claim.edge.object] ?? "?"
      return "\(subject) \(claim.edge.relation.name) \(object)"
    }
  }
}
