internal import Extraction
internal import Foundation

/// Grows trees that mend log-odds, each by what those before it left wrong (Friedman 2001).
///
/// Leaves are split where most is won, by histograms (as LightGBM does, Ke and others 2017).
struct TreeBooster {
  /// A claim that a sentence may say: what stands beside it, and whether it is right.
  struct Example: Sendable {
    let features: [Int32]
    let isRight: Bool
  }

  private static let trees = 120
  private static let leaves = 12
  private static let rate = 0.1
  private static let leastExamples = 60
  private static let penalty = 1.0
  private static let bins = 64

  private let examples: [Example]
  /// For each feature the greatest values of its bins, but for the last.
  private let thresholds: [[Int32]]
  /// The bins of all features, example after example.
  private let bins: [UInt8]
  private var logOdds: [Double]
  private var slopes: [Double]
  private var curvatures: [Double]
  private var nodes: [BoostedTrees.TreeNode] = []
  private var roots: [Int] = []

  /// The trees that fit some examples; none where there are too few.
  static func trees(of examples: [Example]) -> BoostedTrees {
    guard examples.count >= 2 * leastExamples else { return .none }
    var booster = TreeBooster(examples)
    for _ in 0..<trees { booster.grow() }
    return BoostedTrees(booster.nodes, roots: booster.roots) ?? .none
  }

  private init(_ examples: [Example]) {
    self.examples = examples
    let thresholds = (0..<BoostedTrees.featureCount).map { feature in
      Self.thresholds(examples.map { $0.features[feature] })
    }
    self.thresholds = thresholds
    bins = examples.flatMap { example in
      thresholds.indices.map { feature in
        let value = example.features[feature]
        return UInt8(clamping: thresholds[feature].count { $0 < value })
      }
    }
    logOdds = examples.map { Double($0.features[0]) / 256 }
    slopes = Array(repeating: 0, count: examples.count)
    curvatures = slopes
  }

  /// Values that part others into bins of much the same size.
  private static func thresholds(_ values: [Int32]) -> [Int32] {
    let sorted = values.sorted()
    let cuts = (1..<bins).map { sorted[$0 * sorted.count / bins] }
    return Set(cuts).subtracting([sorted[sorted.count - 1]]).sorted()
  }

  // MARK: - A tree

  /// A leaf that may be split.
  private struct Leaf {
    /// Its place among the nodes.
    let place: Int
    let members: [Int]
    let split: Split?
  }

  /// Where a leaf is split, and what that gives.
  private struct Split {
    let feature: Int
    let bin: Int
    let gain: Double
  }

  private mutating func grow() {
    for place in examples.indices {
      let share = 1 / (1 + exp(-logOdds[place]))
      slopes[place] = share - (examples[place].isRight ? 1 : 0)
      curvatures[place] = share * (1 - share)
    }
    roots.append(nodes.count)
    nodes.append(.init(leaf: 0))
    var leaves = [leaf(at: nodes.count - 1, Array(examples.indices))]
    while leaves.count < Self.leaves, let next = mostGained(leaves) {
      let leaf = leaves.remove(at: next)
      guard let split = leaf.split else { break }
      leaves += parts(of: leaf, split)
    }
    for leaf in leaves { answer(leaf) }
  }

  /// The leaf whose split gives most, the first of equals.
  private func mostGained(_ leaves: [Leaf]) -> Int? {
    var best: (place: Int, gain: Double)?
    for (place, leaf) in leaves.enumerated() {
      guard let gain = leaf.split?.gain, gain > best?.gain ?? 0 else { continue }
      best = (place, gain)
    }
    return best?.place
  }

  private mutating func parts(of leaf: Leaf, _ split: Split) -> [Leaf] {
    let left = nodes.count
    let value = thresholds[split.feature][split.bin]
    nodes[leaf.place] = .init(split.feature, upTo: value, left: left)
    nodes += [.init(leaf: 0), .init(leaf: 0)]
    let isLeft = { [self] (member: Int) in bin(split.feature, of: member) <= split.bin }
    return [
      self.leaf(at: left, leaf.members.filter(isLeft)),
      self.leaf(at: left + 1, leaf.members.filter { !isLeft($0) }),
    ]
  }

  private mutating func answer(_ leaf: Leaf) {
    let slope = leaf.members.reduce(0) { $0 + slopes[$1] }
    let curvature = leaf.members.reduce(0) { $0 + curvatures[$1] }
    let answer = Int32((-Self.rate * slope / (curvature + Self.penalty) * 256).rounded())
    nodes[leaf.place] = .init(leaf: answer)
    for member in leaf.members { logOdds[member] += Double(answer) / 256 }
  }

  // MARK: - Splits

  private func bin(_ feature: Int, of member: Int) -> Int {
    Int(bins[member * thresholds.count + feature])
  }

  private func leaf(at place: Int, _ members: [Int]) -> Leaf {
    var best: Split?
    for feature in thresholds.indices {
      guard let split = split(members, feature), split.gain > best?.gain ?? 0 else { continue }
      best = split
    }
    return Leaf(place: place, members: members, split: best)
  }

  /// The best split of some examples by a feature.
  private func split(_ members: [Int], _ feature: Int) -> Split? {
    let count = thresholds[feature].count + 1
    var sums = Array(repeating: Sum(), count: count)
    var all = Sum()
    for member in members {
      sums[bin(feature, of: member)].add(slopes[member], curvatures[member])
      all.add(slopes[member], curvatures[member])
    }
    var (left, best) = (Sum(), Split?.none)
    for bin in 0..<count - 1 {
      left.add(sums[bin])
      let right = all.without(left)
      guard left.count >= Self.leastExamples, right.count >= Self.leastExamples else { continue }
      let gain = left.worth + right.worth - all.worth
      if gain > best?.gain ?? 1e-6 { best = Split(feature: feature, bin: bin, gain: gain) }
    }
    return best
  }

  /// The slopes and curvatures of the loss over some examples.
  private struct Sum {
    var slope = 0.0
    var curvature = 0.0
    var count = 0

    mutating func add(_ slope: Double, _ curvature: Double) {
      self.slope += slope
      self.curvature += curvature
      count += 1
    }

    mutating func add(_ other: Sum) {
      slope += other.slope
      curvature += other.curvature
      count += other.count
    }

    func without(_ other: Sum) -> Sum {
      Sum(
        slope: slope - other.slope,
        curvature: curvature - other.curvature,
        count: count - other.count
      )
    }

    /// What a leaf of them takes from the loss.
    var worth: Double { slope * slope / (curvature + TreeBooster.penalty) }
  }
}
