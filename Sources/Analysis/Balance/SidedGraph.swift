/// Actors to be parted into two camps so that as few ties as may be are frustrated: friendly ones
/// between the camps, and hostile ones within.
struct SidedGraph {
  /// A tie, seen from one of its ends.
  struct Neighbor {
    let actor: Int
    let isFriendly: Bool
  }

  /// The neighbors of each actor.
  private(set) var neighbors: [[Neighbor]]

  var count: Int { neighbors.count }

  init(count: Int, ties: [(first: Int, second: Int, isFriendly: Bool)]) {
    neighbors = Array(repeating: [], count: count)
    for tie in ties {
      neighbors[tie.first].append(Neighbor(actor: tie.second, isFriendly: tie.isFriendly))
      neighbors[tie.second].append(Neighbor(actor: tie.first, isFriendly: tie.isFriendly))
    }
  }

  /// How many ties are frustrated.
  func frustration(of sides: [Bool]) -> Int {
    neighbors.indices.reduce(0) { sum, actor in
      sum
        + neighbors[actor].count { other in
          other.actor > actor && (sides[actor] == sides[other.actor]) != other.isFriendly
        }
    }
  }

  /// Moves actors to the other camp as long as that frustrates fewer ties.
  func improved(_ sides: [Bool]) -> [Bool] {
    var sides = sides
    var isChanged = true
    while isChanged {
      isChanged = false
      for actor in neighbors.indices {
        let frustrated = neighbors[actor].count { other in
          (sides[actor] == sides[other.actor]) != other.isFriendly
        }
        guard 2 * frustrated > neighbors[actor].count else { continue }
        sides[actor].toggle()
        isChanged = true
      }
    }
    return sides
  }

  /// A least number of frustrated ties: so many unbalanced triads have no tie in common.
  var packedTriads: Int {
    var isUsed = Set<[Int]>()
    var found = 0
    for actor in neighbors.indices {
      let signs = Dictionary(neighbors[actor].map { ($0.actor, $0.isFriendly) }) { one, _ in one }
      for one in neighbors[actor] where one.actor > actor {
        for other in neighbors[one.actor] where other.actor > one.actor {
          guard let third = signs[other.actor] else { continue }
          let isBalanced = (one.isFriendly == other.isFriendly) == third
          let triad = [
            [actor, one.actor], [one.actor, other.actor], [actor, other.actor],
          ]
          guard !isBalanced, triad.allSatisfy({ !isUsed.contains($0) }) else { continue }
          isUsed.formUnion(triad)
          found += 1
          break
        }
      }
    }
    return found
  }
}
