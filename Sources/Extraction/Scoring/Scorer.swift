internal import KnowledgeGraph

/// Scores the candidates of a sentence.
struct Scorer: Sendable {
  let model: ScorerModel
  private let relations = Ontology.standard.relations

  init(model: ScorerModel) { self.model = model }

  /// A relation that a candidate may say.
  struct Score {
    /// The place of the candidate in its sheet.
    let candidate: Int
    let relation: Relation
    /// In 256ths.
    let logOdds: Int32
  }

  /// Below it nothing is told of, in 256ths.
  private static let floor: Int32 = -1024

  /// What the candidates may say, by the order of the sheet.
  func scores(of sheet: ScoringSheet) -> [Score] {
    let sums = sums(of: sheet)
    var scores: [Score] = []
    for (place, candidate) in sheet.candidates.enumerated() {
      var total = ScoreRow()
      for group in candidate.groups.indices { total += sums[candidate.groups[group]] }
      total.spread()
      for single in sheet.singles[candidate.singles] {
        total[single.relation + 1] &+= shared(single.feature)
      }
      add(total, candidate.admitted, place, to: &scores)
    }
    return scores
  }

  private func add(
    _ total: ScoreRow,
    _ admitted: UInt32,
    _ place: Int,
    to scores: inout [Score]
  ) {
    for relation in relations where isAdmitted(relation.ordinal, admitted) {
      let own = total[relation.ordinal + 1]
      guard own > Self.floor else { continue }
      var rest: Int32 = 0
      for other in relations.indices
      where other != relation.ordinal && isAdmitted(other, admitted) {
        rest = logSum(rest, total[other + 1])
      }
      guard own - rest > Self.floor else { continue }
      scores.append(Score(candidate: place, relation: relation, logOdds: own - rest))
    }
  }

  private func isAdmitted(_ ordinal: Int, _ admitted: UInt32) -> Bool {
    admitted >> UInt32(ordinal) & 1 == 1
  }

  /// The logarithm of the sum of two exponentials.
  private func logSum(_ first: Int32, _ second: Int32) -> Int32 {
    let (high, low) = (max(first, second), min(first, second))
    let distance = Int(high - low)
    return distance < model.softPlus.count ? high + Int32(model.softPlus[distance]) : high
  }

  /// The sums of the weights of all groups.
  private func sums(of sheet: ScoringSheet) -> [ScoreRow] {
    let count = model.rowCount
    return model.weights.withUnsafeBufferPointer { weights in
      guard let start = weights.baseAddress else { return [] }
      return sheet.groups.map { group in
        var sum = ScoreRow()
        for feature in sheet.features[group] {
          sum.add(start + feature.row(of: count) * ScorerModel.stride)
        }
        return sum
      }
    }
  }

  private func shared(_ feature: Feature) -> Int32 {
    Int32(model.weights[feature.row(of: model.rowCount) * ScorerModel.stride])
  }
}
