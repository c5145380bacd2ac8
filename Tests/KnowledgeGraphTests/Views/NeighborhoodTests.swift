import KnowledgeGraph
import Testing

/// Which actors are near another one.
@Suite struct NeighborhoodTests {
  /// A chain of actors, each of which aids the next, and two that know nobody of them.
  private static let chain = try? graph([(1, 2), (2, 3), (3, 4), (4, 5), (8, 9)])

  @Test(arguments: [(1, 2), (2, 3), (4, 4), (5, 4), (Int.max, 4)])
  func reachesAsFarAsAsked(hops: Int, edges: Int) throws {
    var view = GraphView()
    view.center = EntityID(rawValue: "Q2")
    view.hops = hops
    let shown = try view.shown(of: #require(Self.chain))
    #expect(shown.claims.count == edges)
  }

  /// Half of a ring is far away from the other; where each hop looks at all edges, this takes far
  /// longer than the limit.
  @Test(.timeLimit(.minutes(1)))
  func goesRoundARingInLinearTime() throws {
    let count = 20_000
    var view = GraphView()
    view.center = EntityID(rawValue: "Q1")
    view.hops = .max
    let ring = try Self.graph((1...count).map { ($0, $0 % count + 1) })
    #expect(try view.shown(of: ring).claims.count == count)
  }

  private static func graph(_ pairs: [(Int, Int)]) throws -> Graph {
    let aids = try #require(Relation("aids"))
    let evidence = Evidence(
      sentence: 1,
      range: 0..<1,
      text: "x",
      cue: "x",
      cueRange: 0..<1,
      rule: "x"
    )
    return Graph(
      claims: pairs.map { from, to in
        Claim(
          edge: EdgeKey(
            subject: EntityID(rawValue: "Q\(from)"),
            relation: aids,
            object: EntityID(rawValue: "Q\(to)")
          ),
          document: DocumentID(rawValue: "d"),
          confidence: Confidence(hundredths: 50),
          evidence: evidence
        )
      }
    )
  }
}
