import Foundation
import Testing

/// The way that `make example` goes, in all formats.
@Suite struct ExamplesTests {
  private static let inputs = [
    "Examples/sahel-alliance.txt", "Examples/asia-summit.txt", "Examples/black-sea-grain.html",
    "Examples/gulf-nuclear-talks.xml", "Examples/briefs.jsonl",
  ]
  private static let endings = ["graphml", "gexf", "dot", "jsonld", "nq", "ttl", "jsonl"]

  @Test func allFormatsHoldTheSameWhateverTheOrderOfTheArticles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try Self.extract(Self.inputs, threads: 1, into: folder, named: "first")
    let second = try Self.extract(Self.inputs.reversed(), threads: 2, into: folder, named: "second")
    for (one, other) in zip(first, second) {
      #expect(try Data(contentsOf: URL(filePath: one)) == Data(contentsOf: URL(filePath: other)))
    }
    let readable = first.filter { GraphReading.isRead($0) }
    #expect(readable.count == 5)
    let comparison = try Program.run(["validate", "--cross"] + readable)
    #expect(comparison.code == 0)
    #expect(comparison.messages.isEmpty)
    #expect(try Program.run("validate", first[0]).code == 0)
    try Self.checkEvidence(inRecordsAt: first[6], folder: folder)
  }

  /// Extracts a graph into files of all formats, and gives their paths.
  private static func extract(
    _ inputs: [String],
    threads: Int,
    into folder: URL,
    named name: String
  ) throws -> [String] {
    let paths = endings.map { folder.appending(path: "\(name).\($0)").path }
    let outcome = try Program.run(
      ["extract"] + inputs + ["--threads", String(threads)] + paths.flatMap { ["-o", $0] }
    )
    #expect(outcome.code == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output.isEmpty)
    return paths
  }

  /// Checks that each article makes claims, but for one on a fire and one on a flight, each with a
  /// sentence of its own.
  private static func checkEvidence(inRecordsAt path: String, folder: URL) throws {
    let records = try String(contentsOfFile: path, encoding: .utf8)
    let graph = try ExtractedGraph(records: records)
    let claims = graph.claims
    #expect(Set(claims.map(\.document)) == graph.documents.subtracting(["brief-5", "brief-7"]))
    #expect(claims.contains { $0.isAsserted })
    #expect(claims.contains { !$0.isAsserted })
    #expect(claims.allSatisfy { !$0.text.isEmpty && !$0.text.contains("<") })
  }
}

/// Which of our files the program reads back.
private enum GraphReading {
  static func isRead(_ path: String) -> Bool {
    ["graphml", "dot", "jsonld", "nq", "jsonl"].contains { path.hasSuffix("." + $0) }
  }
}
