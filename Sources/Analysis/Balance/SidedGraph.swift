/// Actors to be divided into two camps so that as little as may be is frustrated.
///
/// Frustrated are friendly ties between the camps, and hostile ones within. A tie costs its weight.
struct SidedGraph {
  /// A tie, seen from one of its ends.
  struct Neighbor {
    let actor: Int
    let isFriendly: Bool
    let weight: Int
  }

  /// A tie between two actors by their numbers.
  struct Tie {
    let first: Int
    let second: Int
    let isFriendly: Bool
    /// At least 1.
    let weight: Int
  }

  /// The neighbors of each actor.
  private(set) var neighbors: [[Neighbor]]

  var count: Int { neighbors.count }

  init(count: Int, ties: [Tie]) {
    neighbors = Array(repeating: [], count: count)
    for tie in ties {
      for (one, other) in [(tie.first, tie.second), (tie.second, tie.first)] {
        neighbors[one].append(
          Neighbor(actor: other, isFriendly: tie.isFriendly, weight: tie.weight)
        )
      }
    }
  }

  /// The weight of all frustrated ties.
  func frustration(of sides: [Bool]) -> Int {
    neighbors.indices.reduce(0) { $0 + frustration(of: $1, sides) } / 2
  }

  /// The weight of the frustrated ties of an actor.
  private func frustration(of actor: Int, _ sides: [Bool]) -> Int {
    neighbors[actor].reduce(0) { sum, other in
      (sides[actor] == sides[other.actor]) == other.isFriendly ? sum : sum + other.weight
    }
  }

  /// Moves actors to the other camp as long as that frustrates less.
  func improved(_ sides: [Bool]) -> [Bool] {
    var sides = sides
    var isChanged = true
    while isChanged {
      isChanged = false
      for actor in neighbors.indices {
        let all = neighbors[actor].reduce(0) { $0 + $1.weight }
        guard 2 * frustration(of: actor, sides) > all else { continue }
        sides[actor].toggle()
        isChanged = true
      }
    }
    return sides
  }

  /// Camps that frustrate less than others, by iterated local search; the same on every machine.
  ///
  /// Again and again some actors are moved together, and stay there where that is no worse.
  func searched(_ sides: [Bool], rounds: Int = 2000) -> [Bool] {
    var best = improved(sides)
    var least = frustration(of: best)
    // Knuth's linear congruential generator, of which the upper bits are used.
    var state: UInt64 = 1
    func number(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % max(1, bound)
    }
    for _ in 0..<(count > 1 ? rounds : 0) {
      var moved = best
      let center = number(below: count)
      moved[center].toggle()
      for other in neighbors[center] where number(below: 2) == 0 { moved[other.actor].toggle() }
      moved = improved(moved)
      let cost = frustration(of: moved)
      if cost <= least { (best, least) = (moved, cost) }
    }
    return best
  }

  /// What is frustrated at least: of each unbalanced triad the weakest tie, where triads have no
  /// tie in common.
  var packedTriads: Int {
    var isUsed = Set<[Int]>()
    var found = 0
    for actor in neighbors.indices {
      let signs = Dictionary(neighbors[actor].map { ($0.actor, $0) }) { one, _ in one }
      for one in neighbors[actor] where one.actor > actor {
        for other in neighbors[one.actor] where other.actor > one.actor {
          guard let third = signs[other.actor] else { continue }
          let isBalanced = (one.isFriendly == other.isFriendly) == third.isFriendly
          let triad = [
            [actor, one.actor], [one.actor, other.actor], [actor, other.actor],
          ]
          guard !isBalanced, triad.allSatisfy({ !isUsed.contains($0) }) else { continue }
          isUsed.formUnion(triad)
          found += min(one.weight, other.weight, third.weight)
          break
        }
      }
    }
    return found
  }
}
