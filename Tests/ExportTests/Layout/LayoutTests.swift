import Export
import KnowledgeGraph
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [1, 7, 40, 120, 500])
  func noTwoNodesOverlap(count: Int) throws {
    var random = RandomGraph(seed: 7, texts: ["Iraq", "Ministry of Foreign Affairs", "北京", ""])
    let graph = random.graph(entities: count, claims: count * 2)
    let places = try #require(try Layout(of: graph)).places
    #expect(places.count == count)
    var overlaps = 0
    for (number, first) in places.enumerated() {
      for second in places.dropFirst(number + 1) {
        let isApart =
          2 * abs(first.x - second.x) >= first.width + second.width
          || 2 * abs(first.y - second.y) >= first.height + second.height
        overlaps += isApart ? 0 : 1
      }
    }
    #expect(overlaps == 0)
  }

  @Test func friendsStandNearerThanFoes() throws {
    let groups = [0..<6, 6..<12]
    var claims: [Claim] = []
    for first in 0..<12 {
      for second in (first + 1)..<12 {
        let isFriend = groups.contains { $0.contains(first) && $0.contains(second) }
        claims.append(try claim(first, isFriend ? "supports" : "opposes", second))
      }
    }
    let entities = (0..<12).map { entity($0) }
    let places = try #require(try Layout(of: Graph(entities: entities, claims: claims))).places
    #expect(Set(groups[0].map { places[$0].faction }) == [0])
    #expect(Set(groups[1].map { places[$0].faction }) == [1])
    let inner = distance(places[0], places[5])
    #expect(groups[1].allSatisfy { distance(places[0], places[$0]) > inner / 2 })
  }

  @Test func isTheSameInEveryRun() throws {
    var random = RandomGraph(seed: 9)
    let graph = random.graph(entities: 60, claims: 200)
    #expect(try Layout(of: graph) == Layout(of: graph))
  }

  @Test func laysOutNothingOfAnEmptyGraph() throws {
    #expect(try Layout(of: Graph()) == nil)
  }

  private func entity(_ number: Int) -> Entity {
    let name = String(number + 100)
    return Entity(
      document: DocumentID(rawValue: "d"),
      id: EntityID(rawValue: "Q\(name)"),
      name: name,
      type: .state
    )
  }

  private func claim(_ first: Int, _ relation: String, _ second: Int) throws -> Claim {
    let key = EdgeKey(
      subject: entity(first).id,
      relation: try #require(Relation(relation)),
      object: entity(second).id
    )
    let evidence = Evidence(
      sentence: 1,
      range: 0..<1,
      text: "x",
      cue: "x",
      cueRange: 0..<1,
      rule: "x"
    )
    return Claim(
      edge: key,
      document: DocumentID(rawValue: "d"),
      confidence: Confidence(hundredths: 50),
      evidence: evidence
    )
  }

  private func distance(_ first: Layout.Place, _ second: Layout.Place) -> Int {
    max(abs(first.x - second.x), abs(first.y - second.y))
  }
}
