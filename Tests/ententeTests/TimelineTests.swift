import Foundation
import FoundationXML
import Testing

/// What two actors did to each other by time, and graphs by time.
@Suite struct TimelineTests {
  private static let claims: [NewsRecords.Claim] = [
    .init("Norway supports Chad", in: "BBC/2019-03-12").on("2019-02-27"),
    .init("Norway supports Chad", in: "Herald/2019-02-28").sure("0.9")
      .worded("=Norway & Chad, <friends>."),
    .init("Norway supports Chad", in: "Post/2019-03-20").denied.said(by: "Chad"),
    .init("Chad attacks Norway", in: "BBC/2019-05-01"),
    .init("Chad attacks Norway", in: "BBC/2020-01-01").put(as: "planned"),
    .init("Norway cooperatesWith Chad", in: "BBC/2019-05-03"),
    .init("Norway supports Togo", in: "BBC/2019-05-04"),
    .init("Norway aids Chad", in: "BBC").on("2019"),
  ]
  private static let records = NewsRecords.text(claims)

  private static func timeline(_ options: String...) throws -> Program.Outcome {
    try Program.run(["timeline", "-", "Chad", "Norway"] + options, input: records)
  }

  @Test func theTableTellsWhatTheyDidInEachMonth() throws {
    let outcome = try Self.timeline()
    #expect(outcome.code == 0, "\(outcome.messages)")
    let rows = outcome.output.split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(
      rows.dropFirst().map { $0.prefix(8).joined(separator: " ") } == [
        "2019-02 Norway supports Chad cooperation positive actual 2",
        "2019-03 Norway supports Chad cooperation negative actual 1",
        "2019-05 Chad cooperatesWith Norway cooperation positive actual 1",
        "2019-05 Chad attacks Norway conflict positive actual 1",
        "2020-01 Chad attacks Norway conflict positive planned 1",
      ]
    )
    #expect(outcome.output.contains(#""'=Norway & Chad, <friends>.""#))
    #expect(outcome.summary == ["entente: 1 file read: 7 claims between Chad and Norway"])
  }

  @Test(arguments: [
    ("quarter", ["2019-Q1", "2019-Q1", "2019-Q2", "2019-Q2", "2020-Q1"]),
    ("year", ["2019", "2019", "2019", "2019", "2019", "2020"]),
  ])
  func timeIsCutAsAsked(unit: String, periods: [String]) throws {
    let rows = try Self.timeline("--by", unit).output.split(separator: "\r\n").dropFirst()
    #expect(rows.map { String($0.prefix { $0 != "," }) } == periods)
  }

  /// A denial is dotted and a plan dashed, each explained; what is not there is not.
  @Test func thePictureTellsFactsFromTheRest() throws {
    let svg = try Self.timeline("--format", "svg", "--title", "Two & <more>").output
    let document = try XMLDocument(xmlString: svg)
    func texts(_ path: String) throws -> [String] {
      try document.nodes(forXPath: path).compactMap(\.stringValue)
    }
    let name = "*[local-name()='text']"
    let words = try texts("//\(name)")
    #expect(words.contains("Two & <more>"))
    #expect(words.contains("6 claims by month, 2019-02 to 2020-01; 1 without a date"))
    #expect(Set(["Chad to Norway", "Norway to Chad", "With each other"]).isSubset(of: words))
    #expect(Set(["denied", "planned, possible or demanded"]).isSubset(of: words))
    #expect(!words.contains("affiliation"))
    let dotted = "//*[local-name()='rect'][@stroke-dasharray='1.5,2']/*[local-name()='title']"
    #expect(try texts(dotted).count == 1)
    let facts = "//*[local-name()='rect'][not(@stroke)]/*[local-name()='title']"
    #expect(try texts(facts).contains { $0.hasSuffix("=Norway & Chad, <friends>.") })
    #expect(try texts(facts).count == 3)
    #expect(try Self.timeline("--format", "svg").output == Self.timeline("--format", "svg").output)
    let dark = try Self.timeline("--format", "svg", "--theme", "dark", "--width", "400").output
    #expect(dark.contains("width=\"400\"") && dark.contains("#14171C"))
  }

  @Test(arguments: [
    (["Chad", "Atlantis"], "no actor is called 'Atlantis'"),
    (["Chad", "Norway", "-o", "timeline.png"], ".svg or .csv"),
    (["Chad", "Norway", "--width", "1"], "--width"),
  ])
  func wrongUsageIsExplained(arguments: [String], problem: String) throws {
    let outcome = try Program.run(["timeline", "-"] + arguments, input: Self.records)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains { $0.contains(problem) }, "\(outcome.messages)")
  }

  /// Each graph holds its period's claims alone, and can be read by itself.
  @Test func exportWritesAGraphOfEachPeriod() throws {
    let folder = try TemporaryFolder()
    let outputs = ["jsonl", "gexf"].flatMap { ["-o", "\(folder.path)/graph.\($0)"] }
    let outcome = try Program.run(
      ["export", "-", "--slice", "quarter"] + outputs,
      input: Self.records
    )
    #expect(outcome.code == 0, "\(outcome.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let quarters = ["2019-Q1", "2019-Q2", "2020-Q1"]
    #expect(names == quarters.flatMap { ["graph-\($0).gexf", "graph-\($0).jsonl"] })
    let counts = try quarters.map { quarter in
      let path = "\(folder.path)/graph-\(quarter).jsonl"
      let graph = try ExtractedGraph(records: String(contentsOfFile: path, encoding: .utf8))
      #expect(try Program.run("validate", path).code == 0)
      return graph.claims.count
    }
    #expect(counts == [3, 3, 1])
    #expect(try Program.run("export", "-", "--slice", "year", input: Self.records).code == 2)
  }
}
