/// Who is at most some edges away from an actor, by the numbers of actors.
struct Neighborhood {
  private let count: Int
  private var ends: [(Int32, Int32)] = []

  /// - Parameter actors: How many there are.
  init(actors: Int) { count = actors }

  /// Adds an edge between two actors.
  mutating func connect(_ one: Int32, _ other: Int32) { ends.append((one, other)) }

  /// Whether each actor is at most so many edges away from one.
  func actors(near center: Int32, hops: Int) -> [Bool] {
    let (starts, neighbours) = adjacency()
    var isReached = [Bool](repeating: false, count: count)
    isReached[Int(center)] = true
    var reached = [center]
    var hop = 0
    while hop < hops, !reached.isEmpty {
      hop += 1
      var next: [Int32] = []
      for actor in reached {
        for neighbour in neighbours[starts[Int(actor)]..<starts[Int(actor) + 1]]
        where !isReached[Int(neighbour)] {
          isReached[Int(neighbour)] = true
          next.append(neighbour)
        }
      }
      reached = next
    }
    return isReached
  }

  /// The neighbours of all actors, one's behind the other's, and where those of each start.
  private func adjacency() -> (starts: [Int], neighbours: [Int32]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for (one, other) in ends {
      starts[Int(one) + 1] += 1
      starts[Int(other) + 1] += 1
    }
    for actor in 0..<count { starts[actor + 1] += starts[actor] }
    var places = starts
    var neighbours = [Int32](repeating: 0, count: 2 * ends.count)
    for (one, other) in ends {
      neighbours[places[Int(one)]] = other
      places[Int(one)] += 1
      neighbours[places[Int(other)]] = one
      places[Int(other)] += 1
    }
    return (starts, neighbours)
  }
}
