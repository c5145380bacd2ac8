import Foundation
import Testing

/// JSON-LD and N-Quads hold every claim, so that they give records.
@Suite struct RecordsAgainTests {
  private static let example = "Examples/briefs.jsonl"

  private static func lines(_ text: String, _ kind: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.hasPrefix("{\"kind\":\"\(kind)\"") }
  }

  @Test(arguments: ["jsonld", "nq"])
  func claimsAndDocumentsAreTheSame(format: String) throws {
    let folder = try TemporaryFolder()
    let (graph, file) = ("\(folder.path)/graph.jsonl", "\(folder.path)/graph.\(format)")
    #expect(try Program.run("extract", Self.example, "-o", graph, "-o", file).code == 0)
    let outcome = try Program.run("export", file, "--format", "jsonl")
    #expect(outcome.code == 0)
    let expected = try String(contentsOfFile: graph, encoding: .utf8)
    for kind in ["claim", "document"] {
      #expect(Self.lines(outcome.output, kind) == Self.lines(expected, kind))
    }
    // Where documents mention an actor, only records tell.
    let actors = [outcome.output, expected].map { text in
      Self.lines(text, "entity").map {
        $0.prefix(through: $0.range(of: "\",\"name\"")?.lowerBound ?? $0.startIndex)
      }
    }
    #expect(actors[0] == actors[1])
    #expect(!actors[0].isEmpty)
    let again = try Program.run("validate", graph)
    #expect(again.code == 0)
  }

  /// An organ is mentioned where its state is not, and a minister holds an office in another state.
  @Test(arguments: [[], ["--asserted"], ["--since", "2020"], ["--ego", "Portugal"]])
  func statesAreTheSameFromAllFilesOfClaims(view: [String]) throws {
    let articles = [
      "Portugal criticised Spain on Friday.", "Portugal backed Chad on Friday.",
      "The Portuguese army attacked Chad on Friday. Lisbon had met Spain.",
      "Portuguese Foreign Minister Luis Amado condemned Spain on Friday.",
    ]
    let folder = try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: articles.enumerated().map { ("\($0.offset).txt", $0.element) }
      )
    )
    let files = ["jsonl", "jsonld", "nq"].map { "\(folder.path)/graph.\($0)" }
    let outputs = files.flatMap { ["-o", $0] }
    let date = ["--date", "2021-03-05"]
    #expect(try Program.run(["extract", folder.path] + date + outputs).code == 0)
    var shown: [String] = []
    for (number, file) in files.enumerated() {
      let paths = ["jsonl", "jsonld"].map { "\(folder.path)/view\(number).\($0)" }
      let outcome = try Program.run(
        ["export", file, "--view", "states"] + view + paths.flatMap { ["-o", $0] }
      )
      #expect(outcome.code == 0)
      #expect(try Program.run(["validate"] + paths).code == 0)
      shown.append(try String(contentsOfFile: paths[1], encoding: .utf8))
      // Records of records tell the mentions, others do not.
      if number == 0 { #expect(try Program.run(["validate", "--cross"] + paths).code == 0) }
    }
    #expect(shown[0].contains("\"Portugal\""))
    #expect(shown[1] == shown[0])
    #expect(shown[2] == shown[0])
  }
}
