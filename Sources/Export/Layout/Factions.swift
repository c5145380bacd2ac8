/// Finds the factions of a graph: groups that pull together and push others away.
///
/// The Louvain method (Blondel and others, 2008) for the modularity of signed graphs (Gómez, Jensen
/// and Arenas, 2009), over nodes in a fixed order.
struct Factions {
  private typealias Tie = LayoutGraph.Tie

  /// The faction of each node, the largest faction being 0.
  let ofNodes: [Int]
  /// How many there are.
  let count: Int

  init(nodes: Int, ties: [LayoutGraph.Tie]) {
    var faction = Array(0..<nodes)
    var level = Level(nodes: nodes, ties: ties)
    while let groups = level.improved() {
      for node in 0..<nodes { faction[node] = groups.ofNodes[faction[node]] }
      level = level.contracted(groups.ofNodes, count: groups.count)
    }
    let ranks = Self.ranks(faction, count: level.count)
    ofNodes = faction.map { ranks[$0] }
    count = level.count
  }

  /// The place of each group when the largest comes first, of equals the one with the first node.
  private static func ranks(_ faction: [Int], count: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: count)
    var firsts = [Int](repeating: faction.count, count: count)
    for (node, group) in faction.enumerated() {
      sizes[group] += 1
      firsts[group] = min(firsts[group], node)
    }
    let order = (0..<count).sorted { (-sizes[$0], firsts[$0]) < (-sizes[$1], firsts[$1]) }
    var ranks = [Int](repeating: 0, count: count)
    for (rank, group) in order.enumerated() { ranks[group] = rank }
    return ranks
  }
}

/// A graph whose nodes are groups of the nodes of the level below.
private struct Level {
  let count: Int
  private var neighbors: [[(node: Int, pull: Double, push: Double)]]
  /// What stands within a group, counted once.
  private var inner: [(pull: Double, push: Double)]
  private var degrees: [(pull: Double, push: Double)]
  private var total: (pull: Double, push: Double) = (0, 0)

  init(nodes: Int, ties: [LayoutGraph.Tie]) {
    count = nodes
    neighbors = Array(repeating: [], count: nodes)
    inner = Array(repeating: (0, 0), count: nodes)
    degrees = Array(repeating: (0, 0), count: nodes)
    for tie in ties { add(tie) }
  }

  private mutating func add(_ tie: LayoutGraph.Tie) {
    if tie.first == tie.second {
      inner[tie.first].pull += tie.pull
      inner[tie.first].push += tie.push
    } else {
      neighbors[tie.first].append((tie.second, tie.pull, tie.push))
      neighbors[tie.second].append((tie.first, tie.pull, tie.push))
    }
    for node in [tie.first, tie.second] {
      degrees[node].pull += tie.pull
      degrees[node].push += tie.push
    }
    total.pull += 2 * tie.pull
    total.push += 2 * tie.push
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
    var sums: [(pull: Double, push: Double)]
    /// What ties the node in question to each group, and to which groups anything does.
    var links: [(pull: Double, push: Double)]
    var touched: [Int] = []

    init(group: [Int], sums: [(pull: Double, push: Double)]) {
      self.group = group
      self.sums = sums
      links = Array(repeating: (0, 0), count: group.count)
    }
  }

  private func move(_ node: Int, _ state: inout Moves) -> Bool {
    let old = state.group[node]
    state.touched = [old]
    for neighbor in neighbors[node] {
      let group = state.group[neighbor.node]
      state.links[group].pull += neighbor.pull
      state.links[group].push += neighbor.push
      state.touched.append(group)
    }
    state.sums[old].pull -= degrees[node].pull
    state.sums[old].push -= degrees[node].push
    var best = (group: old, gain: gain(node, old, state) + 1e-9)
    for group in state.touched {
      let gain = gain(node, group, state)
      if gain > best.gain { best = (group, gain) }
    }
    state.sums[best.group].pull += degrees[node].pull
    state.sums[best.group].push += degrees[node].push
    for group in state.touched { state.links[group] = (0, 0) }
    state.group[node] = best.group
    return best.group != old
  }

  /// How much better the graph is grouped with the node in the group: more friends and fewer foes
  /// than chance would give.
  private func gain(_ node: Int, _ group: Int, _ state: Moves) -> Double {
    var gain = state.links[group].pull - state.links[group].push
    if total.pull > 0 { gain -= degrees[node].pull * state.sums[group].pull / total.pull }
    if total.push > 0 { gain += degrees[node].push * state.sums[group].push / total.push }
    return gain
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
      LayoutGraph.Tie(first: key / count, second: key % count, pull: sum.pull, push: sum.push)
    }
    return Level(nodes: count, ties: ties)
  }
}
