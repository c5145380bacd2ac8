import Foundation
import Testing

/// Sentences with the claims that a user expects.
@Suite struct CheckTests {
  private static func check(_ text: String) throws -> (outcome: Program.Outcome, path: String) {
    let folder = try TemporaryFolder(["own.check": text])
    let path = folder.path + "/own.check"
    return (try Program.run("check", path), path)
  }

  @Test func agreementIsCounted() throws {
    let (outcome, _) = try Self.check(
      "# mine\n> Norway accused Sudan.\n= Norway disapprovesOf Sudan\n"
    )
    #expect(outcome.code == 0)
    #expect(outcome.output == "1 claim: 1 holds, 0 known gaps; 0 failures\n")
    #expect(outcome.summary == ["entente: 1 file read: 1 text checked"])
  }

  @Test func failuresSayWhatWasExpectedAndFound() throws {
    let (outcome, path) = try Self.check("> Norway accused Sudan.\n\n= Norway attacks Sudan\n")
    #expect(outcome.code == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    let found = "Norway disapprovesOf Sudan"
    #expect(
      lines[0].hasPrefix("\(path):1: unexpected: \(found) (expected: Norway attacks Sudan) [")
    )
    #expect(lines[1] == "\(path):3: missing: Norway attacks Sudan (found: \(found))")
    #expect(lines[2] == "1 claim: 0 hold, 0 known gaps; 2 failures")
  }

  @Test func whatIsOverIsNoOfficeOfToday() throws {
    let (outcome, path) = try Self.check(
      "> Former British Prime Minister John Major gave a lecture.\n"
        + "= John Major holdsOfficeIn United Kingdom | role Prime Minister"
    )
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("\(path):2: missing: John Major holdsOfficeIn United Kingdom"))
    #expect(outcome.output.contains("| role Prime Minister | former)"))
  }

  @Test func aTextThatClaimsNothingEnds() throws {
    let (outcome, path) = try Self.check(
      "> Chad won.\n= none\n> Norway accused Sudan.\n= none\n> Peru lost.\n= none\n"
    )
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("\(path):3: unexpected: Norway disapprovesOf Sudan ("))
    #expect(outcome.output.hasSuffix("\n0 claims: 0 hold, 0 known gaps; 1 failure\n"))
  }

  @Test func knownGapsHold() throws {
    let (outcome, _) = try Self.check(
      "> Norway accused Sudan.\n= Norway attacks Sudan | not found\n! Norway disapprovesOf Sudan"
    )
    #expect(outcome.output == "1 claim: 0 hold, 2 known gaps (1 missing, 1 wrong); 0 failures\n")
    #expect(outcome.code == 0)
  }

  @Test func closedGapsFail() throws {
    let (outcome, path) = try Self.check(
      "> Norway accused Sudan.\n= Norway disapprovesOf Sudan | not found\n! Norway attacks Sudan"
    )
    #expect(outcome.code == 1)
    #expect(
      outcome.output == """
        \(path):2: found now: Norway disapprovesOf Sudan (take '| not found' away)
        \(path):3: no longer found: Norway attacks Sudan (take its line away)
        1 claim: 0 hold, 0 known gaps; 2 failures

        """
    )
  }

  /// A gap that is marked by a claim which is right elsewhere in the text counts as closed.
  @Test func aRightClaimIsNoError() throws {
    let (outcome, _) = try Self.check(
      "date 2015-09-27\n> Norway accused Sudan on Friday.\n"
        + "= Norway disapprovesOf Sudan | on 2015-09-25\n! Norway disapprovesOf Sudan"
    )
    #expect(outcome.output.contains("no longer found: Norway disapprovesOf Sudan ("))
  }

  @Test func actorsHaveAllTheirNames() throws {
    let (outcome, _) = try Self.check(
      "> The Czechs accused the UN.\n= Czech Republic disapprovesOf United Nations"
    )
    #expect(outcome.output == "1 claim: 1 holds, 0 known gaps; 0 failures\n")
  }

  private static let unmarked = [
    "# all kinds", "date 2015-09-27", "> Norway accused Sudan on Friday.",
    "= Norway disapprovesOf Sudan | not found |  on 2015-09-25 ", "> Peru accused Chile.",
    "=  Peru attacks Chile", "! Chile aids Peru", "! Chile rejects Peru", "",
    "> Chad condemned Niger.", "= none", "# end",
  ]

  private static let marked = [
    "# all kinds", "date 2015-09-27", "> Norway accused Sudan on Friday.",
    "= Norway disapprovesOf Sudan |  on 2015-09-25", "> Peru accused Chile.",
    "=  Peru attacks Chile | not found", "! Peru disapprovesOf Chile", "",
    "> Chad condemned Niger.", "= none", "! Chad disapprovesOf Niger", "# end",
  ]

  @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
  func marksAreAddedAndTakenAway(ending: String, mark: String) throws {
    let text = mark + Self.unmarked.joined(separator: ending)
    let folder = try TemporaryFolder(["own.check": text])
    let path = folder.path + "/own.check"
    let outcome = try Program.run("check", "--mark", path)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasSuffix("2 claims: 0 hold, 0 known gaps; 6 failures, now marked\n"))
    let expected = mark + Self.marked.joined(separator: ending)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(expected.utf8))
    let again = try Program.run("check", path)
    #expect(again.output == "2 claims: 1 holds, 3 known gaps (1 missing, 2 wrong); 0 failures\n")
    #expect(again.code == 0)
  }

  /// Else the line that marks a claim would not be of that claim when it is read.
  @Test(arguments: [
    ("Global aids Alliance", "Global aids Alliance"), ("Global|Alliance", "Global/Alliance"),
  ])
  func namesMayHoldWhatLinesAreReadBy(name: String, written: String) throws {
    let tables = try TemporaryFolder([
      "organizations.tsv": "id\tname\tkind\tstate\norganization:ga\t\(name)\tarmed group\t"
    ])
    let folder = try TemporaryFolder([
      "own.check": "> The \(name) accused Norway of theft.\n? Peru aids Chile\n"
    ])
    let path = folder.path + "/own.check"
    let arguments = ["check", path, "--knowledge", tables.path]
    #expect(try Program.run(arguments + ["--mark"]).code == 0)
    let marked = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    #expect(marked.contains("\n! \(written) disapprovesOf Norway\n"))
    #expect(try Program.run(arguments).code == 0)
  }

  @Test(arguments: [
    ("> A.\n= Norway hates Sudan", ":2: no claim: write 'SUBJECT relation OBJECT'"),
    ("> A.\n= Norway attacks Sudan | maybe", ":2: 'maybe' is not a field of a claim: write "),
    ("= Norway attacks Sudan", ":1: a claim before any text ('> …')"),
    ("date tomorrow\n> A.", ":1: no date: write 'date 2015-09-27'"),
    ("Norway", ":1: a line begins with '#', '>', '=', '?', '!' or 'date'"),
    ("# nothing", ":1: no text: write '> A sentence.'"),
  ])
  func whatIsWrongIsNamed(text: String, problem: String) throws {
    let (outcome, path) = try Self.check(text)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.hasPrefix("entente: \(path)\(problem)") ?? false)
  }

  @Test func missingFilesAreNamed() throws {
    let outcome = try Program.run("check", "no-such.check")
    #expect(outcome.code == 2)
    let problem = "No such file or directory; check the path"
    #expect(outcome.messages == ["entente: no-such.check: cannot be read: \(problem)"])
  }
}
