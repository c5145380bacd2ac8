public import KnowledgeGraph

/// How many claims of a graph make pairs of actors friends or foes, in all and in each period.
public struct SignedClaims: Sendable {
  /// Counts of each pair.
  private typealias Pairs = [SignedGraph.Pair: SignedGraph.Counts]

  private var pairs: Pairs = [:]
  private var periods: [PartialDate: Pairs] = [:]
  private var undated = 0

  /// Counts the claims of a graph, and gives what tells of its actors; no claims are in memory.
  ///
  /// - Parameter period: The stretch of time whose claims are counted apart as well, if any.
  /// - Throws: what the source throws.
  public static func reading(
    _ source: some GraphSource,
    by period: BalancePeriod?
  ) throws -> (signs: SignedClaims, table: ClaimTable) {
    var signs = SignedClaims()
    let table = try ClaimTable(reading: source) { claims, table in
      signs.pairs.add(Array(claims))
      if let period { signs.add(claims, by: period, table) }
    }
    return (signs, table)
  }

  /// Who is whose friend or foe.
  public var graph: SignedGraph { SignedGraph(pairs) }

  /// How balanced each period is.
  public func series(claimsWeigh: Bool = false) -> BalanceSeries {
    let balances = periods.sorted { $0.key < $1.key }.map { time, pairs in
      (period: time, balance: Balance(SignedGraph(pairs), claimsWeigh: claimsWeigh))
    }
    return BalanceSeries(periods: balances, undated: undated)
  }

  private mutating func add(
    _ claims: ArraySlice<Claim>,
    by period: BalancePeriod,
    _ table: ClaimTable
  ) {
    var timed: [PartialDate: [Claim]] = [:]
    for claim in claims {
      if let time = table.day(of: claim).flatMap(period.of) {
        timed[time, default: []].append(claim)
      } else {
        undated += 1
      }
    }
    for (time, claims) in timed { periods[time, default: [:]].add(claims) }
  }
}

extension [SignedGraph.Pair: SignedGraph.Counts] {
  /// Adds what claims of one subject, relation and object make their ends.
  fileprivate mutating func add(_ claims: [Claim]) {
    for (pair, counts) in SignedGraph.counts(of: claims) {
      self[pair, default: SignedGraph.Counts()].friendly += counts.friendly
      self[pair, default: SignedGraph.Counts()].hostile += counts.hostile
    }
  }
}
