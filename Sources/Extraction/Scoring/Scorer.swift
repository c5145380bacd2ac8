internal import KnowledgeGraph

/// Scores the candidates of a sentence.
struct Scorer: Sendable {
  let model: ScorerModel

  /// A relation that a candidate may say.
  struct Score {
    /// The place of the candidate in its sheet.
    let candidate: Int
    let relation: Relation
    /// In 256ths.
    let logOdds: Int32
  }

  typealias Sums = InlineArray<24, Int32>

  /// Below it nothing is told of, in 256ths.
  static let floor: Int32 = -1024

  /// What the candidates may say, by the order of the sheet.
  func scores(of sheet: ScoringSheet) -> [Score] {
    let sums = sheet.groups.map { sum(of: sheet.features[$0]) }
    var scores: [Score] = []
    for (place, candidate) in sheet.candidates.enumerated() {
      var total = Sums(repeating: 0)
      for group in candidate.groups.indices {
        let own = sums[candidate.groups[group]]
        for column in 0..<24 { total[column] &+= own[column] }
      }
      for column in 1..<24 { total[column] &+= total[0] }
      for single in sheet.singles[candidate.singles] {
        total[single.relation + 1] &+= shared(single.feature)
      }
      add(total, candidate.admitted, place, to: &scores)
    }
    return scores
  }

  private func add(
    _ total: Sums,
    _ admitted: UInt32,
    _ place: Int,
    to scores: inout [Score]
  ) {
    for ordinal in model.relations.indices
    where admitted >> UInt32(ordinal) & 1 == 1 && total[ordinal + 1] > Self.floor {
      var rest: Int32 = 0
      for other in model.relations.indices
      where other != ordinal && admitted >> UInt32(other) & 1 == 1 {
        rest = logSum(rest, total[other + 1])
      }
      let logOdds = total[ordinal + 1] - rest
      guard logOdds > Self.floor else { continue }
      let relation = Ontology.standard.relations[ordinal]
      scores.append(Score(candidate: place, relation: relation, logOdds: logOdds))
    }
  }

  /// The logarithm of the sum of two exponentials.
  private func logSum(_ first: Int32, _ second: Int32) -> Int32 {
    let (high, low) = (max(first, second), min(first, second))
    let distance = Int(high - low)
    return distance < model.softPlus.count ? high + Int32(model.softPlus[distance]) : high
  }

  /// The sums of the weights of some features.
  private func sum(of features: ArraySlice<Feature>) -> Sums {
    var sums = Sums(repeating: 0)
    let count = model.rowCount
    for feature in features {
      let start = feature.row(of: count) * ScorerModel.stride
      for column in 0..<24 { sums[column] &+= Int32(model.weights[start + column]) }
    }
    return sums
  }

  private func shared(_ feature: Feature) -> Int32 {
    Int32(model.weights[feature.row(of: model.rowCount) * ScorerModel.stride])
  }
}
