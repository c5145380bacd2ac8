import Extraction
import Testing

@testable import Fitting

/// What small trees learn of scores beside each other.
@Suite struct TreeTests {
  /// Claims are right unless something surer stands beside them.
  private static func example(_ logOdds: Int32, rival: Int32) -> TreeBooster.Example {
    var features = [Int32](repeating: 0, count: BoostedTrees.featureCount)
    features[0] = logOdds
    features[5] = rival
    return .init(features: features, isRight: rival <= logOdds)
  }

  private static let examples = (0..<2000).map { (number: Int) -> TreeBooster.Example in
    let logOdds = number % 40 * 20 - 400
    let rival = number * 7 % 1000 - 500
    return example(Int32(logOdds), rival: Int32(rival))
  }

  @Test func whatStandsBesideAScoreIsLearned() {
    let trees = TreeBooster.trees(of: Self.examples)
    let (alone, beside) = (
      Self.example(0, rival: -450).features, Self.example(0, rival: 450).features
    )
    #expect(trees.sum(alone) > 128)
    #expect(trees.sum(beside) < -128)
    #expect(trees == TreeBooster.trees(of: Self.examples))
  }

  @Test func fewExamplesTeachNothing() {
    let trees = TreeBooster.trees(of: Array(Self.examples.prefix(20)))
    #expect(trees == .none)
    #expect(trees.sum(Self.examples[0].features) == 0)
  }

  @Test(arguments: [
    [BoostedTrees.TreeNode(0, upTo: 5, left: 0)],
    [BoostedTrees.TreeNode(0, upTo: 5, left: 1), BoostedTrees.TreeNode(leaf: 3)],
    [
      BoostedTrees.TreeNode(BoostedTrees.featureCount, upTo: 5, left: 1),
      BoostedTrees.TreeNode(leaf: 3), BoostedTrees.TreeNode(leaf: 4),
    ],
  ])
  func treesThatLeadNowhereAreNone(nodes: [BoostedTrees.TreeNode]) {
    #expect(BoostedTrees(nodes, roots: [0]) == nil)
    #expect(BoostedTrees([BoostedTrees.TreeNode(leaf: 3)], roots: [1]) == nil)
  }
}
