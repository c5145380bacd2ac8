public import KnowledgeGraph

/// How balanced a signed graph is.
public struct Balance: Equatable, Sendable {
  /// Who is whose friend or foe.
  public let graph: SignedGraph
  /// Its triads.
  public let census: TriadCensus
  /// What keeps it from being balanced.
  public let frustration: Frustration

  /// Whether a tie counts for its claims in the line index, and not for one.
  public let claimsWeigh: Bool

  public init(_ graph: SignedGraph, claimsWeigh: Bool = false) {
    self.graph = graph
    self.claimsWeigh = claimsWeigh
    census = TriadCensus(graph)
    frustration = Frustration(graph, claimsWeigh: claimsWeigh)
  }

  /// What can be frustrated: the number of ties, or of their net claims where those weigh.
  public var weight: Int {
    claimsWeigh ? graph.ties.reduce(0) { $0 + $1.netClaims } : graph.ties.count
  }

  /// 1 where no tie is frustrated, about 0 where as many are as can be: 1 − 2L/m (Aref and Wilson
  /// 2018); nothing where there are no ties.
  public var degreeByTies: Double? {
    weight > 0 ? 1 - 2 * Double(frustration.upper) / Double(weight) : nil
  }

  /// How many ties of an actor are frustrated, and how many it has.
  public struct Strain: Equatable, Sendable {
    /// The number of the actor.
    public let actor: Int
    public var frustrated = 0
    public var ties = 0
  }

  /// The actors with frustrated ties, the one with most first.
  public var strains: [Strain] {
    var strains = graph.actors.indices.map { Strain(actor: $0) }
    for (tie, isFrustrated) in zip(graph.ties, frustration.isFrustrated) {
      for end in [tie.first, tie.second] {
        strains[end].ties += 1
        if isFrustrated { strains[end].frustrated += 1 }
      }
    }
    return strains.filter { $0.frustrated > 0 }.sorted {
      (-$0.frustrated, $0.ties, $0.actor) < (-$1.frustrated, $1.ties, $1.actor)
    }
  }
}

/// A stretch of time over which claims are put together.
public enum BalancePeriod: String, CaseIterable, Sendable {
  case month, year

  /// The period of a date, if it is so precise.
  func of(_ date: PartialDate) -> PartialDate? {
    switch self {
    case .year: PartialDate(year: date.year)
    case .month: date.month.flatMap { PartialDate(year: date.year, month: $0) }
    }
  }
}

/// How balanced the graph of the claims of each period is.
public struct BalanceSeries: Sendable {
  /// The periods that have claims, in order.
  public let periods: [(period: PartialDate, balance: Balance)]
  /// How many claims have no date that tells their period.
  public let undated: Int
}
