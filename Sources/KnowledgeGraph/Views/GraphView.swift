/// A choice of what of a graph is shown; the same for every format.
///
/// Applied in this order: claims that are too doubtful are left out, so that nothing rests on them;
/// states stand for what belongs to them, claims are chosen, weak edges are left out, and what is
/// too far from one actor. What then has no claim is left out as well.
public struct GraphView: Hashable, Sendable {
  /// The confidence that a claim needs.
  public var minimumConfidence = Confidence(hundredths: 0)
  /// Whether organs and people are counted as their states.
  public var rollsUpToStates = false
  /// Whether only claims of positive polarity and actual modality are shown.
  public var isAsserted = false
  /// The number of claims that an edge needs.
  public var minimumWeight = 1
  /// The first day whose claims are shown: those of deeds of that day, else of its news.
  public var since: PartialDate?
  /// The last day whose claims are shown.
  public var until: PartialDate?
  /// The relations that are shown; all when there are none.
  public var relations: [Relation] = []
  /// The stances that are shown; all when there are none.
  public var stances: [Stance] = []
  /// The actor around whom the graph is shown; where it is counted as its state, the state.
  public var center: EntityID?
  /// How many edges away from that actor others may be.
  public var hops = 1

  public init() {}

  /// Whether the view shows everything.
  public var isWhole: Bool { self == GraphView() }

  /// The part of a graph in memory that the view shows.
  ///
  /// Where an edge's claims are not known, the edge stands or falls as a whole: it is shown when
  /// its best claim is, and some of the time from its first to its last claim.
  ///
  /// - Throws: nothing that does not come from a file.
  public func applied(to graph: GraphParts) throws -> GraphParts {
    try GraphParts(part(of: graph, rollUp: Self.rolledUpInMemory))
  }

  /// The part of a graph that the view shows, which streams by as the graph does.
  ///
  /// The graph is walked over once or, where states are shown or doubtful claims left out, some
  /// times before the part is known. Memory holds the identifiers of actors and documents, and some
  /// numbers for each claim.
  ///
  /// - Parameter rollUp: Counts what belongs to a state of a graph as the state.
  /// - Throws: what the graph throws.
  package func part(
    of graph: some GraphSource,
    rollUp: (any GraphSource, StateMembership) throws -> any GraphSource
  ) throws -> ShownGraph {
    guard !isWhole else { return ShownGraph(graph) }
    guard rollsUpToStates else { return try shown(of: graph, around: center) }
    let sure = try surePart(of: graph)
    let membership = try StateMembership(sure)
    return try shown(of: rollUp(sure, membership), around: center.map(membership.state(of:)))
  }

  /// Counts what belongs to a state as the state, in memory.
  package static func rolledUpInMemory(
    _ graph: any GraphSource,
    _ membership: StateMembership
  ) throws -> any GraphSource {
    StateRollUp(try GraphParts(graph), membership).rolledUp()
  }

  private func shown(
    of graph: some GraphSource,
    around center: EntityID?
  ) throws -> ShownGraph {
    let dayless = DaylessClaims()
    let claims = ShownClaims(base: graph, view: self, dayless: dayless)
    let choice = center.map { PartChoice.near($0, hops: hops) } ?? .all
    let part = try GraphPart(of: claims, choice).inMemoryIfSmall()
    return ShownGraph(part, claimsWithoutDay: dayless.count)
  }

  /// The graph without claims that are less sure, without edges of which none is left, and without
  /// actors of whom then nothing is claimed: no doubtful claim may tell of a state.
  private func surePart(of graph: some GraphSource) throws -> any GraphSource {
    guard minimumConfidence.hundredths > 0 else { return graph }
    var view = GraphView()
    view.minimumConfidence = minimumConfidence
    let claims = ShownClaims(base: graph, view: view, weighsAnew: false)
    return try GraphPart(of: claims, .all, with: center)
  }

  /// Whether claims are left out or put together, so that less or more speaks for an edge.
  ///
  /// Edges that are not shown speak on for and against those that are.
  var choosesClaims: Bool {
    minimumConfidence.hundredths > 0 || rollsUpToStates || choosesTime
  }

  /// Whether claims are shown by their days.
  var choosesTime: Bool { since != nil || until != nil }

  /// What is left of an edge without the claims that the view does not show; nothing where none is.
  ///
  /// - Parameter published: when documents were published, where claims are shown by their days.
  func part(
    of edge: Edge,
    _ claims: ArraySlice<Claim>,
    published: [DocumentID: PartialDate]
  ) -> GraphParts.EdgePart? {
    if claims.isEmpty {
      guard edge.confidence >= minimumConfidence, isWithinTime(edge) else { return nil }
      return GraphParts.EdgePart(edge: edge, claims: [])
    }
    let kept = claims.filter { claim in
      guard claim.confidence >= minimumConfidence else { return false }
      return !choosesTime || isWithinTime(claim.day(publishedOn: published[claim.document]))
    }
    guard kept.count < claims.count else {
      return GraphParts.EdgePart(edge: edge, claims: kept)
    }
    guard var left = Edge(kept[...]) else { return nil }
    left.change = edge.change
    return GraphParts.EdgePart(edge: left, claims: kept)
  }

  /// How many claims of an edge the view would show if it knew their days.
  ///
  /// - Parameter published: when documents were published.
  func claimsWithoutDay(
    of edge: Edge,
    _ claims: ArraySlice<Claim>,
    published: [DocumentID: PartialDate]
  ) -> Int {
    guard choosesTime, shows(edge.key) else { return 0 }
    guard claims.isEmpty else {
      return claims.count {
        $0.confidence >= minimumConfidence
          && $0.day(publishedOn: published[$0.document]) == nil
      }
    }
    let hasDay = edge.first != nil || edge.last != nil
    return hasDay || edge.confidence < minimumConfidence ? 0 : edge.weight
  }

  /// Whether an edge is shown by what its claims say, and by their number.
  func shows(_ edge: Edge) -> Bool { edge.weight >= minimumWeight && shows(edge.key) }

  /// Whether edges are shown whose claims say this.
  private func shows(_ key: EdgeKey) -> Bool {
    if isAsserted && !key.isAsserted { return false }
    if !relations.isEmpty, !relations.contains(key.relation) { return false }
    return stances.isEmpty || stances.contains(key.relation.definition.stance)
  }

  private func isWithinTime(_ day: PartialDate?) -> Bool {
    day.map { shows(from: $0, to: $0) } ?? false
  }

  private func isWithinTime(_ edge: Edge) -> Bool {
    guard choosesTime else { return true }
    guard let first = edge.first ?? edge.last, let last = edge.last ?? edge.first else {
      return false
    }
    return shows(from: first, to: last)
  }

  /// Whether some of the time between two dates is shown.
  private func shows(from first: PartialDate, to last: PartialDate) -> Bool {
    (since ?? last).isNoLater(than: last) && first.isNoLater(than: until ?? first)
  }
}

extension PartialDate {
  /// Whether a day that this date may mean is no later than one that the other may mean.
  public func isNoLater(than other: PartialDate) -> Bool {
    (year, month ?? 1, day ?? 1) <= (other.year, other.month ?? 12, other.day ?? 31)
  }
}
