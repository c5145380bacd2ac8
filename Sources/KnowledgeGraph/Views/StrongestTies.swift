/// The strongest ties of a graph: what one stance joins two actors by, whichever way.
extension GraphParts {
  /// The edges of the ties with the most claims; what is stated as a fact makes other ties than
  /// what is denied, planned, possible or demanded, and counts twice.
  ///
  /// The strongest tie of each actor is among them, so that none is left alone, even where that
  /// makes more of them.
  ///
  /// - Parameter count: how many ties.
  public func strongestTies(_ count: Int) -> Set<EdgeKey> {
    var ties: [Tie: (claims: Int, edges: [EdgeKey])] = [:]
    for part in edges where part.edge.key.subject != part.edge.key.object {
      let tie = Tie(part.edge.key)
      let claims = GraphLimits.sum(part.edge.weight, tie.isAsserted ? part.edge.weight : 0)
      ties[tie, default: (0, [])].claims = GraphLimits.sum(ties[tie]?.claims ?? 0, claims)
      ties[tie]?.edges.append(part.edge.key)
    }
    let order = ties.sorted { left, right in
      left.value.claims == right.value.claims
        ? left.key < right.key : left.value.claims > right.value.claims
    }
    var joined: Set<EntityID> = []
    var firsts: Set<EdgeKey> = []
    var rest: [[EdgeKey]] = []
    for (tie, found) in order {
      if joined.contains(tie.first), joined.contains(tie.second) {
        rest.append(found.edges)
      } else {
        joined.formUnion([tie.first, tie.second])
        firsts.formUnion(found.edges)
      }
    }
    let room = max(count - (order.count - rest.count), 0)
    return firsts.union(rest.prefix(room).joined())
  }
}

/// What joins two actors in one stance.
private struct Tie: Hashable, Comparable {
  let first: EntityID
  let second: EntityID
  let isAsserted: Bool
  private let stance: Stance

  init(_ key: EdgeKey) {
    first = min(key.subject, key.object)
    second = max(key.subject, key.object)
    isAsserted = key.isAsserted
    stance = key.relation.definition.stance
  }

  static func < (left: Tie, right: Tie) -> Bool {
    (left.first, left.second, left.isAsserted ? 0 : 1, left.stance.rawValue)
      < (right.first, right.second, right.isAsserted ? 0 : 1, right.stance.rawValue)
  }
}
