/// Finds the camps that frustrate least, exactly, where a graph is nowhere dense.
///
/// One actor after the other is eliminated (bucket elimination, Dechter 1999): for each choice of
/// camps of those it has to do with, its own better camp and what that costs are written down. What
/// this takes grows with 2 to the power of the most that anyone has to do with (the width), and not
/// with the number of actors.
public struct Elimination {
  /// Tables of a million costs are no work yet.
  public static let usualWidth = 20

  /// What choices cost that were made for actors; the first is the lowest bit of a place.
  private struct Factor {
    let actors: [Int]
    let costs: [Int]
  }

  /// The better camp of an actor, for each choice of camps of others.
  private struct Choice {
    let actor: Int
    let others: [Int]
    let isSecond: [Bool]
  }

  private let graph: SidedGraph
  /// The actors in the order in which they go.
  private let order: [Int]
  private let ranks: [Int]

  /// - Returns: nothing where the graph is too dense.
  init?(_ graph: SidedGraph, mostWidth: Int = Self.usualWidth) {
    guard let order = Self.order(graph, mostWidth) else { return nil }
    self.graph = graph
    self.order = order
    var ranks = [Int](repeating: 0, count: graph.count)
    for (rank, actor) in order.enumerated() { ranks[actor] = rank }
    self.ranks = ranks
  }

  /// The actors in such an order that always one goes who has to do with fewest of those left;
  /// nothing where all have to do with too many.
  private static func order(_ graph: SidedGraph, _ mostWidth: Int) -> [Int]? {
    var neighbors = graph.neighbors.map { Set($0.map(\.actor)) }
    var isLeft = [Bool](repeating: true, count: graph.count)
    /// Who had this many neighbors at some time.
    var waiting = [[Int]](repeating: [], count: mostWidth + 1)
    for actor in neighbors.indices.reversed() where neighbors[actor].count <= mostWidth {
      waiting[neighbors[actor].count].append(actor)
    }
    var order: [Int] = []
    while let width = waiting.firstIndex(where: { !$0.isEmpty }) {
      let next = waiting[width].removeLast()
      guard isLeft[next], neighbors[next].count == width else { continue }
      order.append(next)
      isLeft[next] = false
      let others = neighbors[next]
      for other in others.sorted() {
        neighbors[other].formUnion(others)
        neighbors[other].subtract([other, next])
        let count = neighbors[other].count
        if count <= mostWidth { waiting[count].append(other) }
      }
    }
    return order.count == graph.count ? order : nil
  }

  /// The camps of a best division.
  func sides() -> [Bool] {
    var buckets = [[Factor]](repeating: [], count: graph.count)
    for actor in graph.neighbors.indices {
      for other in graph.neighbors[actor] where ranks[actor] < ranks[other.actor] {
        let weight = other.weight
        let costs = other.isFriendly ? [0, weight, weight, 0] : [weight, 0, 0, weight]
        buckets[actor].append(Factor(actors: [actor, other.actor], costs: costs))
      }
    }
    var choices: [Choice] = []
    for actor in order {
      let (choice, rest) = eliminated(actor, buckets[actor])
      buckets[actor] = []
      choices.append(choice)
      if let next = rest.actors.first { buckets[next].append(rest) }
    }
    var sides = [Bool](repeating: false, count: graph.count)
    for choice in choices.reversed() {
      var place = 0
      for (bit, other) in choice.others.enumerated() where sides[other] { place |= 1 << bit }
      sides[choice.actor] = choice.isSecond[place]
    }
    return sides
  }

  /// The better camp of an actor whatever the others choose, and what that costs.
  private func eliminated(_ actor: Int, _ factors: [Factor]) -> (Choice, Factor) {
    let others = Set(factors.flatMap(\.actors)).subtracting([actor])
      .sorted { ranks[$0] < ranks[$1] }
    let own = factors.map { factor in mask(of: actor, in: factor) }
    let masks = others.map { other in factors.map { mask(of: other, in: $0) } }
    var places = [Int](repeating: 0, count: factors.count)
    var costs = [Int](repeating: 0, count: 1 << others.count)
    var isSecond = [Bool](repeating: false, count: costs.count)
    var choice = 0
    for step in costs.indices {
      // From one Gray code to the next only one bit changes.
      if step > 0 {
        let bit = step.trailingZeroBitCount
        choice ^= 1 << bit
        for index in places.indices { places[index] ^= masks[bit][index] }
      }
      var (first, second): (Int, Int) = (0, 0)
      for index in factors.indices {
        first += factors[index].costs[places[index]]
        second += factors[index].costs[places[index] | own[index]]
      }
      costs[choice] = min(first, second)
      isSecond[choice] = second < first
    }
    return (
      Choice(actor: actor, others: others, isSecond: isSecond),
      Factor(actors: others, costs: costs)
    )
  }

  /// The bit of an actor in the places of a factor; 0 where it has none.
  private func mask(of actor: Int, in factor: Factor) -> Int {
    factor.actors.firstIndex(of: actor).map { 1 << $0 } ?? 0
  }
}
