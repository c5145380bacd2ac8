/// Who stands in the middle of a graph.
extension GraphParts {
  /// How many actors are ends of edges.
  public var connectedCount: Int {
    Set(edges.flatMap { [$0.edge.key.subject, $0.edge.key.object] }).count
  }

  /// The actors who have most to do with each other, so many at most.
  ///
  /// The weakest leave in rounds, each measured by what it has to do with those who are still there
  /// (a core by strength: Eidsaa and Almaas, 2013): a minister of whom all that is left is its
  /// office goes before a state that deals with others.
  ///
  /// - Parameter count: how many; fewer are left where others have nothing to do with anybody.
  public func strongestActors(_ count: Int) -> Set<EntityID> {
    var core = ActorCore(edges.map(\.edge))
    core.shrink(to: max(count, 0))
    return core.actors
  }

  /// The part that is without actors who are no end of an edge.
  public func keepingEnds() -> GraphParts {
    var part = self
    let ends = Set(edges.flatMap { [$0.edge.key.subject, $0.edge.key.object] })
    part.nodes.removeAll { !ends.contains($0.node.id) }
    return part
  }
}

/// The actors that are left of a graph, and how strongly each is tied to the others.
private struct ActorCore {
  private let ids: [EntityID]
  private var neighbors: [[(node: Int, strength: Int)]]
  private var strengths: [Int]
  private var isLeft: [Bool]
  private var count: Int

  init(_ edges: [Edge]) {
    ids = Set(edges.flatMap { [$0.key.subject, $0.key.object] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    neighbors = Array(repeating: [], count: ids.count)
    strengths = Array(repeating: 0, count: ids.count)
    isLeft = Array(repeating: true, count: ids.count)
    count = ids.count
    for edge in edges {
      guard let subject = numbers[edge.key.subject], let object = numbers[edge.key.object],
        subject != object
      else { continue }
      let strength = Self.strength(of: edge)
      neighbors[subject].append((object, strength))
      neighbors[object].append((subject, strength))
      strengths[subject] += strength
      strengths[object] += strength
    }
  }

  var actors: Set<EntityID> { Set(zip(ids, isLeft).lazy.filter(\.1).map(\.0)) }

  /// The root of the number of claims in hundredths, half where they are no facts; an affiliation
  /// is little, however often it is told.
  private static func strength(of edge: Edge) -> Int {
    if edge.key.relation.definition.stance == .affiliation { return 25 }
    let root = Double(max(edge.weight, 1)).squareRoot() * 100
    return Int(edge.key.isAsserted ? root : root / 2)
  }

  mutating func shrink(to most: Int) {
    while count > most {
      let order = ids.indices.filter { isLeft[$0] }
        .sorted { (strengths[$0], $1) < (strengths[$1], $0) }
      // The last ones one by one, so that each is measured by who is left.
      for node in order.prefix(max((count - most) / 8, 1)) { remove(node) }
    }
    for node in ids.indices where isLeft[node] && strengths[node] == 0 { remove(node) }
  }

  private mutating func remove(_ node: Int) {
    isLeft[node] = false
    count -= 1
    for (neighbor, strength) in neighbors[node] where isLeft[neighbor] {
      strengths[neighbor] -= strength
    }
  }
}
