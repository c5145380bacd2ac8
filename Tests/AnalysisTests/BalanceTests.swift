import Analysis
import KnowledgeGraph
import Testing

/// How balanced signed graphs are.
@Suite struct BalanceTests {
  /// The figures are those that are published of the tribes: the census by signnet (Schoch 2020),
  /// the line index by Aref and Wilson, "Balance and frustration in signed networks" (2019).
  @Test func theTribesOfNewGuineaAreAsPublished() {
    let balance = Balance(Tribes.graph)
    #expect(balance.graph.actors.count == 16)
    #expect(balance.graph.ties.count { $0.isFriendly } == 29)
    #expect(balance.graph.ties.count { !$0.isFriendly } == 29)
    #expect(balance.census.rows.map(\.found) == [19, 2, 40, 7])
    #expect(balance.census.degreeOfBalance == 59.0 / 68)
    #expect(balance.frustration.isExact)
    #expect(balance.frustration.upper == 7)
    #expect(balance.frustration.isFrustrated.count { $0 } == 7)
    #expect(balance.frustration.camps.map { [$0.first.count, $0.second.count] } == [[12, 4]])
  }

  /// Elimination and search must agree, and so must a search that is cut short.
  @Test(arguments: [0, 20])
  func theIndexOfTheTribesIsFoundInTwoWays(width: Int) {
    let whole = Frustration(Tribes.graph, mostWidth: width)
    #expect(whole.isExact && whole.upper == 7)
    let short = Frustration(Tribes.graph, mostWidth: 0, steps: 40)
    #expect(!short.isExact)
    #expect(short.lower <= 7 && short.upper >= 7 && short.lower > 0)
    #expect(short.isFrustrated.count { $0 } == short.upper)
  }

  @Test(arguments: 1...60, [false, true])
  func theIndexIsThatOfAllPartings(seed: Int, claimsWeigh: Bool) {
    let graph = RandomSigns.graph(actors: 9, seed: UInt64(seed))
    let weights = graph.ties.map { claimsWeigh ? $0.netClaims : 1 }
    let least = (0..<(1 << max(0, graph.actors.count - 1))).map { sides in
      zip(graph.ties, weights).reduce(0) { sum, tie in
        let isSame = (sides >> tie.0.first) & 1 == (sides >> tie.0.second) & 1
        return isSame == tie.0.isFriendly ? sum : sum + tie.1
      }
    }.min()
    for width in [0, 2, 20] {
      let found = Frustration(graph, claimsWeigh: claimsWeigh, mostWidth: width)
      #expect(found.isExact)
      #expect(found.upper == least)
      let frustrated = zip(weights, found.isFrustrated).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
      #expect(frustrated == found.upper)
    }
  }

  /// Means and deviations must be those of all ways to deal out the signs.
  @Test(arguments: 1...6)
  func expectationsAreThoseOfAllWaysToDealOutSigns(seed: Int) {
    let graph = RandomSigns.graph(actors: 5, seed: UInt64(seed))
    let hostile = graph.ties.count { !$0.isFriendly }
    let ways = (0..<(1 << graph.ties.count)).filter { $0.nonzeroBitCount == hostile }
    var sums = [0, 0, 0, 0]
    var squares = [0, 0, 0, 0]
    for way in ways {
      let dealt = RandomSigns.dealt(graph) { (way >> $0) & 1 == 1 }
      for (kind, row) in TriadCensus(dealt).rows.enumerated() {
        sums[kind] += row.found
        squares[kind] += row.found * row.found
      }
    }
    for (kind, row) in TriadCensus(graph).rows.enumerated() {
      let mean = Double(sums[kind]) / Double(ways.count)
      let variance = Double(squares[kind]) / Double(ways.count) - mean * mean
      #expect(abs(row.expected - mean) < 1e-9)
      #expect(abs(row.deviation * row.deviation - variance) < 1e-9)
    }
  }

  @Test func nothingIsBalanced() {
    let balance = Balance(SignedGraph([:]))
    #expect(balance.census.degreeOfBalance == nil)
    #expect(balance.degreeByTies == nil)
    #expect(balance.frustration.isExact && balance.frustration.upper == 0)
  }

  /// Wide enough that it must be searched, and large enough that a search over all is hopeless.
  @Test func whatIsTooDenseIsBounded() {
    let graph = RandomSigns.graph(actors: 40, seed: 5, density: 100)
    let found = Frustration(graph, steps: 2000)
    #expect(!found.isExact)
    #expect(found.lower > 0 && found.lower < found.upper)
    #expect(found.isFrustrated.count { $0 } == found.upper)
    #expect(found.upper < graph.ties.count / 2)
  }

  /// Hundreds of triangles in a row are nowhere dense.
  @Test func whatIsThinIsExactHoweverLarge() {
    var pairs: [SignedGraph.Pair: SignedGraph.Counts] = [:]
    for number in 0..<600 {
      let next = number % 3 == 2 ? number - 2 : number + 1
      let ends = (EntityID(rawValue: "a\(number)"), EntityID(rawValue: "a\(next)"))
      pairs[.init(ends.0, ends.1)] = .init(hostile: 1)
      if number % 3 == 0, number > 0 {
        pairs[.init(ends.0, EntityID(rawValue: "a\(number - 1)"))] = .init(friendly: 1)
      }
    }
    let found = Frustration(SignedGraph(pairs))
    #expect(found.isExact && found.upper == 200)
  }
}

/// Signed graphs out of random numbers that are the same on every machine.
enum RandomSigns {
  static func graph(actors: Int, seed: UInt64, density: UInt64 = 60) -> SignedGraph {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % 100
    }
    var pairs: [SignedGraph.Pair: SignedGraph.Counts] = [:]
    for first in 0..<actors {
      for second in (first + 1)..<max(actors, first + 1) where next() < density {
        let pair = SignedGraph.Pair(name(first), name(second))
        pairs[pair] =
          next() < 50
          ? .init(friendly: 2 + Int(next() % 4), hostile: 1) : .init(hostile: 1 + Int(next() % 4))
      }
    }
    return SignedGraph(pairs)
  }

  /// The same ties with other signs.
  static func dealt(_ graph: SignedGraph, isHostile: (Int) -> Bool) -> SignedGraph {
    var pairs: [SignedGraph.Pair: SignedGraph.Counts] = [:]
    for (number, tie) in graph.ties.enumerated() {
      let pair = SignedGraph.Pair(graph.actors[tie.first], graph.actors[tie.second])
      pairs[pair] = isHostile(number) ? .init(hostile: 1) : .init(friendly: 1)
    }
    return SignedGraph(pairs)
  }

  private static func name(_ number: Int) -> EntityID {
    EntityID(rawValue: "actor-\(number < 10 ? "0" : "")\(number)")
  }
}
