import Export
import KnowledgeGraph
import Testing

/// Whether many claims are explained in time that grows with their number alone.
@Suite struct LongExplanationTests {
  private static let count = 20_000

  /// Each claim looks for its two mentions among those of all claims; where it looks at all of
  /// them, this takes far longer than the limit.
  @Test(.timeLimit(.minutes(1)))
  func manyClaimsOfOneEdge() throws {
    let claims = try (0..<Self.count).map(Self.claim)
    let graph = Graph(entities: ["Iran", "Iraq"].map(Self.entity), claims: claims)
    let lines = try EdgeExplanation(of: "Iran", "Iraq", in: graph).lines
    let marked = lines.filter { $0.hasSuffix("“[Iran]subject [aids]cue [Iraq]object”") }
    #expect(marked.count == Self.count)
  }

  private static func entity(_ name: String) -> Entity {
    Entity(
      document: DocumentID(rawValue: "d"),
      id: EntityID(rawValue: name),
      name: name,
      type: .state,
      mentions: (0..<count).map { number in
        let start = number * 20 + (name == "Iran" ? 0 : 10)
        return Mention(range: start..<(start + 4), text: name, resolution: .name)
      }
    )
  }

  private static func claim(_ number: Int) throws -> Claim {
    Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: "Iran"),
        relation: try #require(Relation("aids")),
        object: EntityID(rawValue: "Iraq")
      ),
      document: DocumentID(rawValue: "d"),
      confidence: Confidence(hundredths: 50),
      evidence: Evidence(
        sentence: number + 1,
        range: (number * 20)..<(number * 20 + 14),
        text: "Iran aids Iraq",
        cue: "aids",
        cueRange: (number * 20 + 5)..<(number * 20 + 9),
        rule: "x"
      )
    )
  }
}
