import Foundation
import Testing

/// The file of what could not be read, which `extract --errors` writes.
@Suite struct FailedArticlesTests {
  private struct Failure: Decodable, Equatable {
    var kind = "error"
    var origin: String
    var line: Int?
    var element: Int?
    var problem: String
    var remedy: String
  }

  private func failures(_ text: String) throws -> [Failure] {
    try text.split(separator: "\n").map { line in
      try JSONDecoder().decode(Failure.self, from: Data(line.utf8))
    }
  }

  @Test func namesEveryArticleThatCouldNotBeRead() throws {
    let bad = (1...30).map { "rubbish \($0)" }
    let list = #"{"articles": [{"text": "Peru praised Chile."}, {"no": 1}]}"#
    let lines = [#"{"text": "Peru attacked Chile."}"#] + bad + [list]
    let folder = try TemporaryFolder(["errors.jsonl": "what was there before"])
    let path = "\(folder.path)/errors.jsonl"
    let outcome = try Program.run(
      ["extract", "--from", "jsonl", "-", "--errors", path],
      input: lines.joined(separator: "\n")
    )
    #expect(outcome.code == 1)
    let found = try failures(String(contentsOfFile: path, encoding: .utf8))
    #expect(found.map(\.line) == (2...31).map(Optional.some) + [nil])
    #expect(found.last?.origin == "standard input:32")
    #expect(found.last?.element == 2)
    #expect(found.first?.problem == "this is no JSON object")
    #expect(found.allSatisfy { !$0.remedy.isEmpty && $0.kind == "error" })
  }

  @Test func isEmptyWhereAllWasRead() throws {
    let folder = try TemporaryFolder(["a.txt": "Peru attacked Chile."])
    let path = "\(folder.path)/errors"
    let outcome = try Program.run("extract", "\(folder.path)/a.txt", "--errors", path)
    #expect(outcome.code == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).isEmpty)
  }

  @Test func isThereWhereNothingWasRead() throws {
    let folder = try TemporaryFolder(["a.txt": " "])
    let path = "\(folder.path)/errors"
    let outcome = try Program.run("extract", "\(folder.path)/a.txt", "--errors", path)
    #expect(outcome.code == 1)
    #expect(try failures(String(contentsOfFile: path, encoding: .utf8)).count == 1)
  }

  @Test func tellsByNotBeingThereThatTheGraphIsNotWritten() throws {
    let folder = try TemporaryFolder(["a.txt": "Peru attacked Chile."])
    let path = "\(folder.path)/errors"
    let outcome = try Program.run(
      ["extract", "\(folder.path)/a.txt", "--errors", path],
      output: .file("/dev/full")
    )
    #expect(outcome.code == 1)
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
