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
  /// The first day whose claims are shown.
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

  /// The part of a graph that the view shows.
  ///
  /// Where an edge's claims are not known, the edge stands or falls as a whole: it is shown when
  /// its best claim is, and some of the time from its first to its last claim.
  public func applied(to graph: GraphParts) -> GraphParts {
    guard !isWhole else { return graph }
    let sure = graph.keepingClaims(atLeast: minimumConfidence, but: center)
    let states = rollsUpToStates ? StateRollUp(sure) : nil
    var shown = states?.rolledUp() ?? sure
    let center = center.map { states?.state(of: $0) ?? $0 }
    shown.edges = shown.edges.compactMap(withinTime)
    if choosesClaims { shown.renewSupport() }
    shown.edges.removeAll { !shows($0.edge.key) || $0.edge.weight < minimumWeight }
    if let center {
      let near = Neighborhood(of: center, hops: hops, in: shown.edges.map(\.edge.key))
      shown.edges.removeAll { !near.holds($0.edge.key) }
    }
    shown.leaveOutIdleNodes(but: center)
    return shown
  }

  /// Whether claims are left out or put together, so that less or more speaks for an edge.
  ///
  /// Edges that are not shown speak on for and against those that are.
  private var choosesClaims: Bool {
    minimumConfidence.hundredths > 0 || rollsUpToStates || since != nil || until != nil
  }

  /// What is shown of an edge by the time of its claims.
  private func withinTime(_ part: GraphParts.EdgePart) -> GraphParts.EdgePart? {
    guard since != nil || until != nil else { return part }
    if part.claims.isEmpty {
      let edge = part.edge
      guard let first = edge.first ?? edge.last, let last = edge.last ?? edge.first else {
        return nil
      }
      return shows(from: first, to: last) ? part : nil
    }
    return part.keeping { claim in claim.date.map { shows(from: $0, to: $0) } ?? false }
  }

  private func shows(_ key: EdgeKey) -> Bool {
    if isAsserted, !key.isAsserted { return false }
    if !relations.isEmpty, !relations.contains(key.relation) { return false }
    return stances.isEmpty || stances.contains(key.relation.definition.stance)
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

extension GraphParts.EdgePart {
  /// The edge of some of its claims, which must be known; nothing where none is left.
  fileprivate func keeping(_ isKept: (Claim) -> Bool) -> Self? {
    let kept = claims.filter(isKept)
    guard kept.count < claims.count else { return self }
    return Edge(kept[...]).map { Self(edge: $0, claims: kept) }
  }
}

extension GraphParts {
  /// The parts without claims that are less sure, without edges of which none is left, and without
  /// actors of whom then nothing is claimed: no doubtful claim may tell of a state.
  fileprivate func keepingClaims(
    atLeast confidence: Confidence,
    but center: EntityID?
  ) -> GraphParts {
    guard confidence.hundredths > 0 else { return self }
    var kept = self
    kept.edges = edges.compactMap { part in
      guard !part.claims.isEmpty else { return part.edge.confidence >= confidence ? part : nil }
      return part.keeping { $0.confidence >= confidence }
    }
    kept.leaveOutIdleNodes(but: center)
    return kept
  }

  /// Leaves out the nodes that no edge names, and where records are known, the documents that none
  /// of what is left is from or a copy of.
  mutating func leaveOutIdleNodes(but center: EntityID? = nil) {
    var actors = Set(edges.flatMap { [$0.edge.key.subject, $0.edge.key.object] })
    actors.formUnion(edges.flatMap(\.edge.attributions))
    if let center { actors.insert(center) }
    nodes.removeAll { !actors.contains($0.node.id) }
    guard nodes.allSatisfy({ !$0.entities.isEmpty }) else { return }
    var sources = Set(edges.flatMap { $0.claims.map(\.document) })
      .union(nodes.flatMap { $0.entities.map(\.document) })
    // Those that others are copies of tell whose words the copies are.
    sources.formUnion(documents.filter { sources.contains($0.id) }.compactMap(\.copyOf))
    documents.removeAll { !sources.contains($0.id) }
  }
}

/// The actors that are at most this many edges away from one.
struct Neighborhood {
  private var actors: Set<EntityID>

  init(of center: EntityID, hops: Int, in edges: [EdgeKey]) {
    var neighbors: [EntityID: [EntityID]] = [:]
    for edge in edges {
      neighbors[edge.subject, default: []].append(edge.object)
      neighbors[edge.object, default: []].append(edge.subject)
    }
    actors = [center]
    var reached = [center]
    var hop = 0
    while hop < hops, !reached.isEmpty {
      hop += 1
      reached = reached.flatMap { neighbors[$0] ?? [] }.filter { actors.insert($0).inserted }
    }
  }

  func holds(_ edge: EdgeKey) -> Bool {
    actors.contains(edge.subject) && actors.contains(edge.object)
  }
}
