internal import KnowledgeGraph

/// Groups that pull together: a first guess at factions.
///
/// The Louvain method (Blondel and others, 2008), over nodes in a fixed order. What it makes large
/// is the modularity of what pulls, less what pushes within groups: that two have the same foes
/// makes them no friends, as it would in the modularity of signed graphs (Gómez, Jensen and Arenas,
/// 2009).
struct SignedGroups {
  /// The group of each node.
  let ofNodes: [Int]
  /// How many there are.
  let count: Int

  /// - Parameters:
  ///   - nodes: how many there are; those without bonds are groups of their own.
  ///   - bonds: what pulls and pushes.
  ///   - keepsParties: whether those who belong together are never separated.
  init(nodes: Int, bonds: [Bond], keepsParties: Bool) {
    var parties = DisjointSets(count: nodes)
    for bond in bonds where keepsParties && bond.isBelonging {
      parties.unite(bond.first, bond.second)
    }
    var group = (0..<nodes).map { parties.root(of: $0) }
    let strengths = bonds.map { bond in
      // Roots, so that two of whom all speak do not drown the others.
      let strength = Double(bond.claims.magnitude).squareRoot()
      let belonging = !keepsParties && bond.isBelonging ? 0.5 : 0
      return Level.Tie(
        first: group[bond.first],
        second: group[bond.second],
        pull: (bond.claims > 0 ? strength : 0) + belonging,
        push: bond.claims < 0 ? strength : 0
      )
    }
    var level = Level(nodes: nodes, ties: strengths)
    while let groups = level.improved() {
      for node in 0..<nodes { group[node] = groups.ofNodes[group[node]] }
      level = level.contracted(groups.ofNodes, count: groups.count)
    }
    ofNodes = group
    count = level.count
  }
}

/// A graph whose nodes are groups of the nodes of the level below.
private struct Level {
  /// What stands between two nodes.
  struct Tie {
    let first: Int
    let second: Int
    let pull: Double
    let push: Double
  }

  let count: Int
  private var neighbors: [[(node: Int, pull: Double, push: Double)]]
  /// What stands within a group, counted once.
  private var inner: [(pull: Double, push: Double)]
  /// What pulls each node, whatever its other end.
  private var degrees: [Double]
  private var total = 0.0

  init(nodes: Int, ties: [Tie]) {
    count = nodes
    neighbors = Array(repeating: [], count: nodes)
    inner = Array(repeating: (0, 0), count: nodes)
    degrees = Array(repeating: 0, count: nodes)
    for tie in ties { add(tie) }
  }

  private mutating func add(_ tie: Tie) {
    if tie.first == tie.second {
      inner[tie.first].pull += tie.pull
      inner[tie.first].push += tie.push
    } else {
      neighbors[tie.first].append((tie.second, tie.pull, tie.push))
      neighbors[tie.second].append((tie.first, tie.pull, tie.push))
    }
    for node in [tie.first, tie.second] { degrees[node] += tie.pull }
    total += 2 * tie.pull
  }

  /// Moves nodes between groups while that helps; nothing when no node wants to move.
  func improved() -> (ofNodes: [Int], count: Int)? {
    var state = Moves(group: Array(0..<count), sums: degrees)
    var moved = false
    for _ in 0..<30 {
      var movedNow = false
      for node in 0..<count where move(node, &state) { movedNow = true }
      guard movedNow else { break }
      moved = true
    }
    guard moved else { return nil }
    return Self.renumbered(state.group)
  }

  private struct Moves {
    var group: [Int]
    /// The degrees of each group.
    var sums: [Double]
    /// What ties the node in question to each group, and to which groups anything does.
    var links: [Double]
    var touched: [Int] = []

    init(group: [Int], sums: [Double]) {
      self.group = group
      self.sums = sums
      links = Array(repeating: 0, count: group.count)
    }
  }

  private func move(_ node: Int, _ state: inout Moves) -> Bool {
    let old = state.group[node]
    state.touched = [old]
    for neighbor in neighbors[node] {
      let group = state.group[neighbor.node]
      state.links[group] += neighbor.pull - neighbor.push
      state.touched.append(group)
    }
    state.sums[old] -= degrees[node]
    var best = (group: old, gain: gain(node, old, state) + 1e-9)
    for group in state.touched {
      let gain = gain(node, group, state)
      if gain > best.gain { best = (group, gain) }
    }
    state.sums[best.group] += degrees[node]
    for group in state.touched { state.links[group] = 0 }
    state.group[node] = best.group
    return best.group != old
  }

  /// How much better the graph is grouped with the node in the group: more friends than chance
  /// would give, and fewer foes.
  private func gain(_ node: Int, _ group: Int, _ state: Moves) -> Double {
    guard total > 0 else { return 0 }
    return state.links[group] - degrees[node] * state.sums[group] / total
  }

  private static func renumbered(_ group: [Int]) -> (ofNodes: [Int], count: Int) {
    var numbers = [Int](repeating: -1, count: group.count)
    var count = 0
    let renumbered = group.map { old in
      if numbers[old] < 0 {
        numbers[old] = count
        count += 1
      }
      return numbers[old]
    }
    return (renumbered, count)
  }

  /// The graph of the groups.
  func contracted(_ group: [Int], count: Int) -> Level {
    var sums: [Int: (pull: Double, push: Double)] = [:]
    func add(_ first: Int, _ second: Int, _ pull: Double, _ push: Double) {
      let key = min(first, second) * count + max(first, second)
      sums[key, default: (0, 0)].pull += pull
      sums[key, default: (0, 0)].push += push
    }
    for node in 0..<self.count {
      add(group[node], group[node], inner[node].pull, inner[node].push)
      for neighbor in neighbors[node] where neighbor.node > node {
        add(group[node], group[neighbor.node], neighbor.pull, neighbor.push)
      }
    }
    let ties = sums.sorted { $0.key < $1.key }.map { key, sum in
      Tie(first: key / count, second: key % count, pull: sum.pull, push: sum.push)
    }
    return Level(nodes: count, ties: ties)
  }
}
