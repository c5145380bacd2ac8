import Foundation
import Testing

/// What commands do with files that they or others wrote as graphs.
@Suite struct GraphInputTests {
  private static let article = "Russia attacked China on Friday."

  /// A folder with the graph of one article in a format.
  private static func folder(_ format: String) throws -> TemporaryFolder {
    let graph = try Program.run("extract", "-", "--format", format, input: article)
    return try TemporaryFolder(["graph.\(format)": graph.output])
  }

  @Test(arguments: ["graphml", "gexf", "dot", "jsonld", "nq", "ttl", "jsonl"])
  func isNotTakenForNews(format: String) throws {
    let folder = try Self.folder(format)
    let outcome = try Program.run("extract", "\(folder.path)/graph.\(format)")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.contains("this is a graph, and no article") ?? false)
  }

  @Test(arguments: ["gexf", "ttl"])
  func isNotDrawnWhenItCannotBeReadBack(format: String) throws {
    let folder = try Self.folder(format)
    let outcome = try Program.run(
      "draw",
      "\(folder.path)/graph.\(format)",
      "-o",
      "\(folder.path)/graph.svg"
    )
    #expect(outcome.code == 1)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.contains("files can be read back") ?? false)
  }

  @Test(arguments: [
    (["export", "no-such.gexf"], "no-such.gexf: no such file; check the path"),
    (["stats", "no-such"], "no-such: no such file; check the path"),
    (
      ["extract", "https://example.org/a.html"],
      "https://example.org/a.html: no such file; nothing is fetched: save the page, and give its "
        + "file"
    ),
  ])
  func whatIsMissingIsNamed(arguments: [String], message: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.code == 1)
    #expect(outcome.messages == ["entente: " + message])
  }

  @Test func recordsAmongArticlesCostOneLine() throws {
    let records = try Program.run("extract", "-", input: Self.article)
    let folder = try TemporaryFolder(["a.txt": Self.article, "b.jsonl": records.output])
    let outcome = try Program.run("extract", folder.path)
    #expect(outcome.code == 1)
    #expect(outcome.summary.first?.hasPrefix("entente: 1 article read, 1 failed: ") == true)
    #expect(
      outcome.output.split(separator: "\n").count == records.output.split(separator: "\n").count
    )
  }

  @Test(arguments: [
    ["extract", "no-such-file.txt"], ["merge", "-"], ["merge", "graph.graphml"], ["export", "-"],
  ])
  func withNothingUsableLeavesOutputsAsTheyWere(arguments: [String]) throws {
    let folder = try TemporaryFolder(["good.graphml": "as it was"])
    let path = "\(folder.path)/good.graphml"
    let outcome = try Program.run(arguments + ["-o", path], input: "<graphml>\n</graphml>\n")
    #expect(outcome.code != 0)
    #expect(!outcome.messages.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "as it was")
  }

  @Test(arguments: [
    ("", "1: the file is cut off"),
    ("hello\n", "1: only DOT that entente wrote"),
    ("digraph g {\n\"a\" -> \"b\";\n}\n", "1: only DOT that entente wrote"),
    ("digraph \"entente\" {\n\"Q1\" [name=\"A\"];\n}\n", "2: only DOT that entente wrote"),
    ("digraph \"entente\" {\n", "1: the file is cut off"),
  ])
  func otherDOTIsRefused(text: String, problem: String) throws {
    let folder = try TemporaryFolder(["graph.dot": text])
    let path = "\(folder.path)/graph.dot"
    let checked = try Program.run("validate", path)
    #expect(checked.code == 3)
    #expect(checked.messages.first?.hasPrefix("\(path):\(problem)") ?? false)
    let exported = try Program.run("export", path, "-o", "\(folder.path)/graph.jsonl")
    #expect(exported.code == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["graph.dot"])
  }

  /// XML Schema 1.0 knows the letters of an old Unicode alone.
  @Test func namesInAnyScriptMakeValidIdentifiers() throws {
    let text = """
      Moldova's foreign minister, Ștefan Țurcanu, condemned Russia on Monday.

      Romanian Foreign Minister Anca Popa met Burmese President အောင် Htun on Monday.
      """
    let folder = try TemporaryFolder(["a.txt": text])
    let path = "\(folder.path)/graph.graphml"
    let made = try Program.run("extract", "\(folder.path)/a.txt", "-o", path)
    #expect(made.code == 0)
    let graph = try String(contentsOfFile: path, encoding: .utf8)
    #expect(graph.contains("person:stefan-turcanu"))
    #expect(graph.contains("person:_1021_1031_102c_1004_103a-htun"))
    #expect(graph.contains("Ștefan Țurcanu"))
    #expect(try Program.run("validate", path).messages.isEmpty)
  }
}
