internal import KnowledgeGraph

/// The balance of a graph in JSON.
struct BalanceRecord: Encodable {
  let whole: BalanceFigures
  let ties: [TieRecord]
  let frustratedActors: [StrainRecord]
  let camps: [CampsRecord]
  let periods: [BalanceFigures]?
  let undated: Int?

  private enum CodingKeys: String, CodingKey {
    case whole, ties, camps, periods
    case frustratedActors = "frustrated_actors"
    case undated = "undated_claims"
  }

  init(_ balance: Balance, _ series: BalanceSeries?, in table: ClaimTable) {
    func actor(_ number: Int) -> ActorRecord {
      ActorRecord(balance.graph.actors[number], in: table)
    }
    whole = BalanceFigures(balance, period: nil)
    ties = zip(balance.graph.ties, balance.frustration.isFrustrated).map { tie, isFrustrated in
      TieRecord(
        first: actor(tie.first),
        second: actor(tie.second),
        sign: tie.isFriendly ? 1 : -1,
        friendlyClaims: tie.friendly,
        hostileClaims: tie.hostile,
        isFrustrated: isFrustrated
      )
    }
    frustratedActors = balance.strains.map { strain in
      StrainRecord(
        actor: actor(strain.actor),
        frustratedTies: strain.frustrated,
        ties: strain.ties
      )
    }
    camps = balance.frustration.camps.map { camps in
      CampsRecord(first: camps.first.map(actor), second: camps.second.map(actor))
    }
    periods = series?.periods.map { BalanceFigures($0.balance, period: $0.period) }
    undated = series?.undated
  }
}

/// Two camps that stand against each other, in JSON.
struct CampsRecord: Encodable {
  let first: [ActorRecord]
  let second: [ActorRecord]
}

/// How many ties of an actor are frustrated, in JSON.
struct StrainRecord: Encodable {
  let actor: ActorRecord
  let frustratedTies: Int
  let ties: Int

  private enum CodingKeys: String, CodingKey {
    case actor, ties
    case frustratedTies = "frustrated_ties"
  }
}

/// A tie in JSON.
struct TieRecord: Encodable {
  let first: ActorRecord
  let second: ActorRecord
  let sign: Int
  let friendlyClaims: Int
  let hostileClaims: Int
  let isFrustrated: Bool

  private enum CodingKeys: String, CodingKey {
    case first, second, sign
    case friendlyClaims = "friendly_claims"
    case hostileClaims = "hostile_claims"
    case isFrustrated = "frustrated"
  }
}

/// The figures of a graph, or of one of its periods, in JSON.
struct BalanceFigures: Encodable {
  struct Triads: Encodable {
    let signs: String
    let found: Int
    let expected: Double
    let surprise: Double?
  }

  struct Index: Encodable {
    let lower: Int
    let upper: Int
    let exact: Bool
    /// What it counts: ties, or their net claims.
    let of: Int
    let counts: String
  }

  let period: String?
  let actors: Int
  let friendlyTies: Int
  let hostileTies: Int
  let evenPairs: Int
  let triads: [Triads]
  let balancedTriads: Double?
  let balancedByChance: Double?
  let lineIndex: Index
  let degreeOfBalance: Double?

  private enum CodingKeys: String, CodingKey {
    case period, actors, triads
    case friendlyTies = "friendly_ties"
    case hostileTies = "hostile_ties"
    case evenPairs = "even_pairs"
    case balancedTriads = "balanced_triads"
    case balancedByChance = "balanced_by_chance"
    case lineIndex = "line_index"
    case degreeOfBalance = "degree_of_balance"
  }

  init(_ balance: Balance, period: PartialDate?) {
    let (graph, census) = (balance.graph, balance.census)
    self.period = period?.description
    actors = graph.actors.count
    friendlyTies = graph.ties.count { $0.isFriendly }
    hostileTies = graph.ties.count { !$0.isFriendly }
    evenPairs = graph.evenPairs
    triads = zip(["+++", "++-", "+--", "---"], census.rows).map { signs, row in
      Triads(
        signs: signs,
        found: row.found,
        expected: Self.rounded(row.expected),
        surprise: row.surprise.map(Self.rounded)
      )
    }
    balancedTriads = census.degreeOfBalance.map(Self.rounded)
    balancedByChance =
      census.triads > 0 ? Self.rounded(census.expectedBalanced / Double(census.triads)) : nil
    let found = balance.frustration
    lineIndex = Index(
      lower: found.lower,
      upper: found.upper,
      exact: found.isExact,
      of: balance.weight,
      counts: balance.claimsWeigh ? "claims" : "ties"
    )
    degreeOfBalance = balance.degreeByTies.map(Self.rounded)
  }

  /// Four decimals.
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
