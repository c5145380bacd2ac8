import Foundation
import Testing

/// What is written never takes the place of what is read.
@Suite struct FilesApartTests {
  private static let graph = NewsRecords.text([
    NewsRecords.Claim("Norway supports Chad", in: "BBC/2019-03-12"),
    NewsRecords.Claim("Chad opposes Mali", in: "BBC/2019-03-13"),
  ])
  private static let article = #"{"id": "a", "text": "Norway praised Chad on Monday."}"# + "\n"
  private static let decisions = "document\tsentence\tclaim\tverdict\n"

  /// `D` is a folder that holds files of each kind, and links to two of them.
  @Test(arguments: [
    ["extract", "D/news.json", "-o", "D/new.jsonl", "--errors", "D/news.json"],
    ["extract", "D/news.json", "-o", "D/new.jsonl", "--errors", "D/./new.jsonl"],
    ["extract", "D/news.json", "-o", "D/a.dot", "--decisions", "D/d.tsv", "--errors", "D/d.tsv"],
    ["review", "D/g.jsonl", "--decisions", "D/d.tsv", "--gold", "D/d.tsv"],
    ["review", "D/g.jsonl", "--decisions", "D/d.tsv", "--gold", "D/g.jsonl"],
    ["review", "D/g.jsonl", "--decisions", "D/g.jsonl"],
    ["balance", "D/g.jsonl", "--signs", "D/g.jsonl"],
    ["balance", "D/g.jsonl", "--pajek", "D/link.svg"],
    ["balance", "D/g.jsonl", "--pajek", "D/x.net", "--signs", "D/x.net"],
    ["export", "D/g.jsonl", "--decisions", "D/d.csv", "-o", "D/d.csv"],
    ["export", "D/g.jsonl", "-o", "D/link.dot"],
    ["merge", "D/g.jsonl", "-o", "D/link.dot"],
    ["explore", "D/g.jsonl", "-o", "D/link.html"], ["draw", "D/g.jsonl", "-o", "D/link.svg"],
    ["timeline", "D/g.jsonl", "Norway", "Chad", "-o", "D/link.svg"],
    ["diff", "D/g.jsonl", "D/h.jsonl", "-o", "D/link.dot"],
  ])
  func nothingThatIsReadIsWrittenOver(arguments: [String]) throws {
    let folder = try folder()
    let before = try contents(of: folder)
    let outcome = try Program.run(
      arguments.map { $0.hasPrefix("D/") ? folder.path + $0.dropFirst() : $0 }
    )
    #expect(outcome.code == 2)
    #expect(
      outcome.messages.contains { $0.contains("another") },
      "\(outcome.messages)"
    )
    #expect(try contents(of: folder) == before)
  }

  /// Views may shorten a graph where it is.
  @Test func aGraphMayBeWrittenAnewInItsOwnFormat() throws {
    let folder = try folder()
    let path = folder.path + "/g.jsonl"
    let outcome = try Program.run("export", path, "--relation", "supports", "-o", path)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(!(try String(contentsOfFile: path, encoding: .utf8)).contains("opposes"))
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "g.jsonl": Self.graph, "h.jsonl": Self.graph, "news.json": Self.article,
      "d.tsv": Self.decisions, "d.csv": Self.decisions,
    ])
    for ending in ["dot", "html", "svg"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/link.\(ending)",
        withDestinationPath: "g.jsonl"
      )
    }
    return folder
  }

  private func contents(of folder: TemporaryFolder) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")))
      }
    )
  }
}
