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
    #expect(try Program.run("extract", Self.gold, "--groups", "-o", found).code == 0)
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

  /// What was found in the ten items, with confidences of its own and some mistakes.
  private static func folder() throws -> TemporaryFolder {
    let confidences = ["0.15", "0.45", "0.75", "0.95"]
    let records = try Program.run("extract", gold).output
    let lines = records.split(separator: "\n").enumerated().map { number, line in
      String(line).replacing("\"opposes\"", with: "\"threatens\"")
        .replacing(/"confidence":[0-9.]+/, with: "\"confidence\":\(confidences[number % 4])")
    }
    return try TemporaryFolder(["found.jsonl": lines.joined(separator: "\n")])
  }

  private static func report(_ found: String, _ options: String...) throws -> EvaluationFigures {
    let arguments = ["evaluate", gold, "--found", found, "--json", "--resamples", "20"] + options
    let output = try Program.run(arguments).output
    return try JSONDecoder().decode(EvaluationFigures.self, from: Data(output.utf8))
  }

  /// The table of cuts tells what `--min-confidence` comes to, here and in other commands.
  @Test(arguments: [0, 5, 9])
  func cutsTellWhatIsLeft(tenths: Int) throws {
    let folder = try Self.folder()
    let (found, least) = ("\(folder.path)/found.jsonl", "\(Double(tenths) / 10)")
    let all = try Self.report(found)
    let cut = try #require(all.cuts.dropFirst(tenths).first)
    #expect(cut.minConfidence == Double(tenths) / 10)
    let here = try Self.report(found, "--min-confidence", least)
    #expect(here.minConfidence == cut.minConfidence)
    #expect(here.cuts.map(\.minConfidence) == all.cuts.dropFirst(tenths).map(\.minConfidence))
    #expect(here.cuts.first?.scores == cut.scores)
    #expect(here.scores.filter(cut.scores.contains).count == 2)
    #expect(here.scores.first == all.scores.first)
    let left = "\(folder.path)/left.jsonl"
    _ = try Program.run("export", found, "--min-confidence", least, "-o", left)
    #expect(try Self.report(left).scores.filter(cut.scores.contains).count == 2)
    #expect(all.cuts.map { $0.scores.last?.right } != all.cuts.map { $0.scores.first?.right })
    #expect(Set(all.cuts.compactMap { $0.scores.last?.right }).count > 2)
  }

  @Test(arguments: [
    ([gold, "--found", "no-such.jsonl"], "no-such.jsonl: cannot be read: No such file"),
    ([gold, "--found", "Examples/briefs.jsonl"], "no document has the id of an item"),
    (["no-such.jsonl"], "no-such.jsonl: cannot be read: No such file or directory"),
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

/// Some of what `entente evaluate --json` prints.
private struct EvaluationFigures: Decodable {
  struct Figure: Decodable, Equatable {
    var value: Double
    var low: Double?
    var high: Double?
  }

  struct Score: Decodable, Equatable {
    var name: String
    var right: Int
    var missed: Int
    var precision: Figure?
    var recall: Figure?
    var f1: Figure?
  }

  struct Cut: Decodable {
    var minConfidence: Double
    var scores: [Score]
  }

  var minConfidence: Double
  var scores: [Score]
  var cuts: [Cut]
}
