import Export
import KnowledgeGraph
import Testing

/// What of a graph a picture shows where it cannot show all.
@Suite struct StrongestPartTests {
  /// A war of three, a minister told of often by office alone, and a pair that quarrels once.
  private static let lines =
    ["A attacks B", "B attacks A", "C aids A", "C aids A", "C opposes B", "X rejects Y"]
    + (0..<9).map { _ in "a holdsOfficeIn A" }

  @Test(arguments: [
    (9, "A B C X Y a"), (6, "A B C X Y a"), (5, "A B C X Y"), (3, "A B C"), (2, "A B"), (1, ""),
    (0, ""),
  ])
  func theStrongestActorsDealWithEachOther(count: Int, expected: String) throws {
    let actors = try GraphParts(ClaimText(Self.lines).graph).strongestActors(count)
    #expect(actors.map(\.rawValue).sorted().joined(separator: " ") == expected)
  }

  @Test func nobodyIsLeftOfNothing() throws {
    #expect(try GraphParts(Graph()).strongestActors(5).isEmpty)
    #expect(try GraphParts(Graph()).strongestTies(5).isEmpty)
  }

  /// Each actor keeps its strongest tie; what is stated as a fact goes before plans.
  @Test(arguments: [
    (1, ["A aids B", "C opposes A"]),
    (3, ["A aids B", "A supports B", "C opposes A", "A attacks C planned"]),
  ])
  func theStrongestTiesLeaveNobodyAlone(count: Int, expected: [String]) throws {
    let lines = [
      "A aids B", "A supports B", "C opposes A", "A attacks C planned", "B attacks C planned",
    ]
    let twice = lines + ["A attacks C planned"]
    let ties = try GraphParts(ClaimText(twice).graph).strongestTies(count)
    let found = ties.map {
      "\($0.subject.rawValue) \($0.relation.name) \($0.object.rawValue)"
        + ($0.isAsserted ? "" : " \($0.modality.rawValue)")
    }
    let wanted = count == 1 ? expected + ["A supports B"] : expected
    #expect(Set(found) == Set(wanted))
  }
}
