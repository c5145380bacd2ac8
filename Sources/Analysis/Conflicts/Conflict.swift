public import KnowledgeGraph

/// Claims of the same that are at odds with each other.
public struct Conflict: Sendable {
  /// How they are at odds.
  public let kind: ConflictKind
  /// Who is said to do it.
  public let subject: EntityID
  /// What is said to be done.
  public let relation: Relation
  /// To whom.
  public let object: EntityID
  /// What is asserted, planned or demanded.
  public let first: ConflictSide
  /// What is said against it, or what became of it.
  public let second: ConflictSide
  /// How many days lie between the best claims of both sides at least, where both have a date.
  public let daysApart: Int?
  /// How many days lie between them at most: more than at least where a date tells no day.
  public let mostDaysApart: Int?

  /// The voices that speak on both sides, in order.
  public var sharedVoices: [Voice] { first.voices.filter(Set(second.voices).contains) }

  /// Whether less hangs on it than on another: on the weaker side first, then on both.
  func isLess(than other: Conflict) -> Bool { stake < other.stake }

  private var stake: (Int, Int, Int, Int) {
    (
      kind.isSettled ? 0 : 1, min(first.support, second.support), first.support + second.support,
      first.voices.count + second.voices.count
    )
  }
}

/// One side of a conflict.
public struct ConflictSide: Sendable {
  /// The claims, at least one, in order of their days.
  public let claims: [Claim]
  /// The claim that stands for the side.
  public let best: Claim
  /// How many documents make the claims.
  public let documents: Int
  /// Whose word it is, in order and without repetition.
  public let voices: [Voice]
  /// The sum of the best confidence of each document, in hundredths.
  public let support: Int

  init(_ claims: [Claim], best: Claim, in table: ClaimTable) {
    self.best = best
    self.claims = claims.map { (day: table.day(of: $0), claim: $0) }.sorted { left, right in
      guard left.day != right.day else { return left.claim < right.claim }
      guard let one = left.day, let other = right.day else { return left.day != nil }
      return one < other
    }.map(\.claim)
    var confidences: [DocumentID: Int] = [:]
    for claim in claims {
      let confidence = Int(claim.confidence.hundredths)
      confidences[claim.document] = max(confidences[claim.document] ?? 0, confidence)
    }
    documents = confidences.count
    support = confidences.values.reduce(0, +)
    voices = Set(claims.map(table.voice)).sorted()
  }

  /// What the claims of the side say of the relation: `denied`.
  public var label: String {
    switch (best.edge.polarity, best.edge.modality) {
    case (.positive, .actual): "asserted"
    case (.negative, .actual): "denied"
    case (.positive, .planned): "planned"
    case (.negative, .planned): "ruled out"
    case (.positive, .possible): "possible"
    case (.negative, .possible): "possibly not"
    case (.positive, .demanded): "demanded"
    case (.negative, .demanded): "opposed"
    }
  }
}
