/// Finds the names in a text by the best sequence of labels (Viterbi's algorithm).
struct NameRecognizer: Sendable {
  private let model: NameModel
  private let features: NameFeatures

  var clusters: WordClusters { model.clusters }

  /// No label falls further behind the best than this, so that sums stay in range.
  private static let floor: Int16 = -15000
  private static let bound: Int16 = 5000
  private static var lowest: SIMD8<Int32> { .init(repeating: -Int32(bound)) }
  private static var highest: SIMD8<Int32> { .init(repeating: Int32(bound)) }

  init(model: NameModel) {
    self.model = model
    features = NameFeatures(clusters: model.clusters, gazetteer: model.gazetteer)
  }

  /// The names of a text whose tokens are tagged and parsed.
  func names(in analysis: AnalyzedText) -> [Name] {
    let words = features.words(of: analysis)
    var names: [Name] = []
    var rest = analysis.sentences[...]
    while let first = rest.first {
      let block = rest.prefix { $0.tokens.upperBound - first.tokens.lowerBound <= Self.blockLength }
      names += self.names(in: block.isEmpty ? rest.prefix(1) : block, of: analysis, words)
      rest = rest.dropFirst(max(1, block.count))
    }
    return names
  }

  /// In tokens; what is scored at once stays small, however long the text is.
  private static let blockLength = 8192

  private func names(
    in sentences: ArraySlice<Sentence>,
    of analysis: AnalyzedText,
    _ words: [NameWord]
  ) -> [Name] {
    guard let first = sentences.first?.tokens.lowerBound,
      let end = sentences.last?.tokens.upperBound
    else { return [] }
    let rows = features.rows(of: sentences, analysis.tokens, words)
    var scores = [Int16](repeating: 0, count: (end - first) * LabelScores.stride)
    scores.withUnsafeMutableBufferPointer { scores in
      guard let start = scores.baseAddress else { return }
      score(rows, into: start)
      add(analysis.nameScores, from: first, to: scores)
      for sentence in sentences {
        let place = (sentence.tokens.lowerBound - first) * LabelScores.stride
        addPaths(start + place, sentence.tokens.count)
      }
    }
    return sentences.flatMap { sentence in
      let words = (sentence.tokens.lowerBound - first)..<(sentence.tokens.upperBound - first)
      return NameLabel.names(in: backtrack(scores, words), offset: sentence.tokens.lowerBound)
    }
  }

  /// Writes the scores of all words by themselves.
  private func score(_ rows: [UInt32], into scores: UnsafeMutablePointer<Int16>) {
    rows.withUnsafeBufferPointer { rows in
      for word in 0..<rows.count / NameFeatures.count {
        let first = word * NameFeatures.count
        // The rows lie anywhere in a large table.
        for row in rows[min(first + NameFeatures.count, rows.count)...].prefix(NameFeatures.count) {
          model.rows.prefetch(row)
        }
        let features = UnsafeBufferPointer(rebasing: rows[first..<first + NameFeatures.count])
        model.rows.sum(features)
          .minimum(LabelScores(repeating: Self.bound))
          .maximum(LabelScores(repeating: -Self.bound))
          .store(to: scores + word * LabelScores.stride)
      }
    }
  }

  /// Adds what the network says of the words from a token on.
  private func add(
    _ network: [Int16],
    from first: Int,
    to scores: UnsafeMutableBufferPointer<Int16>
  ) {
    let offset = first * LabelScores.stride
    network.withUnsafeBufferPointer { network in
      guard let source = network.baseAddress, let target = scores.baseAddress,
        offset + scores.count <= network.count
      else { return }
      for place in stride(from: 0, to: scores.count, by: 8) {
        let own = UnsafeRawPointer(source + offset + place).loadUnaligned(as: SIMD8<Int16>.self)
        let words = UnsafeRawPointer(target + place).loadUnaligned(as: SIMD8<Int16>.self)
        let scaled = SIMD8<Int32>(truncatingIfNeeded: own) &* model.networkScale
        let sum =
          SIMD8<Int32>(truncatingIfNeeded: words) &+ scaled &>> Int32(NameModel.networkScaleBits)
        let limited = sum.clamped(lowerBound: Self.lowest, upperBound: Self.highest)
        UnsafeMutableRawPointer(target + place)
          .storeBytes(of: SIMD8<Int16>(truncatingIfNeeded: limited), as: SIMD8<Int16>.self)
      }
    }
  }

  /// Adds to each score that of the best sequence of labels before it, less the best of all.
  private func addPaths(_ scores: UnsafeMutablePointer<Int16>, _ count: Int) {
    close(scores, to: NameLabel.outside)
    model.transitions.withUnsafeBufferPointer { transitions in
      guard let transitions = transitions.baseAddress else { return }
      for word in 1..<max(count, 1) {
        let previous = scores + (word - 1) * LabelScores.stride
        let current = scores + word * LabelScores.stride
        var best = LabelScores(transitions) + previous[0]
        for label in 1..<NameLabel.count {
          let reached = LabelScores(transitions + label * LabelScores.stride) + previous[label]
          best = best.maximum(reached)
        }
        (best + LabelScores(current)).store(to: current)
        let sum = LabelScores(current) + (0 &- Self.maximum(current))
        sum.maximum(LabelScores(repeating: Self.floor)).store(to: current)
      }
    }
  }

  private static func maximum(_ scores: UnsafePointer<Int16>) -> Int16 {
    var best = scores[0]
    for label in 1..<NameLabel.count { best = max(best, scores[label]) }
    return best
  }

  /// Rules out the labels that cannot follow another.
  private func close(_ scores: UnsafeMutablePointer<Int16>, to label: NameLabel) {
    for code in 0..<NameLabel.count where !NameLabel(code: code).follows(label) {
      scores[code] = Self.floor
    }
  }

  /// Follows the best sequence from its end, finding again at each word where it came from.
  private func backtrack(_ scores: [Int16], _ words: Range<Int>) -> [NameLabel] {
    guard let last = words.last else { return [] }
    var label = 0
    for code in 1..<NameLabel.count
    where isClosed(code)
      && scores[last * LabelScores.stride + code]
        > scores[last * LabelScores.stride + label]
    {
      label = code
    }
    var labels = [NameLabel(code: label)]
    labels.reserveCapacity(words.count)
    for word in words.dropLast().reversed() {
      label = origin(of: label, scores, word * LabelScores.stride)
      labels.append(NameLabel(code: label))
    }
    return labels.reversed()
  }

  /// The label of the word before, whose scores start at a place, that led to a label best.
  @inline(__always)
  private func origin(of label: Int, _ scores: [Int16], _ place: Int) -> Int {
    var best = 0
    var bestScore = Int32.min
    for code in 0..<NameLabel.count {
      let transition = model.transitions[code * LabelScores.stride + label]
      let score = Int32(scores[place + code]) + Int32(transition)
      if score > bestScore { (best, bestScore) = (code, score) }
    }
    return best
  }

  private func isClosed(_ code: Int) -> Bool {
    let position = NameLabel(code: code).position
    return position == .last || position == .only
  }
}
