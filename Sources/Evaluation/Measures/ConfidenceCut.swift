internal import KnowledgeGraph

/// A least confidence at which figures are given: none, .1, .2 … .9.
struct ConfidenceCut: Equatable {
  /// The confidence in tenths, from 0 to 9.
  let tenths: Int
  /// The least confidence of the claims that count.
  let confidence: Confidence

  static let count = 10
  /// What is counted at each cut.
  static let measures: [Measure] = [.asserted, .relations]

  /// A least confidence, and all cuts above it.
  static func from(_ least: Confidence) -> [ConfidenceCut] {
    (0..<count).map { tenths in
      let confidence = Confidence(hundredths: 10 * tenths)
      return ConfidenceCut(tenths: tenths, confidence: tenths == 0 ? least : confidence)
    }.filter { $0.tenths == 0 || $0.confidence > least }
  }
}

extension ItemComparison {
  /// What is right, wrong and missed of the claims of at least each cut's confidence.
  var cutTallies: [(cut: ConfidenceCut, measure: Measure, tally: Tally)] {
    let surest = found.mapValues(\.confidence)
    let told = found.filter { $0.key.isPolitical }
      .mapValues { $0.filter(\.edge.isAsserted) }.filter { !$0.value.isEmpty }
      .mapValues(\.confidence)
    let all = Set(gold.keys)
    return ConfidenceCut.from(Confidence(hundredths: 0)).flatMap { cut in
      [
        (cut, .asserted, tally(of: facts, among: told, cut)),
        (cut, .relations, tally(of: all, among: surest, cut)),
      ]
    }
  }

  private func tally(
    of gold: Set<ClaimKey>,
    among found: [ClaimKey: Confidence],
    _ cut: ConfidenceCut
  ) -> Tally {
    let left = found.filter { $0.value >= cut.confidence }.keys
    return Tally(gold, Set(left), ignoring: free)
  }
}
