import Evaluation
import KnowledgeGraph
import Testing

/// Intervals by drawing the items anew.
@Suite struct IntervalTests {
  /// So many items whose one claim is found, and this many where it is not.
  private static func result(
    found: Int,
    missed: Int,
    resamples: Int = 300,
    seed: UInt64 = 1
  ) throws -> EvaluationResult {
    let actors = [Gold.actor("a", "State", "Iraq", []), Gold.actor("b", "State", "Iran", [])]
    let pairs = try (0..<(found + missed)).map { number in
      let item = try Gold.item(
        actors: actors.joined(separator: ","),
        claims: Gold.claim("a", "aids", "b"),
        id: "i\(number)"
      )
      return (item, number < found ? try item.graph() : Graph())
    }
    return Evaluator.result(pairs, resamples: resamples, seed: seed)
  }

  private static func recall(_ result: EvaluationResult) -> Estimate? {
    result.scores.first { $0.measure == .political }?.score.recall
  }

  @Test func equalItemsLeaveNoDoubt() throws {
    #expect(Self.recall(try Self.result(found: 5, missed: 0))?.interval == 1...1)
  }

  @Test func twoOppositeItemsLeaveAllOfIt() throws {
    let recall = Self.recall(try Self.result(found: 1, missed: 1))
    #expect(recall?.value == 0.5)
    #expect(recall?.interval == 0...1)
  }

  @Test func moreItemsMakeItNarrow() throws {
    let few = try #require(Self.recall(try Self.result(found: 5, missed: 5))?.interval)
    let many = try #require(Self.recall(try Self.result(found: 80, missed: 80))?.interval)
    #expect(few.upperBound - few.lowerBound > many.upperBound - many.lowerBound)
    // The normal approximation gives 0.5 ± 1.96 · √(0.25 / 160) = 0.4225…0.5775.
    #expect(abs(many.lowerBound - 0.4225) < 0.02)
    #expect(abs(many.upperBound - 0.5775) < 0.02)
  }

  @Test func theSeedDecides() throws {
    let once = Self.recall(try Self.result(found: 40, missed: 57))
    #expect(once == Self.recall(try Self.result(found: 40, missed: 57)))
    let seeds = try (1...4).map { seed in
      Self.recall(try Self.result(found: 40, missed: 57, resamples: 50, seed: seed))?.interval
    }
    #expect(Set(seeds.map { "\(String(describing: $0))" }).count > 1)
  }

  @Test func withoutResamplesThereIsNone() throws {
    let recall = try #require(Self.recall(try Self.result(found: 1, missed: 1, resamples: 0)))
    #expect(recall.interval == nil)
  }

  @Test func whatCannotBeToldIsLeftOut() throws {
    let result = try Self.result(found: 0, missed: 3)
    let score = try #require(result.scores.first { $0.measure == .political }?.score)
    #expect(score.precision == nil)
    #expect(score.recall?.value == 0)
    #expect(score.f1?.value == 0)
    let none = try #require(result.scores.first { $0.measure == .affiliations }?.score)
    #expect(none.precision == nil && none.recall == nil && none.f1 == nil)
  }
}
