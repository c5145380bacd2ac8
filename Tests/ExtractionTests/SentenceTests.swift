import Extraction
import Foundation
import Testing

/// The sentences of `Tests/Sentences`, each with every claim that it makes.
///
/// The extractor does not find them all; these figures may only get better.
@Suite struct SentenceTests {
  @Test func findsNoFewerClaimsThanBefore() throws {
    let results = try Self.results(of: Self.files())
    let found = results.map(\.found).reduce(0, +)
    let unexpected = results.flatMap(\.failures).count { $0.problem.hasPrefix("unexpected") }
    #expect(found >= 690, "claims found, of \(results.map(\.required).reduce(0, +))")
    #expect(unexpected <= 60, "claims found that no line expects")
  }

  @Test func claimsNothingWhereNothingIsSaid() throws {
    let traps = try Self.files().filter { $0.lastPathComponent == "no-claim.check" }
    let failures = try Self.results(of: traps).flatMap(\.failures).map(\.problem)
    #expect(failures.count <= 1, "\(failures)")
  }

  @Test(arguments: [
    ("= Iraq aids Iran", "s.check:1: a claim before any text ('> …')"),
    (
      "> A.\n= Iraq likes Iran",
      "s.check:2: no claim: write 'SUBJECT relation OBJECT', with a relation of 'entente ontology'"
    ),
    (
      "> A.\n= Iraq aids Iran | maybe",
      "s.check:2: 'maybe' is no field of a claim: write negative, planned, possible, demanded, "
        + "by NAME, on DATE, in PLACE, role ROLE or former"
    ),
    ("date today", "s.check:1: no date: write 'date 2015-09-27'"),
    ("A sentence.", "s.check:1: a line begins with '#', '>', '=', '?' or 'date'"),
    ("# nothing", "s.check:1: no text: write '> A sentence.'"),
  ])
  func namesTheWrongLine(text: String, problem: String) {
    let error = #expect(throws: (any Error).self) { try CheckFile(text, name: "s.check") }
    #expect(error.map { "\($0)" } == problem)
  }

  private static func files() throws -> [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sentences")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "check" }
      .sorted { $0.path < $1.path }
  }

  private static func results(of files: [URL]) throws -> [CheckResult] {
    let extractor = try Extractor()
    return try files.flatMap { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      return try CheckFile(text, name: file.lastPathComponent).checks.map(extractor.run)
    }
  }
}
