/// How many triads of a signed graph have no, one, two or three hostile ties, and how many would if
/// the signs were dealt out at random.
public struct TriadCensus: Equatable, Sendable {
  /// Triads of one kind.
  public struct Row: Equatable, Sendable {
    /// How many there are.
    public var found = 0
    /// How many are to be expected where the same signs are dealt out at random.
    public var expected = 0.0
    /// The standard deviation of that number.
    public var deviation = 0.0

    /// How many standard deviations more there are than expected; nothing where no chance is left.
    public var surprise: Double? {
      deviation > 0 ? (Double(found) - expected) / deviation : nil
    }
  }

  /// The kinds, by the number of their hostile ties: `+++`, `++−`, `+−−`, `−−−`.
  public private(set) var rows = [Row](repeating: Row(), count: 4)

  /// How many triads there are.
  public var triads: Int { rows.reduce(0) { $0 + $1.found } }
  /// How many are balanced: the friend of a friend and the foe of a foe are friends.
  public var balanced: Int { rows[0].found + rows[2].found }
  /// How many would be balanced by chance.
  public var expectedBalanced: Double { rows[0].expected + rows[2].expected }
  /// The share that is balanced; nothing where there are no triads.
  public var degreeOfBalance: Double? {
    triads > 0 ? Double(balanced) / Double(triads) : nil
  }

  public init(_ graph: SignedGraph) {
    var triadsOfTies = [Int](repeating: 0, count: graph.ties.count)
    let neighbors = graph.laterNeighbors
    for (number, tie) in graph.ties.enumerated() {
      // Both lists are in order; each triad is seen from its first two actors.
      var (left, right) = (neighbors[tie.first][...], neighbors[tie.second][...])
      while let one = left.first, let other = right.first {
        if one.actor < other.actor {
          left.removeFirst()
        } else if other.actor < one.actor {
          right.removeFirst()
        } else {
          let all = [number, one.tie, other.tie]
          rows[all.count { !graph.ties[$0].isFriendly }].found += 1
          for tie in all { triadsOfTies[tie] += 1 }
          left.removeFirst()
          right.removeFirst()
        }
      }
    }
    let friendly = graph.ties.count { $0.isFriendly }
    let chances = SignChances(friendly: friendly, hostile: graph.ties.count - friendly)
    let neighborsOfTriads = triadsOfTies.reduce(0) { $0 + $1 * ($1 - 1) }
    for hostile in rows.indices {
      let (mean, variance) = chances.triads(hostile, of: triads, sharing: neighborsOfTriads)
      rows[hostile].expected = mean
      rows[hostile].deviation = variance > 1e-9 ? variance.squareRoot() : 0
    }
  }
}

/// What comes of dealing out this many signs of either kind over all ties.
private struct SignChances {
  let friendly: Int
  let hostile: Int

  /// The mean and the variance of the number of triads that have this many hostile ties.
  ///
  /// - Parameters:
  ///   - count: How many hostile ties they have.
  ///   - triads: How many triads there are.
  ///   - sharing: How many ordered pairs of different triads have a tie in common.
  func triads(
    _ count: Int,
    of triads: Int,
    sharing: Int
  ) -> (mean: Double, variance: Double) {
    let ways = Self.choices(3, count)
    let mean = Double(triads) * ways * probability(hostile: count, friendly: 3 - count)
    let apart = ways * ways * probability(hostile: 2 * count, friendly: 6 - 2 * count)
    // The common tie is hostile or friendly; the other two of each triad make up the rest.
    let ways2 = (Self.choices(2, count - 1), Self.choices(2, count))
    let together =
      ways2.0 * ways2.0 * probability(hostile: 2 * count - 1, friendly: 6 - 2 * count)
      + ways2.1 * ways2.1 * probability(hostile: 2 * count, friendly: 5 - 2 * count)
    let pairsApart = Double(triads) * Double(triads - 1) - Double(sharing)
    let square = mean + Double(sharing) * together + pairsApart * apart
    return (mean, max(0, square - mean * mean))
  }

  /// The chance that given ties are hostile and others friendly.
  private func probability(hostile wanted: Int, friendly others: Int) -> Double {
    guard wanted >= 0, others >= 0 else { return 0 }
    var probability = 1.0
    var (left, total) = (hostile, hostile + friendly)
    for _ in 0..<wanted {
      guard left > 0 else { return 0 }
      probability *= Double(left) / Double(total)
      (left, total) = (left - 1, total - 1)
    }
    left = friendly
    for _ in 0..<others {
      guard left > 0 else { return 0 }
      probability *= Double(left) / Double(total)
      (left, total) = (left - 1, total - 1)
    }
    return probability
  }

  private static func choices(_ all: Int, _ some: Int) -> Double {
    guard (0...all).contains(some) else { return 0 }
    return (0..<some).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) }
  }
}

extension SignedGraph {
  /// Whom each actor has a tie with of those with higher numbers, in order.
  fileprivate var laterNeighbors: [[(actor: Int, tie: Int)]] {
    var neighbors = [[(actor: Int, tie: Int)]](repeating: [], count: actors.count)
    for (number, tie) in ties.enumerated() {
      neighbors[tie.first].append((tie.second, number))
    }
    return neighbors.map { $0.sorted { $0.actor < $1.actor } }
  }
}
