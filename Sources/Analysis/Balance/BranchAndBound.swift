/// Finds the camps that frustrate least in a dense graph, or bounds of that.
///
/// Russian doll search (Verfaillie, Lemaître and Schiex 1996): the last actors are divided first,
/// then one more at a time, and what the last ones cost at least bounds each larger search.
struct BranchAndBound {
  /// Camps, and between which bounds the least frustration lies.
  struct Result {
    var lower: Int
    var upper: Int
    var sides: [Bool]
  }

  private let graph: SidedGraph
  /// The actors by their places in the search, those with most ties first.
  private let order: [Int]
  private let neighbors: [[(place: Int, isFriendly: Bool, weight: Int)]]
  /// What the actors from a place on cost at least.
  private var least: [Int]
  /// What each actor costs in either camp, by those who have one.
  private var costs: [(first: Int, second: Int)]
  private var sides: [Bool]
  private var best: [Bool]
  private var bound = 0
  private var steps: Int

  /// - Parameter steps: How many choices are tried at most.
  init(_ graph: SidedGraph, steps: Int) {
    self.graph = graph
    self.steps = steps
    let order = graph.neighbors.indices.sorted {
      (-graph.neighbors[$0].count, $0) < (-graph.neighbors[$1].count, $1)
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, actor) in order.enumerated() { places[actor] = place }
    self.order = order
    neighbors = order.map { actor in
      graph.neighbors[actor].map { (places[$0.actor], $0.isFriendly, $0.weight) }
    }
    least = Array(repeating: 0, count: order.count + 1)
    costs = Array(repeating: (0, 0), count: order.count)
    sides = Array(repeating: false, count: order.count)
    best = sides
  }

  /// Searches as long as there are steps.
  mutating func solve() -> Result {
    var solved = order.count
    var reached = solved
    while solved > 0, steps > 0 {
      let start = solved - 1
      begin(at: start)
      reached = start
      search(start + 1, cost: 0, open: openCost(from: start + 1))
      guard steps > 0 else { break }
      least[start] = bound
      solved = start
    }
    for place in (0..<reached).reversed() { _ = extend(to: place) }
    var sides = [Bool](repeating: false, count: order.count)
    for (place, actor) in order.enumerated() { sides[actor] = best[place] }
    guard solved > 0 else {
      return Result(lower: least[0], upper: least[0], sides: sides)
    }
    sides = graph.searched(sides)
    let upper = graph.frustration(of: sides)
    let lower = min(upper, max(least[solved], graph.packedTriads))
    return Result(lower: lower, upper: upper, sides: sides)
  }

  /// Puts the actor of a place into the first camp, and takes for a bound what its better camp
  /// costs beside the best camps of those after it.
  private mutating func begin(at start: Int) {
    for place in start..<order.count { costs[place] = (0, 0) }
    bound = least[start + 1] + extend(to: start)
    // Camps have no names: the other way round they cost the same.
    if best[start] { for place in start..<order.count { best[place].toggle() } }
    sides[start] = false
    put(start, into: false, by: 1)
  }

  /// Puts the actor of a place into its better camp beside those after it.
  ///
  /// - Returns: What that frustrates.
  private mutating func extend(to place: Int) -> Int {
    let later = neighbors[place].filter { $0.place > place }
    let all = later.reduce(0) { $0 + $1.weight }
    let inFirst = later.reduce(0) { best[$1.place] == $1.isFriendly ? $0 + $1.weight : $0 }
    best[place] = all - inFirst < inFirst
    return min(inFirst, all - inFirst)
  }

  private func openCost(from place: Int) -> Int {
    costs[place...].reduce(0) { $0 + min($1.first, $1.second) }
  }

  /// Chooses camps from a place on.
  ///
  /// - Parameters:
  ///   - cost: What is frustrated before the place.
  ///   - open: What those from the place on cost at least by ties to those before.
  private mutating func search(_ place: Int, cost: Int, open: Int) {
    guard place < order.count else {
      bound = cost
      best = sides
      return
    }
    let own = costs[place]
    let first = own.second < own.first
    for side in [first, !first] {
      steps -= 1
      guard steps > 0 else { return }
      let paid = cost + (side ? own.second : own.first)
      let before = open - min(own.first, own.second)
      let change = put(place, into: side, by: 1)
      if paid + before + change + least[place + 1] < bound {
        sides[place] = side
        search(place + 1, cost: paid, open: before + change)
      }
      put(place, into: side, by: -1)
    }
  }

  /// Lets those after a place know of its camp, or forget it.
  ///
  /// - Returns: By how much they cost more at least.
  @discardableResult
  private mutating func put(_ place: Int, into side: Bool, by amount: Int) -> Int {
    var change = 0
    for neighbor in neighbors[place] where neighbor.place > place {
      let old = costs[neighbor.place]
      // A friend in the other camp costs, and so does a foe in the same.
      let isPaidInSecond = side != neighbor.isFriendly
      let cost = amount * neighbor.weight
      costs[neighbor.place].second += isPaidInSecond ? cost : 0
      costs[neighbor.place].first += isPaidInSecond ? 0 : cost
      let new = costs[neighbor.place]
      change += min(new.first, new.second) - min(old.first, old.second)
    }
    return change
  }
}
