import Foundation
import Testing

@Suite struct OutputTests {
  private static let example = "Tests/Hostile/utf8-bom.txt"

  /// The plain triple of the only edge follows the node of its subject.
  @Test func quadsOfOneEdgeAreReadBack() throws {
    let quads = try Program.run(
      "extract",
      "-",
      "--format",
      "nq",
      input: "Russia attacked China on Friday."
    )
    let folder = try TemporaryFolder(["one.nq": quads.output])
    let again = try Program.run("export", "\(folder.path)/one.nq", "--format", "nq")
    #expect(quads.output.contains("attacks"))
    #expect(again.code == 0)
    #expect(again.output == quads.output)
  }

  @Test(arguments: ["graphml", "dot", "jsonld", "nq", "ttl", "jsonl"])
  func fullDisksAreNamed(format: String) throws {
    let path = try Program.run("extract", Self.example, "-o", "/dev/full", "--format", format)
    #expect(path.endedByItself)
    #expect(path.code == 1)
    let problem = "No space left on device; make room, or choose another disk"
    #expect(path.messages == ["entente: /dev/full: cannot be written: \(problem)"])
  }

  @Test(arguments: [
    ["text", example], ["extract", example], ["extract", example, "--format", "dot"],
    ["analyze", example], ["analyze", "--roles", example], ["explain", example], ["ontology"],
    ["ontology", "--predicates"],
    ["ontology", "--format", "turtle"], ["--help"], ["help", "draw"], ["extract", "--help"],
    ["--version"], ["--generate-completion-script", "zsh"],
  ])
  func standardOutputThatTakesNoMoreIsNamed(arguments: [String]) throws {
    let full = try Program.run(arguments, output: .file("/dev/full"))
    #expect(full.code == 1)
    #expect(
      full.messages == [
        "entente: standard output: cannot be written: No space left on device"
      ]
    )
    // As `cat` does, so that `| head` is not a failure to speak of.
    let closed = try Program.run(arguments, output: .closedPipe)
    #expect(!closed.endedByItself)
    #expect(closed.code == SIGPIPE)
    #expect(closed.messages.isEmpty)
  }

  @Test func outputsThatAreReadAreWrittenBesideAClosedPipe() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/graph.nq"
    let outcome = try Program.run(
      ["extract", Self.example, "-o", "-", "-o", path],
      output: .closedPipe
    )
    #expect(!outcome.endedByItself)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["graph.nq"])
  }

  @Test func aLinkToNothingIsWrittenThrough() throws {
    let folder = try TemporaryFolder()
    let link = "\(folder.path)/link.nq"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target.nq")
    #expect(try Program.run("extract", Self.example, "-o", link).code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target.nq")
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/target.nq"))
  }

  @Test func aFileThatCannotBeReplacedStaysAsItWas() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.appending(path: "missing/graph.dot").path
    let outcome = try Program.run("extract", Self.example, "-o", missing)
    let problem = "No such file or directory; check the path of its folder"
    let reason = ": cannot be written: \(problem)"
    #expect(outcome.code == 1)
    #expect(outcome.messages == ["entente: " + missing + reason])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  /// Reading may take hours, which must not be in vain.
  @Test(arguments: [["-o", "NOWHERE/graph.dot"], ["--errors", "NOWHERE/errors.jsonl"]])
  func outputsAreTriedBeforeAnythingIsRead(option: [String]) throws {
    let folder = try TemporaryFolder()
    let nowhere = folder.path + "/missing"
    let option = option.map { $0.replacingOccurrences(of: "NOWHERE", with: nowhere) }
    let outcome = try Program.run(["extract", Self.example] + option)
    #expect(outcome.code == 1)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.contains(": No such file or directory; check") == true)
    #expect(outcome.summary.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["news.jsonl", "link.jsonl"], ["news.jsonl", "."])
  func articlesAreNotReplacedByTheirGraph(output: String, input: String) throws {
    let news = "{\"text\": \"Russia attacked China on Friday.\"}\n"
    let folder = try TemporaryFolder(["news.jsonl": news])
    let link = folder.path + "/link.jsonl"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "news.jsonl")
    let path = "\(folder.path)/\(output)"
    let outcome = try Program.run("extract", "\(folder.path)/\(input)", "-o", path)
    #expect(outcome.code == 2)
    #expect(
      outcome.messages == [
        "entente: \(path) holds articles that are read: give the output another name."
      ]
    )
    #expect(try String(contentsOfFile: "\(folder.path)/news.jsonl", encoding: .utf8) == news)
  }

  /// What was made of a folder may lie in it, and be made again.
  @Test(arguments: ["graph.jsonl", "events.csv"])
  func aGraphAmongArticlesIsReplaced(name: String) throws {
    let folder = try TemporaryFolder(["a.txt": "Russia attacked China on Friday."])
    let path = "\(folder.path)/\(name)"
    #expect(try Program.run("extract", folder.path, "-o", path).code == 0)
    let first = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try Program.run("extract", folder.path, "-o", path).summary.count == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == first)
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let graphs = try ["1", "3"].map { threads in
      try Program.run(
        "extract",
        "Examples/briefs.jsonl",
        "--threads",
        threads,
        "--format",
        "graphml"
      )
    }
    #expect(graphs.allSatisfy { $0.code == 0 && $0.output == graphs[0].output })
    #expect(graphs[0].output.hasSuffix("</graphml>\n"))
  }

  @Test func theTextIsTheOneInWhichEvidenceIsCounted() throws {
    let example = "Examples/sahel-alliance.txt"
    let text = try Program.run("text", example)
    let file = Program.package.appending(path: example)
    #expect(text.code == 0)
    #expect(text.output == (try String(contentsOf: file, encoding: .utf8)))
  }
}
