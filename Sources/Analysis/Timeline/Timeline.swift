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

  /// Puts together the claims of all edges between two actors, whichever way, and gives what tells
  /// of them; no others are in memory.
  ///
  /// - Throws: what the source throws.
  public static func reading(
    _ source: some GraphSource,
    between first: EntityID,
    and second: EntityID,
    by unit: CalendarUnit
  ) throws -> (timeline: Timeline, table: ClaimTable) {
    var found = Findings()
    let table = try ClaimTable(reading: source) { claims, table in
      guard claims.first?.edge.joins(first, second) == true else { return }
      for claim in claims {
        if let period = table.day(of: claim).flatMap({ CalendarPeriod($0, unit: unit) }) {
          found.claims[period, default: [:]][claim.edge, default: []].append(claim)
        } else {
          found.undated += 1
        }
      }
    }
    return (Timeline(found, between: first, and: second, by: unit), table)
  }

  /// The claims between two actors by time.
  private struct Findings {
    var claims: [CalendarPeriod: [EdgeKey: [Claim]]] = [:]
    var undated = 0
  }

  private init(
    _ found: Findings,
    between first: EntityID,
    and second: EntityID,
    by unit: CalendarUnit
  ) {
    self.first = first
    self.second = second
    self.unit = unit
    undated = found.undated
    rows = found.claims.sorted { $0.key < $1.key }.flatMap { period, edges in
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
