public import KnowledgeGraph

/// Finds the claims of a graph that are at odds with each other.
///
/// Claims are compared that have subject, relation and object in common. A claim counts where one
/// of the other side lies within the time that is given; what has no date is near everything, but
/// it comes after nothing.
public struct ConflictFinder: Sendable {
  /// The kinds that are looked for.
  public var kinds = ConflictKind.allCases
  /// How many days may lie between two claims.
  public var mostDays = 365

  public init() {}

  /// The conflicts of a graph, the one on which most hangs first, and what tells of their claims.
  ///
  /// Memory holds no other claims than those.
  ///
  /// - Throws: what the source throws.
  public func conflicts(
    in source: some GraphSource
  ) throws -> (conflicts: [Conflict], table: ClaimTable) {
    var found: [Conflict] = []
    let table = try ClaimTable(reading: source) { claims, table in
      if claims.count > 1 { found += conflicts(among: claims, table) }
    }
    // Stable, so that equals stay in the order of their edges.
    let ordered = found.enumerated().sorted { left, right in
      if right.element.isLess(than: left.element) { return true }
      if left.element.isLess(than: right.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
    return (ordered, table)
  }

  private func conflicts(among claims: ArraySlice<Claim>, _ table: ClaimTable) -> [Conflict] {
    kinds.compactMap { kind in
      let first = claims.filter { kind.first.holds($0.edge) }
      let second = claims.filter { kind.second.holds($0.edge) }
      guard !first.isEmpty, !second.isEmpty else { return nil }
      let says = first.map { TimedClaim($0, kind.isOrdered ? table.saidDay : table.day) }
      let answers = second.map { TimedClaim($0, table.day) }
      return conflict(kind, says, answers, table)
    }
  }

  private func conflict(
    _ kind: ConflictKind,
    _ says: [TimedClaim],
    _ answers: [TimedClaim],
    _ table: ClaimTable
  ) -> Conflict? {
    func isAnswered(_ one: TimedClaim, _ other: TimedClaim) -> Bool {
      kind.isOrdered ? one.precedes(other, by: mostDays) : one.isNear(other, by: mostDays)
    }
    let first = says.filter { one in answers.contains { isAnswered(one, $0) } }
    let second = answers.filter { other in first.contains { isAnswered($0, other) } }
    guard let best = second.best(by: { (Int($0.claim.confidence.hundredths), 0) }) else {
      return nil
    }
    // What is nearest to it may speak of the same deed; of a date without a day, who knows.
    let answered = first.filter { isAnswered($0, best) }.best { one in
      (-(one.mostDistance(to: best) ?? Int.max), Int(one.claim.confidence.hundredths))
    }
    guard let answered else { return nil }
    let edge = best.claim.edge
    return Conflict(
      kind: kind,
      subject: edge.subject,
      relation: edge.relation,
      object: edge.object,
      first: ConflictSide(first.map(\.claim), best: answered.claim, in: table),
      second: ConflictSide(second.map(\.claim), best: best.claim, in: table),
      daysApart: answered.distance(to: best),
      mostDaysApart: answered.mostDistance(to: best)
    )
  }
}

/// A claim with the days that count for it.
private struct TimedClaim {
  let claim: Claim
  let days: DayRange?

  init(_ claim: Claim, _ day: (Claim) -> PartialDate?) {
    self.claim = claim
    days = day(claim).map { DayRange($0) }
  }

  func distance(to other: TimedClaim) -> Int? {
    guard let days, let others = other.days else { return nil }
    return days.distance(to: others)
  }

  func mostDistance(to other: TimedClaim) -> Int? {
    guard let days, let others = other.days else { return nil }
    return days.mostDistance(to: others)
  }

  func isNear(_ other: TimedClaim, by most: Int) -> Bool {
    distance(to: other).map { $0 <= most } ?? true
  }

  /// Whether another claim comes later and is near, and in another sentence.
  func precedes(_ other: TimedClaim, by most: Int) -> Bool {
    guard let days, let others = other.days, days.mayPrecede(others) else { return false }
    let isSameSentence =
      claim.document == other.claim.document
      && claim.evidence.sentence == other.claim.evidence.sentence
    return !isSameSentence && days.distance(to: others) <= most
  }
}

extension [TimedClaim] {
  /// The claim of the highest rank, the first of equals.
  fileprivate func best(by rank: (TimedClaim) -> (Int, Int)) -> TimedClaim? {
    var best: (claim: TimedClaim, rank: (Int, Int))?
    for claim in self {
      let rank = rank(claim)
      if best.map({ $0.rank < rank }) ?? true { best = (claim, rank) }
    }
    return best?.claim
  }
}
