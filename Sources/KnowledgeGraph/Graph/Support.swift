/// What all claims about a relation between two actors give for one of its edges.
public struct Support: Hashable, Sendable {
  /// The number of claims that say that the relation holds, in the edge's modality.
  public var affirmed: Int
  /// The number of claims that say that it does not hold, in the edge's modality.
  public var denied: Int
  /// The number of independent texts that say what the edge says: all that are copies of one
  /// another count as one.
  public var sources: Int
  /// The number of voices that say what the edge says: those who are quoted, and publishers or
  /// documents that say it in their own words.
  public var voices: Int
  /// How far to believe what the edge says, by `Testimony`: from 0 to 1, rounded down.
  public var belief: Confidence

  public init(affirmed: Int, denied: Int, sources: Int, voices: Int, belief: Confidence) {
    self.affirmed = affirmed
    self.denied = denied
    self.sources = sources
    self.voices = voices
    self.belief = belief
  }

  /// What two testimonies give for the edge of the first one's polarity.
  init(_ own: Testimony, against contrary: Testimony, polarity: Polarity) {
    let counts = (own.claims, contrary.claims)
    self.init(
      affirmed: polarity == .positive ? counts.0 : counts.1,
      denied: polarity == .positive ? counts.1 : counts.0,
      sources: own.texts,
      voices: own.voices,
      belief: own.belief(against: contrary)
    )
  }

  /// The number of claims of one polarity.
  public func claims(_ polarity: Polarity) -> Int { polarity == .positive ? affirmed : denied }

  /// Whether this may be said of an edge of which these claims are known: a view may hide contrary
  /// claims, which lower a belief, but none of the edge's own.
  public func agrees(with known: Support, polarity: Polarity) -> Bool {
    if self == known { return true }
    let contrary: Polarity = polarity == .positive ? .negative : .positive
    return claims(polarity) == known.claims(polarity) && sources == known.sources
      && voices == known.voices && claims(contrary) > known.claims(contrary)
      && belief <= known.belief
  }
}

extension ArraySlice<Claim> {
  /// Sums up the claims of one subject, relation and object, edge by edge, and weighs those that
  /// affirm against those that deny.
  ///
  /// The claims must be in order. A plan, a possibility or a demand is no word for or against a
  /// fact, nor the other way round: each modality is weighed by itself.
  ///
  /// - Parameter origins: where the claims are from.
  public func edges(_ origins: Origins) -> [(edge: Edge, claims: ArraySlice<Claim>)] {
    if count == 1, let claim = first, var edge = Edge(self) {
      let testimony = Testimony(self, origins)
      edge.support = Support(testimony, against: .none, polarity: claim.edge.polarity)
      return [(edge, self)]
    }
    let parts = runs(by: \.edge).map { (claims: $0, testimony: Testimony($0, origins)) }
    return parts.compactMap { part in
      guard var edge = Edge(part.claims) else { return nil }
      let contrary = parts.first { other in
        guard let key = other.claims.first?.edge else { return false }
        return key.modality == edge.key.modality && key.polarity != edge.key.polarity
      }
      edge.support = Support(
        part.testimony,
        against: contrary?.testimony ?? .none,
        polarity: edge.key.polarity
      )
      return (edge, part.claims)
    }
  }
}
