/// Which ties of a signed graph must change for it to be balanced: the line index of frustration
/// (Harary 1959), and the two camps into which that divides the actors.
///
/// Where claims weigh, a tie counts for the friendly less the hostile claims, or the other way
/// round, so that a war is not given up for two quarrels.
public struct Frustration: Equatable, Sendable {
  /// Actors whom ties hold together, divided into two camps.
  public struct Camps: Equatable, Sendable {
    /// The numbers of the actors of the larger camp, in order; of equals the one with the first.
    public let first: [Int]
    public let second: [Int]
  }

  /// The least number of ties that must change, or of claims where they weigh, is no smaller.
  public let lower: Int
  /// So many must change where the camps are these.
  public let upper: Int
  /// The camps of each component that has ties, the largest first.
  public let camps: [Camps]
  /// Whether a tie, by its number, is frustrated: friendly between the camps, or hostile within.
  public let isFrustrated: [Bool]

  /// Whether no camps frustrate fewer ties.
  public var isExact: Bool { lower == upper }

  /// Parts the actors of a graph.
  ///
  /// - Parameters:
  ///   - mostWidth: Up to which width components are eliminated; denser ones are searched.
  ///   - claimsWeigh: Whether a tie counts for its claims, and not for one.
  ///   - steps: How many choices are tried at most in each of those.
  public init(
    _ graph: SignedGraph,
    claimsWeigh: Bool = false,
    mostWidth: Int = Elimination.usualWidth,
    steps: Int = 20_000_000
  ) {
    var (lower, upper) = (0, 0)
    var sides = [Bool](repeating: false, count: graph.actors.count)
    var camps: [Camps] = []
    let tiesOfActors = graph.tiesOfActors
    for component in graph.components {
      let part = SidedGraph(graph, component, tiesOfActors, claimsWeigh)
      let result = Self.divided(part, mostWidth, steps)
      lower += result.lower
      upper += result.upper
      for (place, actor) in component.enumerated() { sides[actor] = result.sides[place] }
      camps.append(Camps(component, sides))
    }
    self.lower = lower
    self.upper = upper
    self.camps = camps
    isFrustrated = graph.ties.map { (sides[$0.first] == sides[$0.second]) != $0.isFriendly }
  }

  private static func divided(
    _ graph: SidedGraph,
    _ mostWidth: Int,
    _ steps: Int
  ) -> BranchAndBound.Result {
    guard let elimination = Elimination(graph, mostWidth: mostWidth) else {
      var search = BranchAndBound(graph, steps: steps)
      return search.solve()
    }
    let sides = elimination.sides()
    let index = graph.frustration(of: sides)
    return BranchAndBound.Result(lower: index, upper: index, sides: sides)
  }
}

extension Frustration.Camps {
  fileprivate init(_ actors: [Int], _ sides: [Bool]) {
    let (one, other) = (actors.filter { !sides[$0] }, actors.filter { sides[$0] })
    let isSwapped = (-other.count, other.first ?? .max) < (-one.count, one.first ?? .max)
    (first, second) = isSwapped ? (other, one) : (one, other)
  }
}

extension SidedGraph {
  /// A component of a signed graph, its actors numbered anew in their order.
  fileprivate init(
    _ graph: SignedGraph,
    _ component: [Int],
    _ tiesOfActors: [[Int]],
    _ claimsWeigh: Bool
  ) {
    var places: [Int: Int] = [:]
    for (place, actor) in component.enumerated() { places[actor] = place }
    let numbers = Set(component.flatMap { tiesOfActors[$0] }).sorted()
    let ties = numbers.compactMap { number -> Tie? in
      let tie = graph.ties[number]
      guard let first = places[tie.first], let second = places[tie.second] else { return nil }
      let weight = claimsWeigh ? tie.netClaims : 1
      return Tie(first: first, second: second, isFriendly: tie.isFriendly, weight: weight)
    }
    self.init(count: component.count, ties: ties)
  }
}
