internal import KnowledgeGraph

/// Finds the factions of a graph: at least two actors whom asserted cooperation holds together.
///
/// Counted are edges that take sides (see `Edge.sidingClaims`): asserted, not over, and told by the
/// text itself or by who does it; an accusation joins nobody. A claim that one
/// actor agrees with, supports, aids or cooperates with another pulls by one, a claim of conflict
/// pushes by one, and one that denies it takes one of these away; talks, demands, concessions and
/// retreats do neither. A person or body belongs to
/// at most one state, else body (see `BondCounter`), and a state to none. Who belongs to one house
/// (the state and what belongs to it) and quarrels within it, in fewer claims than say that it
/// belongs there, neither pulls nor pushes by that.
///
/// - The net pull of a member is the number of claims that pull it to other members, less those
///   that push it from other members, and a half where it belongs to another member or another
///   member to it. So belonging decides where claims are even, and never outweighs one.
/// - Each member's net pull is above zero.
/// - From each member a way leads to each other over pairs of members who have more cooperation
///   than conflict, or as much and one belongs to the other. At least one pair has more.
///
/// Groups come from the Louvain method (`SignedGroups`), which begins with those that belong
/// together; who has no net pull in its group leaves it (`Allegiance`). Those left over form groups
/// of their own or join a faction that has room for them, until nothing changes.
struct Factions {
  /// The group of each node: the factions, the largest being 0, and after them one group for each
  /// outsider and the outsiders who belong to it.
  let ofNodes: [Int]
  /// How many groups there are.
  let count: Int
  /// How many of them are factions.
  let factionCount: Int
  /// The two factions between which a node is on the fence, its own or the stronger first; nothing
  /// where it is not.
  let fences: [[Int]]

  /// Each round finds most of what is left: few graphs need a third.
  private static let mostRounds = 10

  /// - Parameters:
  ///   - ids: the identifiers of the nodes; their order is the one in which the method goes.
  ///   - bonds: what is asserted between them.
  init(ids: [EntityID], bonds: [Bond]) {
    let order = ids.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }
    var places = [Int](repeating: 0, count: ids.count)
    for (place, node) in order.enumerated() { places[node] = place }
    let ordered = bonds.map { $0.renumbered(places) }.sorted {
      ($0.first, $0.second) < ($1.first, $1.second)
    }
    var allegiance = Allegiance(nodes: ids.count, bonds: ordered)
    for round in 0..<Self.mostRounds {
      // A minister at odds with an ally must not keep its state from it for good.
      let groups = SignedGroups(
        nodes: ids.count,
        bonds: allegiance.bondsOfOutsiders,
        keepsParties: round == 0
      )
      let isFormed = allegiance.form(groups)
      let isJoined = allegiance.admitOutsiders()
      guard isFormed || isJoined || round == 0 else { break }
    }
    let factions = Self.ranked(allegiance.factions, from: 0)
    var parties = DisjointSets(count: ids.count)
    for bond in allegiance.bondsOfOutsiders where bond.isBelonging {
      parties.unite(bond.first, bond.second)
    }
    let outsiders = ids.indices.map { allegiance.factions[$0] == nil ? parties.root(of: $0) : nil }
    let rest = Self.ranked(outsiders, from: factions.count)
    ofNodes = places.map { factions.ranks[$0] ?? rest.ranks[$0] ?? 0 }
    factionCount = factions.count
    count = factions.count + rest.count
    fences = Fence.all(bonds: bonds, factions: places.map { factions.ranks[$0] })
  }

  /// The factions as a part of the nodes shows them: those of which at least two are in it.
  ///
  /// - Parameter nodes: the nodes of the part, in the order of their new numbers; nothing for one
  ///   that stands in no group.
  func part(_ nodes: [Int?]) -> Factions {
    var sizes: [Int: Int] = [:]
    for faction in nodes.lazy.compactMap({ $0.flatMap(faction(of:)) }) {
      sizes[faction, default: 0] += 1
    }
    func isShown(_ faction: Int) -> Bool { sizes[faction, default: 0] > 1 }
    let factions = nodes.map { node -> Int? in
      node.flatMap(faction(of:)).flatMap { isShown($0) ? $0 : nil }
    }
    let shown = Self.ranked(factions, from: 0)
    let others = zip(nodes.indices, factions).map { number, faction -> Int? in
      faction == nil ? nodes[number].map { ofNodes[$0] } ?? count + number : nil
    }
    let rest = Self.ranked(others, from: shown.count)
    var numbers: [Int: Int] = [:]
    for (node, rank) in zip(nodes, shown.ranks) {
      if let node, let rank { numbers[ofNodes[node]] = rank }
    }
    return Factions(
      ofNodes: nodes.indices.map { shown.ranks[$0] ?? rest.ranks[$0] ?? 0 },
      count: shown.count + rest.count,
      factionCount: shown.count,
      fences: nodes.map { node in
        let fence = node.map { fences[$0].compactMap { numbers[$0] } } ?? []
        return fence.count == 2 ? fence : []
      }
    )
  }

  private init(ofNodes: [Int], count: Int, factionCount: Int, fences: [[Int]]) {
    self.ofNodes = ofNodes
    self.count = count
    self.factionCount = factionCount
    self.fences = fences
  }

  /// The faction of a node, if it has one.
  func faction(of node: Int) -> Int? { ofNodes[node] < factionCount ? ofNodes[node] : nil }

  /// The groups numbered anew, so that the largest comes first, of equals the one with the first
  /// node.
  private static func ranked(_ groups: [Int?], from start: Int) -> (ranks: [Int?], count: Int) {
    var sizes: [Int: (size: Int, first: Int)] = [:]
    for (node, group) in groups.enumerated() {
      if let group { sizes[group, default: (0, node)].size += 1 }
    }
    let order = sizes.sorted { (-$0.value.size, $0.value.first) < (-$1.value.size, $1.value.first) }
    var ranks: [Int: Int] = [:]
    for (rank, group) in order.enumerated() { ranks[group.key] = start + rank }
    return (groups.map { $0.flatMap { ranks[$0] } }, order.count)
  }
}
