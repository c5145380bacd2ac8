import Extraction
import Foundation
import KnowledgeGraph
import Testing

/// The sentences of `Tests/Sentences`, each with every claim that it makes.
///
/// Known gaps are marked in the files; whatever is not marked must be as they say.
@Suite struct SentenceTests {
  /// One text of a file.
  struct Text: Sendable, CustomTestStringConvertible {
    let file: String
    let check: Check

    var testDescription: String { "\(file):\(check.line)" }
  }

  @Test(arguments: try Text.all())
  func holds(text: Text) throws {
    let extractor = try Extractor.shared()
    for failure in extractor.run(text.check).failures {
      Issue.record("\(text.file):\(failure.line): \(failure.problem)")
    }
  }

  @Test(arguments: [
    ("= Iraq aids Iran", "s.check:1: a claim before any text ('> …')"),
    ("= none", "s.check:1: a claim before any text ('> …')"),
    (
      "> A.\n= Iraq likes Iran",
      "s.check:2: no claim: write 'SUBJECT relation OBJECT', with a relation of 'entente ontology'"
    ),
    (
      "> A.\n= Iraq aids Iran | maybe",
      "s.check:2: 'maybe' is not a field of a claim: write negative, planned, possible, demanded, "
        + "by NAME, on DATE, in PLACE, role ROLE, former or not found"
    ),
    (
      "> A.\n? Iraq aids Iran | not found",
      "s.check:2: 'not found' is not a field of a claim: write negative, planned, possible, "
        + "demanded, by NAME, on DATE, in PLACE, role ROLE or former"
    ),
    ("date today", "s.check:1: no date: write 'date 2015-09-27'"),
    (
      "A sentence.",
      "s.check:1: a line begins with '#', '>', '=', '?', '!' or 'date', or is 'groups'"
    ),
    ("# nothing", "s.check:1: no text: write '> A sentence.'"),
    (
      "> A.\n\n> B.\n= none",
      "s.check:1: a text without claims: write '= none' if it makes none"
    ),
    (
      "> A.\n! Iraq aids Iran\n> B.\n= none",
      "s.check:1: a text without claims: write '= none' if it makes none"
    ),
    ("# A\n> B.", "s.check:2: a text without claims: write '= none' if it makes none"),
    (
      "> A.\n= none\n= Iraq aids Iran",
      "s.check:3: '= none' beside claims: take one of them away"
    ),
    (
      "> A.\n? Iraq aids Iran\n= none",
      "s.check:3: '= none' beside claims: take one of them away"
    ),
    (
      "> A.\n= Iraq aids Iran | not found\n! Iraq aids Iran",
      "s.check:3: the claim of line 2 again: take one of them away"
    ),
  ])
  func namesTheWrongLine(text: String, problem: String) {
    let error = #expect(throws: (any Error).self) { try CheckFile(text, name: "s.check") }
    #expect(error.map { "\($0)" } == problem)
  }

  @Test func partsTextsAndParagraphs() throws {
    let lines = [
      "\u{FEFF}# remark", "> A.", "> B.", "= none", "> C.", "! Iraq aids Iran", "= none", "",
      "date 2015-09-27", "> D.", "", "= Iraq aids Iran | not found", "> E.", "? Iran aids Iraq", "",
    ]
    for ending in ["\n", "\r\n"] {
      let checks = try CheckFile(lines.joined(separator: ending), name: "s.check").checks
      #expect(checks.map(\.text) == ["A.\n\nB.", "C.", "D.", "E."])
      #expect(checks.map(\.line) == [2, 5, 10, 13])
      #expect(checks.map(\.lastLine) == [4, 7, 12, 14])
      #expect(checks.map(\.expectations.count) == [0, 1, 1, 1])
      #expect(checks.map { $0.date?.description } == [nil, nil, "2015-09-27", "2015-09-27"])
    }
  }
}

extension SentenceTests.Text {
  static func all() throws -> [Self] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sentences")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".check") }.sorted().flatMap { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return try CheckFile(text, name: "Tests/Sentences/\(name)").checks.map {
        Self(file: "Tests/Sentences/\(name)", check: $0)
      }
    }
  }
}
