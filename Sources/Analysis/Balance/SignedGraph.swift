public import KnowledgeGraph

/// Who is whose friend or foe: an undirected graph whose ties have signs.
public struct SignedGraph: Equatable, Sendable {
  /// What two actors are to each other.
  public struct Tie: Hashable, Sendable {
    /// The number of the one actor, below that of the other.
    public let first: Int
    public let second: Int
    /// How many claims make them friends.
    public let friendly: Int
    /// How many claims make them foes; never as many.
    public let hostile: Int

    /// How many claims are left where friendly and hostile ones cancel out; at least 1.
    public var netClaims: Int { abs(friendly - hostile) }

    /// Whether they are friends.
    public var isFriendly: Bool { friendly > hostile }

    /// The one of both that is not the given one.
    func other(than actor: Int) -> Int { actor == first ? second : first }
  }

  /// How many claims of either kind there are between two actors.
  public struct Counts: Equatable, Sendable {
    public var friendly = 0
    public var hostile = 0

    public init(friendly: Int = 0, hostile: Int = 0) {
      self.friendly = friendly
      self.hostile = hostile
    }
  }

  /// Two actors, in order.
  public struct Pair: Hashable, Comparable, Sendable {
    public let first: EntityID
    public let second: EntityID

    /// Makes a pair of two actors in any order.
    public init(_ one: EntityID, _ other: EntityID) {
      (first, second) = one < other ? (one, other) : (other, one)
    }

    public static func < (left: Pair, right: Pair) -> Bool {
      left.first == right.first ? left.second < right.second : left.first < right.first
    }
  }

  /// The actors who have ties, in order.
  public let actors: [EntityID]
  /// The ties, in order of their actors.
  public let ties: [Tie]
  /// How many pairs have as many claims of either kind, and no tie.
  public let evenPairs: Int

  /// Makes a graph of what is between pairs of actors.
  public init(_ pairs: [Pair: Counts]) {
    let uneven = pairs.filter { pair, counts in
      counts.friendly != counts.hostile && pair.first != pair.second
    }.sorted { $0.key < $1.key }
    let ids = Set(uneven.flatMap { [$0.key.first, $0.key.second] }).sorted()
    var numbers: [EntityID: Int] = [:]
    for (number, id) in ids.enumerated() { numbers[id] = number }
    actors = ids
    ties = uneven.compactMap { pair, counts in
      guard let first = numbers[pair.first], let second = numbers[pair.second] else { return nil }
      return Tie(
        first: first,
        second: second,
        friendly: counts.friendly,
        hostile: counts.hostile
      )
    }
    evenPairs = pairs.count { pair, counts in
      pair.first != pair.second && counts.friendly == counts.hostile
    }
  }

  /// How many claims make each pair friends or foes.
  ///
  /// As factions in pictures have it: edges that take sides, told firsthand, less what denies them
  /// (`Edge.sidingClaims`).
  static func counts(of claims: [Claim]) -> [Pair: Counts] {
    var pairs: [Pair: Counts] = [:]
    for edge in Graph(claims: claims).edges {
      guard let isFriendly = edge.makesFriends else { continue }
      let counts = isFriendly ? \Counts.friendly : \.hostile
      pairs[Pair(edge.key), default: Counts()][keyPath: counts] += edge.sidingClaims
    }
    return pairs
  }

  /// The numbers of the ties of each actor.
  var tiesOfActors: [[Int]] {
    var found = [[Int]](repeating: [], count: actors.count)
    for (number, tie) in ties.enumerated() {
      found[tie.first].append(number)
      found[tie.second].append(number)
    }
    return found
  }

  /// The actors whom ties hold together, the most first, of equals the one with the first actor.
  var components: [[Int]] {
    let neighbors = tiesOfActors
    var isSeen = [Bool](repeating: false, count: actors.count)
    var components: [[Int]] = []
    for start in actors.indices where !isSeen[start] {
      isSeen[start] = true
      var component = [start]
      var place = 0
      while place < component.count {
        let actor = component[place]
        place += 1
        for tie in neighbors[actor] {
          let other = ties[tie].other(than: actor)
          guard !isSeen[other] else { continue }
          isSeen[other] = true
          component.append(other)
        }
      }
      components.append(component.sorted())
    }
    return components.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
  }
}

extension SignedGraph.Pair {
  /// The ends of an edge.
  init(_ edge: EdgeKey) { self.init(edge.subject, edge.object) }
}

extension SignedGraph.Counts {
  /// 1 for friends, -1 for foes, 0 where there are as many claims of either kind.
  var sign: Int { (friendly - hostile).signum() }
}
