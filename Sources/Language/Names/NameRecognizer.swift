/// Finds the names in a text by the best sequence of labels (Viterbi's algorithm).
struct NameRecognizer: Sendable {
  private let model: NameModel
  private let features: NameFeatures

  /// No label falls further behind the best than this, so that sums stay in range.
  private static let floor = SIMD32<Int16>(repeating: -15000)
  private static let bound = SIMD32<Int16>(repeating: 5000)

  init(model: NameModel) {
    self.model = model
    features = NameFeatures(clusters: model.clusters, gazetteer: model.gazetteer)
  }

  /// The names of a text whose tokens are tagged and parsed.
  func names(in analysis: AnalyzedText) -> [Name] {
    let rows = features.rows(of: analysis)
    var names: [Name] = []
    var scores: [SIMD32<Int16>] = []
    for sentence in analysis.sentences {
      scores.removeAll(keepingCapacity: true)
      for index in sentence.tokens {
        let first = index * NameFeatures.count
        scores.append(model.score(rows.span, first..<first + NameFeatures.count))
      }
      names += NameLabel.names(in: decode(&scores), offset: sentence.tokens.lowerBound)
    }
    return names
  }

  /// The best labels; leaves in each row the scores of the best sequences that end there.
  private func decode(_ scores: inout [SIMD32<Int16>]) -> [NameLabel] {
    for index in scores.indices {
      let emission = pointwiseMax(pointwiseMin(scores[index], Self.bound), 0 &- Self.bound)
      guard index > 0 else {
        scores[index] = Self.opening(emission)
        continue
      }
      let previous = scores[index - 1]
      var best = SIMD32<Int16>(repeating: .min)
      for label in 0..<NameLabel.count {
        let reached = model.transitions[label] &+ SIMD32(repeating: previous[label])
        best = pointwiseMax(best, reached)
      }
      let sum = best &+ emission
      scores[index] = pointwiseMax(sum &- SIMD32(repeating: Self.maximum(sum)), Self.floor)
    }
    return backtrack(scores)
  }

  private static func maximum(_ scores: SIMD32<Int16>) -> Int16 {
    var best = scores[0]
    for label in 1..<NameLabel.count { best = max(best, scores[label]) }
    return best
  }

  /// A sentence opens as if it stood behind a word outside of names.
  private static func opening(_ emission: SIMD32<Int16>) -> SIMD32<Int16> {
    var scores = emission
    for label in 0..<NameLabel.count
    where !NameLabel(code: label).follows(.outside) {
      scores[label] = -15000
    }
    return scores
  }

  /// Follows the best sequence from its end, finding again at each word where it came from.
  private func backtrack(_ scores: [SIMD32<Int16>]) -> [NameLabel] {
    guard let last = scores.last else { return [] }
    var label = 0
    for code in 1..<NameLabel.count where isClosed(code) && last[code] > last[label] {
      label = code
    }
    var labels = [NameLabel(code: label)]
    for row in scores.dropLast().reversed() {
      var best = 0
      var bestScore = Int32.min
      for code in 0..<NameLabel.count {
        let score = Int32(row[code]) + Int32(model.transitions[code][label])
        if score > bestScore { (best, bestScore) = (code, score) }
      }
      label = best
      labels.append(NameLabel(code: label))
    }
    return labels.reversed()
  }

  private func isClosed(_ code: Int) -> Bool {
    let position = NameLabel(code: code).position
    return position == .last || position == .only
  }
}
