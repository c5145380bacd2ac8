internal import KnowledgeGraph

/// Who stands in which faction, and how strongly the other members pull each member.
struct Allegiance {
  private struct Neighbor {
    let node: Int
    let claims: Int
    let isBelonging: Bool
  }

  private let bonds: [Bond]
  private let neighbors: [[Neighbor]]
  /// The faction of each node; nothing for an outsider.
  private(set) var factions: [Int?]
  /// What pulls each member less what pushes it, in claims.
  private var claims: [Int]
  /// How many members belong to each member, or it to them.
  private var belongings: [Int]
  /// The number of the next faction.
  private var next = 0

  /// Makes all nodes outsiders.
  init(nodes: Int, bonds: [Bond]) {
    self.bonds = bonds
    var neighbors = [[Neighbor]](repeating: [], count: nodes)
    for bond in bonds {
      for (node, other) in [(bond.first, bond.second), (bond.second, bond.first)] {
        neighbors[node].append(
          Neighbor(node: other, claims: bond.claims, isBelonging: bond.isBelonging)
        )
      }
    }
    self.neighbors = neighbors
    factions = Array(repeating: nil, count: nodes)
    claims = Array(repeating: 0, count: nodes)
    belongings = Array(repeating: 0, count: nodes)
  }

  /// The bonds between two who stand in no faction.
  var bondsOfOutsiders: [Bond] {
    bonds.filter { factions[$0.first] == nil && factions[$0.second] == nil }
  }

  /// Makes factions of the outsiders in each group.
  ///
  /// - Returns: whether there are any.
  mutating func form(_ groups: SignedGroups) -> Bool {
    let start = next
    let outsiders = factions.indices.filter { factions[$0] == nil }
    for node in outsiders { add(node, to: start + groups.ofNodes[node]) }
    next += groups.count
    prune(outsiders)
    return split(outsiders.filter { factions[$0] != nil }, from: start)
  }

  /// Takes outsiders into the faction that pulls them most of those whose members all keep a net
  /// pull.
  ///
  /// - Returns: whether any joined one.
  mutating func admitOutsiders() -> Bool {
    var isJoined = false
    for node in factions.indices where factions[node] == nil {
      guard let faction = admittingFaction(of: node) else { continue }
      add(node, to: faction)
      isJoined = true
    }
    return isJoined
  }

  /// The net pull, doubled: belonging counts for half a claim.
  private func pull(_ claims: Int, _ belongings: Int) -> Int {
    2 * claims + (belongings > 0 ? 1 : 0)
  }

  private func pull(on node: Int) -> Int { pull(claims[node], belongings[node]) }

  private mutating func add(_ node: Int, to faction: Int) {
    factions[node] = faction
    count(node, by: 1)
  }

  private mutating func remove(_ node: Int) {
    count(node, by: -1)
    factions[node] = nil
  }

  /// Counts a member's bonds with the other members, or takes them back.
  private mutating func count(_ node: Int, by sign: Int) {
    for neighbor in neighbors[node] where factions[neighbor.node] == factions[node] {
      for end in [node, neighbor.node] {
        claims[end] += sign * neighbor.claims
        belongings[end] += sign * (neighbor.isBelonging ? 1 : 0)
      }
    }
  }

  /// Lets those leave who have no net pull, until all have one.
  ///
  /// They leave in waves, the one with the least pull first, of equals the first by its number; who
  /// is freed by another's leaving before its turn stays. Each member leaves at most once.
  private mutating func prune(_ members: [Int]) {
    var wave = members
    while !wave.isEmpty {
      let leaving = wave.filter { pull(on: $0) <= 0 }
        .map { (pull: pull(on: $0), node: $0) }
        .sorted { ($0.pull, $0.node) < ($1.pull, $1.node) }
      wave = []
      for (_, node) in leaving where factions[node] != nil && pull(on: node) <= 0 {
        wave += neighbors[node].lazy.map(\.node).filter { factions[$0] == factions[node] }
        remove(node)
      }
      wave.removeAll { factions[$0] == nil }
    }
  }

  /// Parts members between whom no way of friends leads.
  ///
  /// What pulls a member is then with it as before, and some of what pushes it is not.
  ///
  /// - Parameters:
  ///   - members: those of new factions.
  ///   - start: the number of the first new faction.
  /// - Returns: whether any faction stands.
  private mutating func split(_ members: [Int], from start: Int) -> Bool {
    let inner = bonds.filter { bond in
      guard bond.isFriendly, let faction = factions[bond.first] else { return false }
      return faction >= start && factions[bond.second] == faction
    }
    var sets = DisjointSets(count: factions.count)
    for bond in inner { sets.unite(bond.first, bond.second) }
    var holding: Set<Int> = []
    for bond in inner where bond.claims > 0 { holding.insert(sets.root(of: bond.first)) }
    for node in members { remove(node) }
    for node in members where holding.contains(sets.root(of: node)) {
      add(node, to: next + sets.root(of: node))
    }
    next += factions.count
    return !holding.isEmpty
  }

  /// The faction that pulls an outsider most, of equals the first, where all members keep a net
  /// pull when it joins.
  private func admittingFaction(of node: Int) -> Int? {
    var bonds: [Int: (claims: Int, belongings: Int)] = [:]
    for neighbor in neighbors[node] {
      guard let faction = factions[neighbor.node] else { continue }
      bonds[faction, default: (0, 0)].claims += neighbor.claims
      bonds[faction, default: (0, 0)].belongings += neighbor.isBelonging ? 1 : 0
    }
    return bonds.map { (faction: $0.key, pull: pull($0.value.claims, $0.value.belongings)) }
      .filter { $0.pull > 0 }
      .sorted { (-$0.pull, $0.faction) < (-$1.pull, $1.faction) }
      .first { hasRoom($0.faction, for: node) }?.faction
  }

  /// Whether all members keep a net pull when an outsider joins.
  private func hasRoom(_ faction: Int, for node: Int) -> Bool {
    neighbors[node].allSatisfy { neighbor in
      factions[neighbor.node] != faction || neighbor.claims >= 0
        || pull(claims[neighbor.node] + neighbor.claims, belongings[neighbor.node]) > 0
    }
  }
}
