import Foundation
import Input
import Testing

/// Whether everybody knows the formats of graphs who has to, a new one too.
@Suite struct FormatRegistryTests {
  private static let article = "Russia attacked China on Friday. Peru is a country."

  /// A folder with the graph of one article in a format.
  private static func folder(_ format: GraphFormat) throws -> TemporaryFolder {
    let graph = try Program.run("extract", "-", "--format", format.rawValue, input: article)
    #expect(graph.code == 0)
    #expect(!graph.output.isEmpty)
    return try TemporaryFolder(["graph.\(format.fileEndings[0])": graph.output])
  }

  @Test(arguments: GraphFormat.allCases)
  func noGraphIsReadAsNews(format: GraphFormat) throws {
    let folder = try Self.folder(format)
    let path = "\(folder.path)/graph.\(format.fileEndings[0])"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let bare = try TemporaryFolder(["graph.txt": text])
    let outcomes = [
      try Program.run("extract", path), try Program.run("extract", "-", input: text),
      try Program.run("extract", "\(bare.path)/graph.txt"), try Program.run("extract", folder.path),
    ]
    for outcome in outcomes {
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
    }
    for outcome in outcomes.prefix(3) {
      #expect(outcome.messages.count == 1)
      #expect(
        outcome.messages.first?.contains("of a graph") ?? outcome.messages.isEmpty
          || outcome.messages.first?.contains("this is a graph") ?? false,
        "\(outcome.messages)"
      )
    }
  }

  @Test(arguments: GraphFormat.allCases)
  func isInHelpAndReadme(format: GraphFormat) throws {
    let ending = ".\(format.fileEndings[0])"
    let help = try Program.run("export", "--help").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("\(ending) (\(format.definition.title)): \(format.definition.readers)"))
    let readme = try String(
      contentsOf: Program.package.appending(path: "README.md"),
      encoding: .utf8
    )
    let row = readme.split(separator: "\n").first {
      $0.hasPrefix("|") && $0.contains("`\(ending)`")
    }
    #expect(row?.contains(format.definition.title) == true, "\(ending)")
  }

  @Test(arguments: GraphFormat.allCases)
  func isReadBackOrRefused(format: GraphFormat) throws {
    let folder = try Self.folder(format)
    let path = "\(folder.path)/graph.\(format.fileEndings[0])"
    let again = try Program.run("export", path, "--format", format.rawValue)
    let validated = try Program.run("validate", path)
    let claims = try Program.run("conflicts", path)
    if format.definition.isReadBack {
      #expect(try again.output == String(contentsOfFile: path, encoding: .utf8))
      #expect(validated.code == 0)
      #expect((claims.code == 0) == format.definition.holdsClaims)
    } else {
      #expect(again.code == 1)
      #expect(again.messages.first?.contains("files can be read back") ?? false)
      #expect(validated.code == 1)
    }
  }

  /// Tables of news have such columns as well, and a text may begin with an address.
  @Test(arguments: [
    ("a.csv", "id,name,text\n1,Talks,Russia attacked China on Friday.\n"),
    ("a.csv", "id,source,target,text\n1,BBC,all,Russia attacked China on Friday.\n"),
    ("a.txt", "<https://news.example/a>\n\nRussia attacked China on Friday.\n"),
  ])
  func newsThatBeginLikeGraphsAreRead(name: String, text: String) throws {
    let folder = try TemporaryFolder([name: text])
    let outcome = try Program.run("text", "\(folder.path)/\(name)")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("Russia attacked China on Friday."))
  }

  /// The ending of a table has two parts, behind which nothing goes.
  @Test func slicesKeepTheWholeEnding() throws {
    let claims = ["2020-01-01", "2021-01-01"].map { NewsRecords.Claim("Norway aids Chad", in: $0) }
    let folder = try TemporaryFolder(["graph.jsonl": NewsRecords.text(claims)])
    let paths = ["-o", "\(folder.path)/a.nodes.csv", "-o", "\(folder.path)/edges.csv"]
    let outcome = try Program.run(
      ["export", "\(folder.path)/graph.jsonl", "--slice", "year"] + paths
    )
    #expect(outcome.code == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      files == [
        "2020.edges.csv", "2021.edges.csv", "a-2020.nodes.csv", "a-2021.nodes.csv", "graph.jsonl",
      ]
    )
  }
}
