import Foundation
import Testing

/// The same articles give the same bytes, in whatever process, order and number of threads.
///
/// Every process has hash seeds of its own, so that an order that depends on one shows.
@Suite struct DeterminismTests {
  private static let inputs = [
    "Examples/sahel-alliance.txt", "Examples/asia-summit.txt", "Examples/black-sea-grain.html",
    "Examples/gulf-nuclear-talks.xml", "Examples/briefs.jsonl", "Tests/Documents",
    "Tests/Hostile/quotes.txt",
  ]
  private static let endings = ["jsonl", "nq"]

  @Test func processesAgree() throws {
    let folder = try TemporaryFolder()
    var outputs: [String: Set<Data>] = [:]
    for (run, inputs) in [Self.inputs, Self.inputs.reversed(), Self.inputs].enumerated() {
      let paths = Self.endings.map { "\(folder.path)/\(run).\($0)" }
      let options = ["--threads", String(run + 1), "--date", "2019-03-12"]
      let outcome = try Program.run(["extract"] + inputs + options + paths.flatMap { ["-o", $0] })
      #expect(outcome.endedByItself)
      for (ending, path) in zip(Self.endings, paths) {
        outputs[ending, default: []].insert(try Data(contentsOf: URL(filePath: path)))
      }
    }
    for ending in Self.endings { #expect(outputs[ending]?.count == 1, "\(ending)") }
  }

  @Test func processesExplainAlike() throws {
    let lists = try (0..<3).map { _ in
      try Program.run("explain", "Examples/briefs.jsonl", "--refused").output
    }
    #expect(!lists[0].isEmpty)
    #expect(Set(lists).count == 1)
  }
}
