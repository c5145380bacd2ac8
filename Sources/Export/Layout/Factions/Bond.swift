internal import KnowledgeGraph

/// What two actors are to each other by what a graph asserts, whichever way.
struct Bond {
  /// The number of the one actor, below that of the other.
  let first: Int
  let second: Int
  /// How many claims say that one sides with the other, less those of conflict between them; 0
  /// where they quarrel within a house.
  let claims: Int
  /// Whether one belongs to the other, and they have no more conflict than cooperation.
  let isBelonging: Bool

  /// Whether it holds the two together.
  var isFriendly: Bool { claims > 0 || isBelonging }

  /// The same bond of actors that have other numbers.
  func renumbered(_ numbers: [Int]) -> Bond {
    let (one, other) = (numbers[first], numbers[second])
    return Bond(
      first: min(one, other),
      second: max(one, other),
      claims: claims,
      isBelonging: isBelonging
    )
  }
}

/// Counts what a graph asserts: the claims of edges that take sides, told firsthand and not over.
struct BondCounter {
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// No more claims of an edge count than this, so that no sum is too large.
  private static let mostClaims = 1_000_000

  private var claims: [Pair: Int] = [:]
  /// From the one that belongs to the other.
  private var affiliations: [Pair: Int] = [:]

  mutating func add(_ edge: Edge, _ subject: Int, _ object: Int) {
    let count = min(edge.sidingClaims, Self.mostClaims)
    guard count > 0 else { return }
    let pair = Pair(first: min(subject, object), second: max(subject, object))
    switch edge.key.relation.definition.stance {
    case .cooperation: claims[pair, default: 0] += count
    case .conflict: claims[pair, default: 0] -= count
    case .affiliation: affiliations[Pair(first: subject, second: object), default: 0] += count
    }
  }

  /// The bonds, in the order of their actors.
  ///
  /// - Parameter types: what each actor is.
  func bonds(types: [EntityType]) -> [Bond] {
    let homes = homes(types: types)
    var belonging: Set<Pair> = []
    for (actor, home) in homes.enumerated() {
      if let home = home.node {
        belonging.insert(Pair(first: min(actor, home), second: max(actor, home)))
      }
    }
    return belonging.union(claims.keys)
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      .map { pair in
        let claims = claims[pair] ?? 0
        let isQuarrel = claims < 0 && -claims < Self.house(of: pair, homes)
        return Bond(
          first: pair.first,
          second: pair.second,
          claims: isQuarrel ? 0 : claims,
          isBelonging: (claims >= 0 || isQuarrel) && belonging.contains(pair)
        )
      }
  }

  /// How many claims say that two are of one house: that one belongs to the other, or each of them
  /// to the same third; of two numbers the smaller.
  private static func house(of pair: Pair, _ homes: [Home]) -> Int {
    let (one, other) = (homes[pair.first], homes[pair.second])
    if one.node == pair.second { return one.claims }
    if other.node == pair.first { return other.claims }
    return one.node != nil && one.node == other.node ? min(one.claims, other.claims) : 0
  }

  /// To whom somebody belongs, and how many claims say so.
  private struct Home {
    var node: Int?
    var isState = false
    var claims = 0
  }

  /// The one state or body to which each person and body belongs: the state of which most claims
  /// say so, else the body; none where two have equally many.
  ///
  /// States belong to none, and nobody to two: so no affiliation joins two states.
  private func homes(types: [EntityType]) -> [Home] {
    var best = [Home](repeating: Home(), count: types.count)
    for (pair, claims) in affiliations {
      guard types[pair.first] != .state, types[pair.second] != .person else { continue }
      let isState = types[pair.second] == .state
      let old = best[pair.first]
      if (isState ? 1 : 0, claims) > (old.isState ? 1 : 0, old.claims) {
        best[pair.first] = Home(node: pair.second, isState: isState, claims: claims)
      } else if isState == old.isState, claims == old.claims {
        best[pair.first].node = nil
      }
    }
    return best
  }
}
