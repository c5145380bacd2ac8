public import KnowledgeGraph

/// What two actors did to each other, by time.
public struct Timeline: Sendable {
  /// The claims of one edge in one period.
  public struct Row: Sendable {
    /// When they say that it happened, else when they were published.
    public let period: CalendarPeriod
    /// What they say.
    public let edge: EdgeKey
    /// At least one, in order.
    public let claims: [Claim]

    /// How many documents make them.
    public var documents: Int { Set(claims.map(\.document)).count }

    /// The surest of them, the first of equals.
    public var best: Claim? {
      claims.reduce(claims.first) { best, claim in
        claim.confidence > best?.confidence ?? claim.confidence ? claim : best
      }
    }
  }

  /// One of the two.
  public let first: EntityID
  /// The other.
  public let second: EntityID
  /// How time is cut.
  public let unit: CalendarUnit
  /// In order of their periods, then of their edges.
  public let rows: [Row]
  /// How many claims have no date that tells their period.
  public let undated: Int

  /// Puts together the claims of all edges between two actors, whichever way.
  public init(
    _ table: ClaimTable,
    between first: EntityID,
    and second: EntityID,
    by unit: CalendarUnit
  ) {
    var claims: [CalendarPeriod: [EdgeKey: [Claim]]] = [:]
    var undated = 0
    for claim in table.claims where claim.edge.joins(first, second) {
      if let period = table.day(of: claim).flatMap({ CalendarPeriod($0, unit: unit) }) {
        claims[period, default: [:]][claim.edge, default: []].append(claim)
      } else {
        undated += 1
      }
    }
    self.first = first
    self.second = second
    self.unit = unit
    self.undated = undated
    rows = claims.sorted { $0.key < $1.key }.flatMap { period, edges in
      edges.sorted { $0.key < $1.key }.map { Row(period: period, edge: $0.key, claims: $0.value) }
    }
  }
}

extension EdgeKey {
  /// Whether the ends are these two.
  fileprivate func joins(_ first: EntityID, _ second: EntityID) -> Bool {
    (subject == first && object == second) || (subject == second && object == first)
  }
}
