import Articles
import Extraction
import KnowledgeGraph
import Testing

/// A dateline is a sentence of its own: its agency is an actor that does nothing, its place none.
@Suite struct DatelineTests {
  private static func graph(of text: String) throws -> Graph {
    let article = Article(id: "dateline", published: "2015-09-27", text: text, origin: "test")
    return try Extractor.shared().graph(of: article)
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

  @Test(arguments: [
    "By Jane Smith", "By Jane Smith and John Jones in Paris", "By Jane Smith, staff writer",
    "(Reporting by Jane Smith in Paris; editing by John Jones)", "(c) 2020 AFP", "© 2020 Reuters",
    "Photo: Reuters", "Additional reporting by Jane Smith.", "(AP Photo/Jane Smith)",
    "(Getty Images)", "Copyright 2020 The Associated Press. All rights reserved.",
  ])
  func creditIsNoSentence(credit: String) throws {
    for text in [
      "\(credit)\n\nNorway condemned Mali.", "Norway condemned Mali.\n\n\(credit)",
      "Norway condemned Mali. \(credit)",
    ] {
      let graph = try Self.graph(of: text)
      #expect(graph.entities.map(\.name).sorted() == ["Mali", "Norway"])
      #expect(graph.claims.map(\.evidence.text) == ["Norway condemned Mali."])
    }
  }

  @Test(arguments: [
    "By Friday Norway had condemned Mali.", "Copyright lawyers of Norway condemned Mali.",
    "Photographers of Norway condemned Mali.", "Reporting by Norway showed what Mali did.",
  ])
  func sentenceIsNoCredit(text: String) throws {
    #expect(try Self.graph(of: text).entities.contains { $0.name == "Norway" })
  }

  @Test(arguments: [
    ("TEHRAN (MNA) – ", "Mehr News Agency"), ("MOSCOW, Jan. 5 (Xinhua) -- ", "Xinhua"),
    ("DOHA, March 3 (QNA) - ", "Qatar News Agency"), ("MANILA (PNA) — ", "Philippine News Agency"),
    ("TEHRAN- ", nil), ("PARIS -", nil),
  ])
  func agenciesSignByTheirMarks(dateline: String, agency: String?) throws {
    let graph = try Self.graph(of: dateline + "Norway condemned Mali.")
    let names = Set(graph.entities.map(\.name))
    #expect(names == Set(["Norway", "Mali"] + [agency].compactMap(\.self)))
    #expect(graph.claims.map(\.evidence.text) == ["Norway condemned Mali."])
  }

  @Test(arguments: [
    ("ROME, Oct. 11, 2003 (Reuters) - ", "2003-10-11"),
    ("PARIS, 5 March 1998 (AFP) — ", "1998-03-05"),
    ("PARIS, 5 March (AFP) — ", nil), ("PARIS (AFP) — ", nil),
  ])
  func itsDayDatesAnArticleWithoutOne(dateline: String, day: String?) throws {
    let text = dateline + "Norway condemned Mali."
    let article = Article(id: "dateline", published: nil, text: text, origin: "test")
    let graph = try Extractor.shared().graph(of: article)
    #expect(graph.documents.map { $0.published?.description } == [day])
    #expect(try Self.graph(of: text).documents.map { $0.published?.description } == ["2015-09-27"])
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
