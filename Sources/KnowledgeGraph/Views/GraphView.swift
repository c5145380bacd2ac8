/// A choice of what of a graph is shown; the same for every format.
///
/// Applied in this order: states stand for what belongs to them, claims are chosen, weak edges are
/// left out, and what is too far from one actor. What then has no claim is left out as well.
public struct GraphView: Hashable, Sendable {
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
  public func applied(to graph: Graph) -> Graph {
    guard !isWhole else { return graph }
    let states = rollsUpToStates ? StateRollUp(graph) : nil
    let whole = states?.rolledUp() ?? graph
    let center = center.map { states?.state(of: $0) ?? $0 }
    var claims = whole.claims.filter(shows)
    if minimumWeight > 1 { claims = Self.heavy(claims, minimumWeight) }
    if let center {
      let near = Neighborhood(of: center, hops: hops, in: claims.map(\.edge))
      claims.removeAll { !near.holds($0.edge) }
    }
    return whole.restricted(to: claims, keeping: center)
  }

  func shows(_ claim: Claim) -> Bool {
    guard shows(claim.edge) else { return false }
    guard since != nil || until != nil else { return true }
    guard let date = claim.date else { return false }
    return shows(from: date, to: date)
  }

  func shows(_ key: EdgeKey) -> Bool {
    if isAsserted, !key.isAsserted { return false }
    if !relations.isEmpty, !relations.contains(key.relation) { return false }
    return stances.isEmpty || stances.contains(key.relation.definition.stance)
  }

  /// Whether some of the time between two dates is shown.
  func shows(from first: PartialDate, to last: PartialDate) -> Bool {
    (since ?? last).isNoLater(than: last) && first.isNoLater(than: until ?? first)
  }

  /// The claims of edges with at least so many claims.
  private static func heavy(_ claims: [Claim], _ minimum: Int) -> [Claim] {
    claims.runs(by: \.edge).filter { $0.count >= minimum }.flatMap(\.self)
  }
}

extension PartialDate {
  /// Whether a day that this date may mean is no later than one that the other may mean.
  public func isNoLater(than other: PartialDate) -> Bool {
    (year, month ?? 1, day ?? 1) <= (other.year, other.month ?? 12, other.day ?? 31)
  }
}

extension Graph {
  /// The graph of some of its claims, the entities at their ends or whose word they are, and the
  /// documents that make them.
  fileprivate func restricted(to claims: [Claim], keeping center: EntityID?) -> Graph {
    var actors = Set(claims.flatMap { [$0.edge.subject, $0.edge.object] })
    actors.formUnion(claims.compactMap(\.attribution))
    if let center { actors.insert(center) }
    let entities = entities.filter { actors.contains($0.id) }
    let sources = Set(claims.map(\.document)).union(entities.map(\.document))
    return Graph(
      documents: documents.filter { sources.contains($0.id) },
      entities: entities,
      claims: claims
    )
  }
}

/// The actors that are at most so many edges away from one.
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
