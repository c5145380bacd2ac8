import KnowledgeGraph
import Review
import Testing

@Suite struct DecisionsTests {
  private static func claim(_ number: Int) throws -> StatementID {
    let digits = String(number)
    let zeros = String(repeating: "0", count: 24 - digits.count)
    return try #require(StatementID("claim-\(zeros)\(digits)"))
  }

  /// Answers may come from another program, which gives as many as a graph has claims: keeping what
  /// was decided before each of them would take more memory than there is.
  @Test func manyDecisionsAreMadeOneByOne() throws {
    var decisions = Decisions()
    for number in 0..<100_000 {
      try decisions.add(Decision(.claim(Self.claim(number), number % 2 == 0 ? .accept : .reject)))
    }
    #expect(decisions.all.count == 100_000)
    #expect(throws: DecisionErrors.self) {
      try decisions.add(Decision(.claim(Self.claim(0), .reject)))
    }
    #expect(decisions.all.count == 100_000)
  }

  @Test func whatWasTakenBackMayBeDecidedAnew() throws {
    var decisions = Decisions()
    try decisions.add(Decision(.claim(Self.claim(1), .accept)))
    try decisions.add(Decision(.claim(Self.claim(2), .reject)))
    decisions.removeLast()
    try decisions.add(Decision(.claim(Self.claim(2), .accept)))
    #expect(decisions.all.count == 2)
    #expect(throws: DecisionErrors.self) {
      try decisions.add(Decision(.claim(Self.claim(1), .reverse)))
    }
    let (first, second) = (EntityID(rawValue: "Q1"), EntityID(rawValue: "Q2"))
    try decisions.add(Decision(.actors(first, second, .merge)))
    #expect(throws: DecisionErrors.self) {
      try decisions.add(Decision(.actors(second, first, .separate)))
    }
    #expect(decisions.bonds.decides(first, second))
    decisions.removeLast()
    #expect(!decisions.bonds.decides(first, second))
  }
}
