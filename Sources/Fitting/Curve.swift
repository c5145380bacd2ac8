internal import Extraction

/// How right what is asserted would be at each cut.
struct Curve: Sendable {
  /// A claim that would be made, by its log-odds.
  struct Point: Sendable {
    let logOdds: Float
    let isRight: Bool
    let isAffiliation: Bool
  }

  var points: [Point] = []
  /// How many claims are to be found: politics, and affiliations.
  var wanted = [0, 0]

  /// Adds what an item would give when trees have looked at it.
  mutating func add(_ item: JudgedItem, _ trees: BoostedTrees) {
    var best: [LabelledItem.Key: Int32] = [:]
    for claim in item.claims {
      let features = claim.example.features
      let logOdds = features[0] + trees.sum(features)
      best[claim.key] = max(best[claim.key] ?? .min, logOdds)
    }
    for (key, logOdds) in best.sorted(by: { $0.key < $1.key }) {
      points.append(
        Point(
          logOdds: Float(logOdds) / Float(ScorerModel.unit),
          isRight: item.gold.contains(key),
          isAffiliation: Relations.isAffiliation(key.relation)
        )
      )
    }
    for key in item.gold { wanted[Relations.isAffiliation(key.relation) ? 1 : 0] += 1 }
  }

  /// Precision, recall and F1 of one kind at a probability.
  func line(isAffiliation: Bool?, from logOdds: Float) -> String {
    let points = points.filter {
      $0.logOdds >= logOdds && (isAffiliation == nil || $0.isAffiliation == isAffiliation)
    }
    let right = points.count { $0.isRight }
    let wanted =
      isAffiliation.map { self.wanted[$0 ? 1 : 0] } ?? self.wanted.reduce(0, +)
    let precision = Double(right) / Double(max(points.count, 1))
    let recall = Double(right) / Double(max(wanted, 1))
    let measure = 2 * precision * recall / max(precision + recall, 1e-9)
    func text(_ number: Double) -> String {
      let thousandths = Int((number * 1000).rounded())
      return "." + String(String(1000 + thousandths).suffix(3))
    }
    return "P \(text(precision)) R \(text(recall)) F1 \(text(measure))"
  }
}

extension Curve {
  /// For each hundredth from 1 to 99 the least log-odds, in 256ths, from which on claims are right
  /// so often: isotonic regression, and straight lines between the middles of its steps.
  func calibration(isAffiliation: Bool) -> [Int32] {
    let steps = steps(of: points.filter { $0.isAffiliation == isAffiliation })
    return (1...99).map { hundredth in
      let share = Double(hundredth) / 100
      guard let place = steps.firstIndex(where: { $0.share >= share }) else { return Int32.max }
      let step = steps[place]
      guard place > 0 else { return Int32((step.start * 256).rounded()) }
      let before = steps[place - 1]
      let part = (share - before.share) / (step.share - before.share)
      return Int32(((before.middle + part * (step.middle - before.middle)) * 256).rounded())
    }
  }

  /// Scores between which claims are right equally often.
  private struct Step {
    var right: Double
    var count: Double
    /// The least log-odds, and the sum of all.
    let start: Double
    var sum: Double

    /// How often claims are right, with a little of each verdict, so that no end is certain.
    var share: Double { (right + 0.5) / (count + 1) }
    var rate: Double { right / count }
    var middle: Double { sum / count }

    func joined(with other: Step) -> Step {
      Step(
        right: right + other.right,
        count: count + other.count,
        start: start,
        sum: sum + other.sum
      )
    }
  }

  /// Steps on which claims are right ever more often.
  private func steps(of points: [Point]) -> [Step] {
    let sorted = points.sorted {
      ($0.logOdds, $0.isRight ? 1 : 0) < ($1.logOdds, $1.isRight ? 1 : 0)
    }
    let all = sorted.map { point in
      let logOdds = Double(point.logOdds)
      return Step(right: point.isRight ? 1 : 0, count: 1, start: logOdds, sum: logOdds)
    }
    // The share of a few claims is drawn to a half, so that it may fall where the rate rises.
    return rising(rising(all, by: \.rate), by: \.share)
  }

  /// Steps of which those are joined where a measure does not rise.
  private func rising(_ steps: [Step], by measure: KeyPath<Step, Double>) -> [Step] {
    var rising: [Step] = []
    for step in steps {
      var last = step
      while let left = rising.last, left[keyPath: measure] >= last[keyPath: measure] {
        rising.removeLast()
        last = left.joined(with: last)
      }
      rising.append(last)
    }
    return rising
  }
}
