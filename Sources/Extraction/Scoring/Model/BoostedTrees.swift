/// Small decision trees whose leaves are added up (gradient boosting, Friedman 2001), in whole
/// numbers.
package struct BoostedTrees: Equatable, Sendable {
  /// A question, or an answer.
  package struct TreeNode: Equatable, Sendable {
    /// The feature that is asked for; none in a leaf.
    package let feature: Int?
    /// The greatest value that goes left; the answer of a leaf, in 256ths of log-odds.
    package let value: Int32
    /// The place of the left node among all; the right one follows it.
    package let left: Int

    /// A question.
    package init(_ feature: Int, upTo value: Int32, left: Int) {
      self.feature = feature
      self.value = value
      self.left = left
    }

    /// An answer.
    package init(leaf value: Int32) {
      feature = nil
      self.value = value
      left = 0
    }
  }

  /// How many numbers they may ask for.
  package static let featureCount = 43

  package private(set) var nodes: [TreeNode]
  /// The places of the first nodes of the trees.
  package private(set) var roots: [Int]

  /// Trees that leave all as it is.
  package static let none = BoostedTrees(checked: [], roots: [])

  /// Makes trees, unless a node leads nowhere or back, or asks for a feature that there is not.
  package init?(_ nodes: [TreeNode], roots: [Int]) {
    guard roots.allSatisfy(nodes.indices.contains) else { return nil }
    for (place, node) in nodes.enumerated() {
      guard let feature = node.feature else { continue }
      guard feature < Self.featureCount, node.left > place, node.left + 1 < nodes.count
      else { return nil }
    }
    self.init(checked: nodes, roots: roots)
  }

  private init(checked nodes: [TreeNode], roots: [Int]) {
    self.nodes = nodes
    self.roots = roots
  }

  /// The sum of the answers.
  package func sum(_ features: [Int32]) -> Int32 {
    roots.reduce(0) { sum, root in
      var node = nodes[root]
      while let feature = node.feature {
        node = nodes[features[feature] <= node.value ? node.left : node.left + 1]
      }
      return sum &+ node.value
    }
  }
}
