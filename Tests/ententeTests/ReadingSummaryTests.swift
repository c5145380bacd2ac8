import Foundation
import Testing

/// What commands say of inputs that are not as they should be.
@Suite struct ReadingSummaryTests {
  @Test func mendedAndSkippedFilesAreCounted() throws {
    let folder = try TemporaryFolder(["a.txt": "Peru signed.", "notes.pdf": "x", "q/b.png": "x"])
    for (name, bytes) in [("b", "Lom\u{E9}."), ("c", "Lom\u{C3}\u{A9}, \u{C3}\u{A9}, \u{E9}.")] {
      let text = Data(bytes.unicodeScalars.map { UInt8($0.value) })
      try text.write(to: URL(filePath: "\(folder.path)/\(name).txt"))
    }
    #expect(mkfifo(folder.path + "/d.txt", 0o600) == 0)
    let outcome = try Program.run("text", folder.path)
    #expect(outcome.code == 0)
    #expect(outcome.messages.count == 1)
    #expect(
      outcome.summary == [
        "entente: 3 articles read (1 as windows-1252, 1 with mended bytes), 3 files skipped"
      ]
    )
  }

  @Test func whatIsWrongAgainAndAgainIsCounted() throws {
    let numbers = Array(repeating: "1", count: 50)
    let folder = try TemporaryFolder([
      "a.json": "[" + numbers.joined(separator: ",") + "]",
      "b.jsonl": numbers.joined(separator: "\n"),
    ])
    let outcome = try Program.run("text", folder.path)
    #expect(outcome.code == 1)
    #expect(outcome.messages.count == 42)
    #expect(outcome.messages.filter { $0.hasSuffix("the same is wrong 30 times more") }.count == 2)
    #expect(outcome.summary == ["entente: 0 articles read, 100 failed"])
  }

  @Test func copiesAreCounted() throws {
    let texts = ["Peru condemned Chile.", "Peru condemned Chile.", "Chad condemned Niger."]
    let lines = texts.enumerated().map { #"{"id":"\#($0.offset)","text":"\#($0.element)"}"# }
    let folder = try TemporaryFolder(["a.jsonl": lines.joined(separator: "\n")])
    let outcome = try Program.run("extract", folder.path)
    #expect(
      outcome.summary == [
        "entente: 3 articles read, 1 of them a copy: 4 actors, 2 edges, 3 claims in standard output"
      ]
    )
  }

  @Test(arguments: [["draw", "@/a.json", "-o", "@/p.svg"], ["explain", "@/a.json", "Peru"]])
  func nothingIsMadeOfNoArticle(arguments: [String]) throws {
    let folder = try TemporaryFolder(["a.json": "[]"])
    let outcome = try Program.run(
      arguments.map { $0.replacingOccurrences(of: "@", with: folder.path) }
    )
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.count == 1)
    #expect(outcome.summary.first?.hasPrefix("entente: 0 articles read, 1 failed") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/p.svg"))
  }

  @Test func aGraphThatCannotBeReadIsNotCalledRead() throws {
    let folder = try TemporaryFolder(["a.dot": "digraph {}\n"])
    let outputs = ["nq", "dot"].flatMap { ["-o", "\(folder.path)/o.\($0)"] }
    let outcome = try Program.run(["export", folder.path + "/a.dot"] + outputs)
    #expect(outcome.code == 1)
    #expect(outcome.messages.count == 1)
    #expect(outcome.summary == ["entente: nothing is written"])
    let valid = try Program.run("validate", folder.path + "/a.dot", "no-such-file.nq")
    #expect(valid.code == 3)
    #expect(valid.summary == ["entente: 0 files are valid, 1 is invalid, 1 could not be read"])
  }

  @Test(arguments: [["explain", "@/g.jsonl"], ["draw", "@/g.jsonl", "-o", "@/g.svg"]])
  func optionsOfArticlesAreRefusedForRecords(arguments: [String]) throws {
    let folder = try TemporaryFolder(["a.txt": "Russia attacked China."])
    let records = folder.path + "/g.jsonl"
    #expect(try Program.run("extract", folder.path + "/a.txt", "-o", records).code == 0)
    let filled = arguments.map { $0.replacingOccurrences(of: "@", with: folder.path) }
    for option in [["--from", "text"], ["--encoding", "UTF-8"]] {
      let outcome = try Program.run(filled + option)
      #expect(outcome.code == 2)
      #expect(outcome.messages.first?.contains("\(option[0]) acts on articles alone") == true)
    }
  }

  @Test(arguments: ["export", "merge"])
  func anUnknownOptionIsNamedBeforeItsValue(command: String) throws {
    let outcome = try Program.run(command, "a.jsonl", "--nosuch", "b.dot")
    #expect(outcome.code == 2)
    #expect(outcome.messages.first == "Error: Unknown option '--nosuch'")
  }
}
