import Foundation
import Testing

/// Actors that a person made one.
@Suite struct ActorMergeTests {
  private static func entity(_ line: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }

  @Test func theNameThatStaysKeepsWhatItIs() throws {
    let news = try ReviewedNews(ActorReviewTests.records)
    let decisions = try news.decisions(
      "merge\torganization:delta\tQ1",
      "merge\torganization:front\torganization:delta"
    )
    let outcome = try Program.run("export", news.graph, "--decisions", decisions)
    #expect(outcome.messages.isEmpty, "\(outcome.messages)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let entities = try lines.filter { $0.contains(#""kind":"entity""#) }.map(Self.entity)
    #expect(entities.compactMap { $0["id"] as? String } == ["Q1", "person:df"])
    let kept = try #require(entities.first)
    #expect(kept["name"] as? String == "The Delta Front")
    #expect(kept["aliases"] as? [String] == ["D.F.", "DF", "Delta Fighters", "Delta-Front"])
    #expect((kept["mentions"] as? [Any])?.count == 1)
    let claims = try lines.filter { $0.contains(#""kind":"claim""#) }.map(Self.entity)
    #expect(claims.map { $0["subject"] as? String } == ["Q1"])
    #expect(claims.map { $0["attribution"] as? String } == ["Q1"])
  }

  /// Whatever the order of the lines, and in however many files.
  @Test func theOrderMakesNoDifference() throws {
    let names = ["Norway", "Chad", "Togo", "Gabon", "Mali", "Peru"].map { "state:\($0)" }
    let news = try ReviewedNews()
    let lines = [
      "merge\t\(names[0])\t\(names[1])", "merge\t\(names[0])\t\(names[5])",
      "merge\t\(names[2])\t\(names[3])", "merge\t\(names[3])\t\(names[2])",
      "relation\t@Mali consults with Peru, planned\taids", "separate\t\(names[2])\t\(names[4])",
      "reverse\t@Mali consults with Peru, planned",
    ]
    var outputs: Set<String> = []
    for turn in lines.indices {
      let turned = Array(lines[turn...] + lines[..<turn])
      for order in [turned, turned.reversed()] {
        let files = [
          try news.decisions(Array(order[..<turn]), named: "a.tsv"),
          try news.decisions(Array(order[turn...]), named: "b.tsv"),
        ]
        let options = files.flatMap { ["--decisions", $0] }
        let outcome = try Program.run(["export", news.graph] + options)
        #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
        outputs.insert(outcome.output)
      }
    }
    #expect(outputs.count == 1)
    let graph = try ExtractedGraph(records: outputs.first ?? "")
    #expect(graph.claims.map(\.words) == ["Chad aids Mali"])
  }
}
