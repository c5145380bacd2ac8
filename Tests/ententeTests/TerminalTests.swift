import Foundation
import Testing

/// What a terminal is shown.
@Suite struct TerminalTests {
  /// What terminals obey: an escape, its form of one character, and a turn of the direction.
  private static let controls = "\u{1B}[31m\u{9B}2J\u{202E}"
  private static let numbers = #"\u{1B}[31m\u{9B}2J\u{202E}"#

  private static func holdsNoControls(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      ["\t", "\n"].contains(scalar)
        || !(scalar.properties.generalCategory == .control || scalar == "\u{202E}")
    }
  }

  @Test(arguments: [
    ["text", "@"], ["extract", "@"], ["validate", "@.nq"], ["validate", "@.dot"], ["check", "@"],
    ["draw", "@.jsonl", "-o", "@.svg"], ["draw", "a.jsonl", "-o", "@"],
    ["explain", "-", "@"], ["@"], ["help", "@"], ["export", "-", "--ego", "@"],
  ])
  func messagesShowControlsByTheirNumbers(arguments: [String]) throws {
    let arguments = arguments.map { $0.replacingOccurrences(of: "@", with: Self.controls) }
    let outcome = try Program.run(arguments)
    #expect(outcome.code != 0)
    #expect(outcome.messages.contains { $0.contains(Self.numbers) })
    #expect(outcome.messages.allSatisfy(Self.holdsNoControls))
  }

  @Test func explanationsShowControlsByTheirNumbers() throws {
    let article = #"{"id": "a\u001b[31m\u202e", "text": "Iran attacked Iraq."}"#
    let folder = try TemporaryFolder(["a.jsonl": article])
    let outcome = try Program.run("explain", "\(folder.path)/a.jsonl", "Iran", "Iraq")
    #expect(outcome.output.contains(#"a\u{1B}[31m\u{202E}"#))
    #expect(Self.holdsNoControls(outcome.output))
  }

  /// Tables are written for programs, but may be looked at in a terminal.
  @Test func tablesHoldNoControls() throws {
    let article = """
      {"id": "a\\u001b[31m", "date": "2015-09-27", "text": "Iran attacked Iraq on Friday."}
      """
    let folder = try TemporaryFolder(["a.jsonl": article])
    let records = try Program.run("extract", "\(folder.path)/a.jsonl").output
    let outcome = try Program.run("timeline", "-", "Iran", "Iraq", input: records)
    #expect(outcome.output.contains("a\u{FFFD}[31m"), "\(outcome.messages)")
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func explanationsShowASentenceOnOneLine() throws {
    let outcome = try Program.run(
      "explain",
      "-",
      "Iran",
      "Iraq",
      "--from",
      "text",
      input: "Iran attacked\nIraq."
    )
    #expect(outcome.output.contains("[attacked]cue [Iraq]object"))
  }

  @Test(arguments: ["progress", "rate", "controls", "interrupt"])
  func terminalsAreServed(part: String) throws {
    let said = try Tool.python(["Tests/Consumers/terminal.py", part, Program.executable.path])
    #expect(said.code == 0, "\(said.words)")
  }
}
