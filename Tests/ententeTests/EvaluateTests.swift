import Foundation
import Testing

/// How right the program is on annotated texts.
@Suite struct EvaluateTests {
  private static let gold = "Documentation/annotated.jsonl"

  @Test func textsAreReadAndCompared() throws {
    let outcome = try Program.run("evaluate", Self.gold, "--resamples", "50")
    #expect(outcome.code == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output.hasPrefix("10 items, in which 31 claims were annotated and "))
    #expect(!outcome.output.contains("MISTAKES"))
  }

  @Test func recordsAreComparedAsTextsAre() throws {
    let folder = try TemporaryFolder()
    let found = folder.path + "/found.jsonl"
    #expect(try Program.run("extract", Self.gold, "-o", found).code == 0)
    let options = ["--json", "--errors", "--groups", "--resamples", "20", "--seed", "7"]
    let read = try Program.run(["evaluate", Self.gold] + options)
    let given = try Program.run(["evaluate", Self.gold, "--found", found] + options)
    #expect(read.code == 0)
    #expect(read.output.contains(#""groups" : true"#))
    #expect(read.output == given.output)
  }

  @Test func filesArePutTogether() throws {
    let lines = try String(
      contentsOf: Program.package.appending(path: Self.gold),
      encoding: .utf8
    ).split(separator: "\n").map(String.init)
    let folder = try TemporaryFolder([
      "a.jsonl": lines[..<4].joined(separator: "\n"),
      "b.jsonl": lines[4...].joined(separator: "\n"),
    ])
    let parts = try Program.run("evaluate", folder.path + "/a.jsonl", folder.path + "/b.jsonl")
    #expect(parts.output == (try Program.run("evaluate", Self.gold).output))
  }

  @Test func badItemsCostThemselves() throws {
    let good = #"{"id":"i","text":"Iraq aids Iran.","actors":[],"claims":[]}"#
    let folder = try TemporaryFolder(["g.jsonl": "{}\n\(good)\n"])
    let path = folder.path + "/g.jsonl"
    let outcome = try Program.run("evaluate", path)
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("1 item,"))
    #expect(
      outcome.messages == [
        "entente: \(path):1: key 'id': is missing: add it",
        "entente: 1 of 2 items could not be used",
      ]
    )
  }

  @Test(arguments: [
    ([gold, "--found", "no-such.jsonl"], "no-such.jsonl: cannot be read: No such file"),
    ([gold, "--found", "Examples/briefs.jsonl"], "no document has the id of an item"),
    (["no-such.jsonl"], "no-such.jsonl: cannot be read: is it there, and a file?"),
    ([gold, "--resamples", "-1"], ""),
    ([gold, "--found", "x", "--knowledge", "y"], "--knowledge changes how texts are read"),
    ([gold, "--knowledge", "no-such-folder"], "no-such-folder"),
  ])
  func wrongUsageIsExplained(arguments: [String], problem: String) throws {
    let outcome = try Program.run(["evaluate"] + arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(problem.isEmpty || outcome.messages.contains { $0.contains(problem) })
  }
}
