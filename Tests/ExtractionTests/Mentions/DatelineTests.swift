import Articles
import Extraction
import KnowledgeGraph
import Testing

/// A dateline is a sentence of its own: its agency is an actor that does nothing, its place none.
@Suite struct DatelineTests {
  private static let extractor = Result { try Extractor() }

  private static func graph(of text: String) throws -> Graph {
    let article = Article(id: "dateline", published: "2015-09-27", text: text, origin: "test")
    return try extractor.get().graph(of: article)
  }

  @Test(arguments: [
    "NAIROBI, Kenya (AP) _ ", "(Reuters) - ", "KYIV, Ukraine (AP) — ", "MOSCOW, May 3 (Xinhua) -- ",
    "ROME, OCT 11 - ", "WASHINGTON (VOA) - ", "WASHINGTON — ", "GAZA CITY (Reuters) - ",
    "JERUSALEM/GAZA (Reuters) - ", "Title\nPARIS (AFP) - ",
  ])
  func sentenceBeginsBehindIt(dateline: String) throws {
    let graph = try Self.graph(of: dateline + "Norway condemned Mali.")
    let claim = try #require(graph.claims.first)
    #expect(claim.evidence.text == "Norway condemned Mali.")
    #expect(claim.evidence.range.lowerBound == dateline.utf8.count)
    #expect(graph.entities.allSatisfy { $0.type == .state || $0.subtype == "media" })
    #expect(
      graph.entities.filter { $0.type == .state }.map(\.name)
        == ["Norway", "Mali"].sorted {
          $0 > $1
        }
    )
  }

  @Test func agencyIsAnActor() throws {
    let names = try Self.graph(of: "PARIS (AP) _ Norway condemned Mali.").entities.map(\.name)
    #expect(names.contains("Associated Press"))
  }

  @Test(arguments: [
    "Moscow - Kyiv relations worsened.", "Iran (AP photo) – Norway condemned Mali.",
    "HAMAS - Norway condemned Mali.", "Beirut, Lebanon – Israel's foe – Norway condemned Mali.",
  ])
  func whatOnlyLooksLikeOneStaysInItsSentence(text: String) throws {
    let claims = try Self.graph(of: text).claims
    #expect(claims.allSatisfy { $0.evidence.range.lowerBound == 0 })
  }
}
