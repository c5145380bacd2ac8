import Foundation
import Testing

/// Texts that are copies of one another support an edge but once, wherever the graph comes from.
@Suite struct IndependentSupportTests {
  private typealias KnownArticle = (id: String, day: String?, source: String?, text: String)

  private static let claim = "The United States condemned Russia on Monday. "
  private static let formats = [
    "jsonl", "graphml", "gexf", "dot", "jsonld", "nq", "ttl", "csv", "edges.csv",
  ]

  /// Sentences of words that no other text has, about nobody.
  private static func own(_ letter: String) -> String {
    (1...9).map { number in
      "The \(letter)harvest of year \(number) was \(letter)measured in \(letter)baskets of "
        + "\(letter)reed by \(number) clerks. "
    }.joined()
  }

  private static let wire = own("w") + claim + own("x") + "Iran threatened Turkey on Friday. "

  /// A report of an agency, its copies (one with a byline and a new end, one cut short), a report
  /// of another and its copy, and an item; by identifier: day, publisher, text.
  private static let articles: [KnownArticle] = [
    ("a1", "2015-09-28", "Agency", wire),
    ("a2", "2015-09-29", "Herald", "By our correspondent. \(wire) Nothing else is known so far."),
    ("a3", nil, "Courier", own("w") + claim),
    ("b1", "2015-09-28", "Tribune", own("t") + claim),
    ("b2", nil, nil, "Exclusive. " + own("t") + claim),
    ("c1", "2015-09-30", nil, claim),
  ]

