import Evaluation
import KnowledgeGraph
import Testing

/// What people read.
@Suite struct ReportTests {
  /// Halves go to the even neighbour only where they are exact; Python's format does the same.
  @Test(arguments: [
    (1, 15, ".062"), (3, 13, ".188"), (1, 1999, ".001"), (247, 1753, ".123"), (1, 2, ".333"),
    (1, 0, "1.00"), (1999, 1, "1.00"), (0, 1, ".000"), (2, 1, ".667"),
  ])
  func figuresAreRoundedOnce(right: Int, missed: Int, text: String) throws {
    let item = try Gold.item(actors: Gold.actor("a", "State", "Iraq", []))
    let found = Graph(
      entities: [FoundEntity(id: "Q1", type: .state, name: "Iraq").entity(in: "i")]
    )
    let pairs = (0..<(right + missed)).map { (item, $0 < right ? found : Graph()) }
    let report = TextReport(Evaluator.result(pairs))
    let row = try #require(report.lines.first { $0.hasPrefix("actors") })
    let figures = row.split(separator: " ")
    #expect(figures[2] == text)
  }

  @Test func everythingFitsATerminal() throws {
    let pairs = try Gold.examples().enumerated().map { number, item in
      (item, number % 2 == 0 ? try item.graph() : Graph())
    }
    let result = Evaluator.result(pairs, resamples: 20)
    let lines = TextReport(result, details: [.confusion, .mistakes]).lines
    #expect(lines.allSatisfy { $0.count <= 100 && $0.last != " " }, "\(lines)")
    let titles = [
      "EACH RELATION", "OF THE ", "CONFIDENCE", "LEFT OUT", "CONFUSION", "MISTAKES", "These",
    ]
    for title in titles {
      #expect(lines.contains { $0.hasPrefix(title) }, "\(title)")
    }
    let brief = TextReport(result).lines
    #expect(!brief.contains { $0.hasPrefix("CONFUSION") || $0.hasPrefix("MISTAKES") })
  }

  @Test func nothingAtAllIsNoFault() throws {
    let item = try Gold.item(actors: "")
    let result = Evaluator.result([(item, Graph())], resamples: 20)
    let lines = TextReport(result, details: [.confusion, .mistakes]).lines
    #expect(lines.first?.hasPrefix("1 item, in which 0 claims were annotated") ?? false)
  }
}
