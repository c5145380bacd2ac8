/// Nodes in sets that grow together (Tarjan, 1975).
struct NodeSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The first node of the set of a node, which stands for it.
  mutating func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  /// Makes one set of those of two nodes.
  mutating func unite(_ first: Int, _ second: Int) {
    let (one, other) = (root(of: first), root(of: second))
    parents[max(one, other)] = min(one, other)
  }
}
