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
        let reach = first.radius + second.radius
        let (x, y) = (first.x - second.x, first.y - second.y)
        let isApartInGephi = x * x + y * y >= reach * reach
        overlaps += isApart && isApartInGephi ? 0 : 1
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

  /// In a small picture a line behind a node would seem to end there.
  @Test func linesPassBesideNodes() throws {
    var claims: [Claim] = []
    for first in 0..<7 {
      for second in (first + 1)..<7 { claims.append(try claim(first, "supports", second)) }
    }
    let graph = Graph(entities: (0..<7).map { entity($0) }, claims: claims)
    let layout = try #require(try Layout(of: graph))
    var touched = (bent: 0, straight: 0)
    for route in layout.routes {
      let points = try #require(route).points.map(Double.init)
      let straight = straightened(points)
      touched.bent += touchedNodes(points, layout.places)
      touched.straight += touchedNodes(straight, layout.places)
    }
    #expect(touched.straight > 0)
    #expect(touched.bent == 0)
  }

  /// A name that its own line, or another, strikes through cannot be read.
  @Test func noLineStrikesThroughAName() throws {
    var claims: [Claim] = []
    for first in 0..<6 {
      for second in (first + 1)..<6 {
        claims.append(try claim(first, "supports", second))
        if second % 2 == 0 { claims.append(try claim(second, "opposes", first)) }
      }
    }
    let graph = Graph(entities: (0..<6).map { entity($0) }, claims: claims)
    let routes = try #require(try Layout(of: graph)).routes.compactMap(\.self)
    let samples = routes.flatMap { points(on: $0.points.map(Double.init)) }
    let named = routes.filter { !$0.label.isEmpty }
    #expect(named.count > routes.count / 3)
    for route in named {
      let (x, y) = (Double(route.label[0]), Double(route.label[1]))
      // In tenths of a point: "supports" in letters of eight points is wider and higher.
      #expect(!samples.contains { abs($0[0] - x) < 130 && abs($0[1] - y) < 35 }, "\(route)")
    }
  }

  /// A line with the same ends whose control points divide it in three.
  private func straightened(_ line: [Double]) -> [Double] {
    var straight = line
    for axis in 0...1 {
      let third: Double = (line[6 + axis] - line[axis]) / 3
      straight[2 + axis] = line[axis] + third
      straight[4 + axis] = line[6 + axis] - third
    }
    return straight
  }

  private func points(on line: [Double]) -> [[Double]] {
    (1..<100).map { step in
      let share = Double(step) / 100
      let rest = 1 - share
      let (first, second) = (3 * share * rest * rest, 3 * share * share * rest)
      let weights = [rest * rest * rest, first, second, share * share * share]
      return (0...1).map { axis in
        var place = 0.0
        for point in 0...3 { place += weights[point] * line[2 * point + axis] }
        return place
      }
    }
  }

  /// How many nodes a line runs through, its ends left out.
  private func touchedNodes(_ line: [Double], _ places: [Layout.Place]) -> Int {
    let samples = points(on: line)
    let ends = [Array(line[0...1]), Array(line[6...7])]
    return places.count { place in
      !ends.contains { holds(place, $0, margin: 2) }
        && samples.contains { holds(place, $0, margin: 0) }
    }
  }

  private func holds(_ place: Layout.Place, _ point: [Double], margin: Double) -> Bool {
    abs(point[0] - Double(place.x)) <= Double(place.width) / 2 + margin
      && abs(point[1] - Double(place.y)) <= Double(place.height) / 2 + margin
  }

  /// Many lines of one pair fan out, but no further than that each meets both nodes.
  @Test func everyLineBeginsAndEndsAtANode() throws {
    let relations = ["supports", "opposes", "aids", "attacks"]
    let marks = ["", " denied", " planned"]
    let pairs = [("A", "B"), ("B", "A"), ("A", "C"), ("C", "A"), ("B", "C"), ("C", "B")]
    let lines = pairs.flatMap { one, other in
      relations.flatMap { relation in marks.map { "\(one) \(relation) \(other)\($0)" } }
    }
    let layout = try #require(try Layout(of: ClaimText(lines).graph))
    let routes = layout.routes.compactMap(\.self).filter(\.isDrawn)
    #expect(routes.count == 18)
    for route in routes {
      let points = route.points.map(Double.init)
      for end in [Array(points[0...1]), Array(points[6...7])] {
        #expect(layout.places.contains { holds($0, end, margin: 2) }, "\(route)")
      }
    }
  }

  /// Lines from one faction to another run close together in the middle, wherever they begin.
  @Test func linesBetweenFactionsAreBundled() throws {
    let sides = ["A", "B"].map { side in (0..<30).map { "\(side)\($0)" } }
    let friends = sides.flatMap { side in
      side.dropFirst().flatMap { ["\(side[0]) aids \($0)", "\($0) supports \(side[0])"] }
    }
    let foes = zip(sides[0], sides[1]).map { "\($0) attacks \($1)" }
    let graph = ClaimText(friends + foes).graph
    let layout = try #require(try Layout(of: graph))
    #expect(Set(layout.places.map(\.faction)) == [0, 1])
    let edges = Set(graph.claims.map(\.edge)).sorted()
    let between = zip(layout.routes, edges).filter { $1.relation.name == "attacks" }
      .compactMap(\.0).map { $0.points.map(Double.init) }
    #expect(between.count == 30)
    let middles = between.map { points(on: $0)[49] }
    let straight = between.map { points(on: straightened($0))[49] }
    #expect(spread(middles) < spread(straight) / 2)
  }

  private func spread(_ points: [[Double]]) -> Double {
    let reaches = (0...1).map { axis in
      (points.map { $0[axis] }.max() ?? 0) - (points.map { $0[axis] }.min() ?? 0)
    }
    return reaches[0] + reaches[1]
  }

  /// What is left out of a picture holds actors together as well.
  @Test func aPartGoesByTheFactionsOfTheWhole() throws {
    let whole = ClaimText(["A aids B", "B aids C", "A attacks D", "E aids D", "F attacks C"]).graph
    let parts = try GraphParts(whole)
    let part = parts.keeping(actors: Set(["A", "C", "D", "F"].map { EntityID(rawValue: $0) }))
    let alone = try #require(try Layout(of: part))
    #expect(alone.places.map(\.faction) == [nil, nil, nil, nil])
    let layout = try #require(try Layout(of: part, partOf: parts))
    // Of the faction of D nobody else is left.
    #expect(layout.places.map(\.faction) == [0, 0, nil, nil])
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