  private static func lines(_ articles: some Sequence<KnownArticle>) -> String {
    articles.map { article in
      let fields = [("date", article.day), ("source", article.source), ("text", article.text)]
      let values = fields.compactMap { name, value in value.map { #","\#(name)":"\#($0)""# } }
      return #"{"id":"\#(article.id)"\#(values.joined())}"#
    }.joined(separator: "\n")
  }

  /// A folder with all articles, the same in two parts and the other way round, and their graph in
  /// all formats, `whole.graphml` and so on.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "all.jsonl": lines(articles), "turned-news.jsonl": lines(articles.reversed()),
      "one.jsonl": lines(articles.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)),
      "two.jsonl": lines(articles.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)),
    ])
    try write(["extract", folder.path + "/all.jsonl"], "whole", into: folder)
    return folder
  }

  private static func write(
    _ command: [String],
    _ name: String,
    into folder: TemporaryFolder
  ) throws {
    let outputs = formats.flatMap { ["-o", "\(folder.path)/\(name).\($0)"] }
    let outcome = try Program.run(command + outputs)
    #expect(outcome.code == 0, "\(outcome.messages)")
  }

  private static func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  @Test func edgesTellHowManyIndependentTextsSupportThem() throws {
    let folder = try Self.folder()
    let rows = try Self.text("whole.edges.csv", in: folder).split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let columns = ["documents", "sources", "voices"].compactMap { rows[0].firstIndex(of: $0) }
    let counts = Dictionary(
      uniqueKeysWithValues: rows.dropFirst().map { row in
        (String(row[0]), columns.map { String(row[$0]) })
      }
    )
    #expect(counts["Q30.disapprovesOf.Q159"] == ["6", "3", "3"])
    #expect(counts["Q794.threatens.Q43"] == ["2", "1", "1"])
    let graphML = try Self.text("whole.graphml", in: folder).split(separator: "\n")
    let edge = try #require(graphML.first { $0.contains("<edge id=\"Q30.disapprovesOf.Q159\"") })
    #expect(edge.contains("sources\">3</data>"))
    #expect(try Self.text("whole.jsonld", in: folder).contains("\"sources\":\"3\""))
  }

  @Test func whatIsPrintedAgainIsNotConfirmed() throws {
    let folder = try Self.folder()
    try Self.lines(Self.articles.filter { !["a2", "a3", "b2"].contains($0.id) }).write(
      toFile: folder.path + "/originals-news.jsonl",
      atomically: true,
      encoding: .utf8
    )
    try Self.write(["extract", folder.path + "/originals-news.jsonl"], "originals", into: folder)
    let beliefs = try ["whole", "originals"].map { name in
      try Self.text("\(name).nq", in: folder).split(separator: "\n")
        .filter { $0.contains("ontology#belief>") }
    }
    #expect(!beliefs[0].isEmpty)
    #expect(beliefs[0] == beliefs[1])
  }

  @Test func allWaysGiveTheSameBytes() throws {
    let folder = try Self.folder()
    func path(_ name: String) -> String { "\(folder.path)/\(name)" }
    for (index, part) in ["two", "one"].enumerated() {
      let added = ["add", path("\(part).jsonl"), "--store", path("world.entente")]
      #expect(try Program.run(added + ["--threads", "\(index + 1)"]).code == 0)
      let records = ["extract", path("\(part).jsonl"), "-o", path("\(part)-records.jsonl")]
      #expect(try Program.run(records).code == 0)
    }
    let turned = ["extract", path("turned-news.jsonl"), "--threads", "2"]
    try Self.write(turned, "turned", into: folder)
    try Self.write(["export", path("world.entente")], "stored", into: folder)
    let parts = ["two", "one"].map { path("\($0)-records.jsonl") }
    try Self.write(["merge"] + parts, "merged", into: folder)
    for name in ["turned", "stored", "merged"] {
      for format in Self.formats {
        let texts = try ["whole", name].map { try Self.text("\($0).\(format)", in: folder) }
        #expect(texts[0] == texts[1], "\(name).\(format)")
      }
    }
  }

  /// RDF tells of which document another is a copy, in place of what is compared.
  @Test(arguments: [[], ["--since", "2015-09"], ["--ego", "Iran"], ["--relation", "threatens"]])
  func linkedDataTellsCopies(view: [String]) throws {
    let folder = try Self.folder()
    for name in ["whole.jsonl", "whole.jsonld", "whole.nq"] {
      let input = "\(folder.path)/\(name)"
      let outputs = ["graphml", "edges.csv", "nq", "jsonld"].map { "\(folder.path)/\(name)-.\($0)" }
      let outcome = try Program.run(["export", input] + view + outputs.flatMap { ["-o", $0] })
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(try Program.run(["validate"] + outputs.filter { !$0.hasSuffix("csv") }).code == 0)
    }
    for format in ["graphml", "edges.csv"] {
      let texts = try ["jsonl", "jsonld", "nq"].map {
        try Self.text("whole.\($0)-.\(format)", in: folder)
      }
      #expect(Set(texts).count == 1)
    }
  }

  @Test func eventRowsTellWhichDocumentsAreCopies() throws {
    let folder = try Self.folder()
    let rows = try Self.text("whole.csv", in: folder).split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",copy_of"))
    let copies = rows.dropFirst().filter { !$0.hasSuffix(",") }
    #expect(copies.count { $0.hasSuffix(",a1") } == 3)
    #expect(copies.count { $0.hasSuffix(",b1") } == 1)
    #expect(copies.count == 4)
  }

  @Test func copiesAreListedFromAnyInput() throws {
    let folder = try Self.folder()
    let expected = [
      "3 copies", "  a1  2015-09-28  Agency", "  a2  2015-09-29  Herald", "  a3  Courier",
      "2 copies", "  b1  2015-09-28  Tribune", "  b2", "",
    ].joined(separator: "\n")
    for name in ["all.jsonl", "whole.jsonl"] {
      let outcome = try Program.run("stats", "--copies", "\(folder.path)/\(name)")
      #expect(outcome.output == expected)
    }
  }

  @Test(arguments: ["", "x", "3:", "1:AAAAAAA", "2:AAAAAAAABBBBBBBBCCCCCCCC", "2:BBBBBBBBAAAAAAAA"])
  func aBrokenSketchCostsItsLine(sketch: String) throws {
    let folder = try TemporaryFolder([
      "records.jsonl":
        #"{"kind":"document","document":"d","sha256":"\#(String(repeating: "0", count: 64))","#
        + #""sketch":"\#(sketch)"}"#
    ])
    let outcome = try Program.run("validate", folder.path + "/records.jsonl")
    #expect(outcome.code == 3)
    #expect(outcome.messages.contains { $0.contains("is not a value of 'sketch'") })
  }
}
