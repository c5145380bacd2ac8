/// Who stands between two factions.
///
/// On the fence is an actor whom asserted cooperation, less conflict, ties to two factions by at
/// least two claims each, to the one at least half as strongly as to the other. A member's own
/// faction is always one of the two. Belonging counts for nothing here: it is no choice of sides.
enum Fence {
  private static let leastClaims = 2

  /// For each node the two factions, or nothing.
  ///
  /// - Parameters:
  ///   - bonds: what is asserted between the nodes.
  ///   - factions: the faction of each; nothing for outsiders.
  static func all(bonds: [Bond], factions: [Int?]) -> [[Int]] {
    var pulls = [[Int: Int]](repeating: [:], count: factions.count)
    for bond in bonds {
      for (node, other) in [(bond.first, bond.second), (bond.second, bond.first)] {
        if let faction = factions[other] { pulls[node][faction, default: 0] += bond.claims }
      }
    }
    return zip(pulls, factions).map { pulls, own in sides(pulls, own: own) }
  }

  private static func sides(_ pulls: [Int: Int], own: Int?) -> [Int] {
    let order = pulls.filter { $0.value >= leastClaims && $0.key != own }
      .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    let homes = own.map { [(key: $0, value: pulls[$0] ?? 0)] } ?? []
    let two = (homes + order).prefix(2)
    guard two.count == 2, let first = two.first, let second = two.last,
      first.value >= leastClaims,
      2 * min(first.value, second.value) >= max(first.value, second.value)
    else { return [] }
    return [first.key, second.key]
  }
}
