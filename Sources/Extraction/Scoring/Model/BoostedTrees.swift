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
  package static let featureCount = 44

  package private(set) var nodes: [TreeNode]
  /// The same, as small as they can be, since each is read again and again.
  private var packed: [PackedNode]
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
    packed = nodes.map(PackedNode.init)
  }

  private struct PackedNode: Equatable {
    /// -1 in a leaf.
    let feature: Int16
    let value: Int32
    let left: Int32

    init(_ node: TreeNode) {
      feature = Int16(clamping: node.feature ?? -1)
      value = node.value
      left = Int32(clamping: node.left)
    }
  }

  /// The sum of the answers.
  package func sum(_ features: [Int32]) -> Int32 {
    var sum: Int32 = 0
    for root in roots {
      var node = packed[root]
      while node.feature >= 0 {
        let isLeft = features[Int(node.feature)] <= node.value
        node = packed[Int(node.left) + (isLeft ? 0 : 1)]
      }
      sum &+= node.value
    }
    return sum
  }
}
