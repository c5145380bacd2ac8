import Foundation
import Testing

/// Actors without edges, who are left out of pictures.
@Suite struct ConnectedTests {
  /// Two who have to do with each other, and one who has not.
  private static let records =
    NewsRecords.text([NewsRecords.Claim("Norway aids Chad", in: "2020-01-01")])
    + #"{"kind":"entity","document":"2020-01-01","id":"state:Peru","name":"Peru","type":"State","#
    + #""aliases":[],"mentions":[]}"# + "\n"

  @Test(arguments: [
    ("graphml", [], false), ("gexf", [], false), ("dot", [], false), ("cyjs", [], false),
    ("jsonl", [], true), ("jsonld", [], true), ("nq", [], true), ("nodes.csv", [], true),
    ("graphml", ["--profile", "strict"], true), ("graphml", ["--all-actors"], true),
    ("dot", ["--all-actors"], true), ("jsonl", ["--connected"], false),
    ("jsonld", ["--connected"], false), ("ftm.json", ["--connected"], false),
  ])
  func areThereWhereSomebodyCounts(format: String, options: [String], isThere: Bool) throws {
    let outcome = try Program.run(
      ["export", "-", "--format", format] + options,
      input: Self.records
    )
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Peru") == isThere)
    #expect(outcome.output.contains("Norway"))
    #expect(outcome.summary.count == 1)
    let words = "; 1 actor without edges is left out"
    #expect(outcome.summary.first?.hasSuffix(words) == !isThere, "\(outcome.summary)")
  }

  @Test func theSummarySaysOfWhichOutputs() throws {
    let folder = try TemporaryFolder(["g.jsonl": Self.records])
    let (nq, dot) = ("\(folder.path)/a.nq", "\(folder.path)/b.dot")
    let outcome = try Program.run("export", "\(folder.path)/g.jsonl", "-o", nq, "-o", dot)
    #expect(
      outcome.summary == [
        "entente: 1 file read: 3 actors, 1 edge, 1 claim in \(nq) and \(dot); "
          + "1 actor without edges is left out of \(dot)"
      ]
    )
    let compared = try Program.run("validate", "--cross", nq, dot)
    #expect(compared.code == 0)
    #expect(
      compared.output.isEmpty
        && compared.summary.isEmpty
        && compared.messages.first?.hasSuffix("1 actor without edges, not in all of them") == true
        || compared.summary.first?.hasSuffix("1 actor without edges, not in all of them") == true
    )
    let picture = try Program.run("draw", "\(folder.path)/g.jsonl", "-o", "\(folder.path)/g.svg")
    #expect(picture.summary.first?.contains("2 actors, 1 edge") ?? false)
  }

  /// Those who stand in a picture, those without edges and those who are only quoted are all.
  @Test func picturesTellWhoIsOnlyQuoted() throws {
    let claim = NewsRecords.Claim("Norway aids Chad", in: "2020-01-01").said(by: "Togo")
    let folder = try TemporaryFolder([
      "quoted.jsonl": NewsRecords.text([claim]), "peru.jsonl": Self.records,
    ])
    let (quoted, peru) = ("\(folder.path)/quoted.jsonl", "\(folder.path)/peru.jsonl")
    let picture = "\(folder.path)/g.svg"
    let one = try Program.run("draw", quoted, "-o", picture)
    let start = "entente: 1 file read: 2 actors, 1 edge, 1 claim in \(picture); "
    #expect(one.summary == ["\(start)1 actor who is only quoted is left out"])
    let both = try Program.run("draw", quoted, peru, "-o", picture)
    let words = "; 1 actor without edges and 1 who is only quoted are left out"
    #expect(both.summary.first?.hasSuffix(words) == true, "\(both.summary)")
  }

  /// Who only speaks is named by an edge.
  @Test func whoSpeaksStays() throws {
    let claim = NewsRecords.Claim("Norway aids Chad", in: "2020-01-01").said(by: "Togo")
    let records = NewsRecords.text([claim])
    let outcome = try Program.run("export", "-", "--format", "graphml", input: records)
    #expect(outcome.output.contains("Togo"))
    #expect(outcome.code == 0)
  }
}
