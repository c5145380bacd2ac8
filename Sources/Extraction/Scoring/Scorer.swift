internal import KnowledgeGraph
internal import Language

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

  /// What the candidates may say, by the order of the sheet.
  func scores(of sheet: ScoringSheet) -> [Score] {
    let floor = SentenceScores.floor
    let sums = sums(of: sheet)
    var scores: [Score] = []
    for (place, candidate) in sheet.candidates.enumerated() {
      var total = ScoreRow()
      for group in candidate.groups.indices { total += sums[candidate.groups[group]] }
      total.spread()
      for single in sheet.singles[candidate.singles] {
        total[single.relation + 1] &+= shared(single.feature)
      }
      // What all others hold only takes away.
      guard total.hasAny(above: floor) else { continue }
      add(total, candidate.admitted, place, floor, to: &scores)
    }
    return scores
  }

  private func add(
    _ total: ScoreRow,
    _ admitted: UInt32,
    _ place: Int,
    _ floor: Int32,
    to scores: inout [Score]
  ) {
    for relation in relations where isAdmitted(relation.ordinal, admitted) {
      let own = total[relation.ordinal + 1]
      guard own > floor else { continue }
      var rest: Int32 = 0
      for other in relations.indices
      where other != relation.ordinal && isAdmitted(other, admitted) {
        rest = logSum(rest, total[other + 1])
      }
      guard own - rest > floor else { continue }
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
    let ends = sheet.groups.map { UInt32($0.upperBound) }
    return [ScoreRow](unsafeUninitializedCapacity: ends.count) { rows, initialized in
      guard let first = UnsafeMutableRawPointer(rows.baseAddress) else { return }
      let sums = first.bindMemory(to: Int32.self, capacity: ends.count * ScorerModel.stride)
      model.weights.withUnsafeBufferPointer { weights in
        sheet.features.withUnsafeBytes { features in
          ends.withUnsafeBufferPointer { ends in
            Kernel.fastest.addRows(
              of: weights,
              features.bindMemory(to: UInt32.self),
              endingAt: ends,
              into: sums
            )
          }
        }
      }
      initialized = ends.count
    }
  }

  private func shared(_ feature: Feature) -> Int32 {
    Int32(model.weights[feature.row(of: model.rowCount) * ScorerModel.stride])
  }
}
