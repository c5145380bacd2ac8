/// The claims that share subject, relation, object, polarity and modality.
public struct Edge: Hashable, Sendable {
  /// What the claims share.
  public var key: EdgeKey
  /// The number of claims, at least 1.
  public var weight: Int
  /// The number of documents that make them.
  public var documents: Int
  /// The earliest date of a claim.
  public var first: PartialDate?
  /// The latest date of a claim.
  public var last: PartialDate?
  /// Where it happened, by the surest claim that tells a place, before others one on the map.
  public var place: String?
  /// Where that place is, where its name is not ambiguous.
  public var coordinates: Coordinates?
  /// The highest confidence of a claim.
  public var confidence: Confidence
  /// Whose word it is, in order and without repetition.
  public var attributions: [EntityID]
  /// The offices held, in order and without repetition.
  public var roles: [String]
  /// Whether all claims say that the affiliation is over.
  public var isFormer: Bool
  /// The sentence of the claim of the highest confidence, the first of equals.
  public var evidence: String
  /// What affirms and what denies it; nothing where only its own claims are known.
  public var support: Support?
  /// The digest of its claims, where the edge was read from a file that holds no claims.
  public var claimsDigest: ClaimsDigest?
  /// What became of it, in the graph of a difference.
  public var change: ChangeKind?

  public init(
    key: EdgeKey,
    weight: Int,
    documents: Int,
    first: PartialDate? = nil,
    last: PartialDate? = nil,
    place: String? = nil,
    coordinates: Coordinates? = nil,
    confidence: Confidence,
    attributions: [EntityID] = [],
    roles: [String] = [],
    isFormer: Bool = false,
    evidence: String,
    support: Support? = nil,
    claimsDigest: ClaimsDigest? = nil,
    change: ChangeKind? = nil
  ) {
    self.key = key
    self.weight = weight
    self.documents = documents
    self.first = first
    self.last = last
    self.place = place
    self.coordinates = coordinates
    self.confidence = confidence
    self.attributions = attributions
    self.roles = roles
    self.isFormer = isFormer
    self.evidence = evidence
    self.support = support
    self.claimsDigest = claimsDigest
    self.change = change
  }

  /// Sums up claims that share an edge, without what others say against it.
  ///
  /// - Parameter claims: claims of one edge, in order; nothing comes of none.
  public init?(_ claims: ArraySlice<Claim>) {
    guard let head = claims.first else { return nil }
    self.init(
      key: head.edge,
      weight: claims.count,
      documents: 1,
      first: head.date,
      last: head.date,
      place: head.place,
      coordinates: head.coordinates,
      confidence: head.confidence,
      attributions: head.attribution.map { [$0] } ?? [],
      roles: head.role.map { [$0] } ?? [],
      isFormer: head.isFormer,
      evidence: head.evidence.text
    )
    guard claims.count > 1 else { return }
    let dates = claims.compactMap(\.date)
    first = dates.min()
    last = dates.max()
    documents = Set(claims.map(\.document)).count
    attributions = Set(claims.compactMap(\.attribution)).sorted()
    roles = claims.compactMap(\.role).exactlySorted()
    isFormer = claims.allSatisfy(\.isFormer)
    let placed = claims.surest { $0.coordinates != nil } ?? claims.surest { $0.place != nil }
    place = placed?.place
    coordinates = placed?.coordinates
    for claim in claims where claim.confidence > confidence {
      confidence = claim.confidence
      evidence = claim.evidence.text
    }
  }

  /// The stable identifier, an NMTOKEN: `Q796.cooperatesWith.Q159`, followed by `.negative` and the
  /// modality where they are not the usual ones.
  ///
  /// No two edges share one: single dots part it, and those of identifiers are doubled.
  public var id: String {
    var id = "\(key.subject.inEdges).\(key.relation.name).\(key.object.inEdges)"
    if key.polarity != .positive { id += ".\(key.polarity.rawValue)" }
    if key.modality != .actual { id += ".\(key.modality.rawValue)" }
    return id
  }
}

extension ArraySlice<Claim> {
  /// The claim of the highest confidence among some, the first of equals.
  fileprivate func surest(where isMeant: (Claim) -> Bool) -> Claim? {
    var best: Claim?
    for claim in self where isMeant(claim) {
      if best.map({ $0.confidence < claim.confidence }) ?? true { best = claim }
    }
    return best
  }
}

extension EntityID {
  /// The identifier as edges' identifiers hold it.
  public var inEdges: String {
    guard rawValue.utf8.contains(UInt8(ascii: ".")) else { return rawValue }
    return rawValue.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "..")
  }
}
