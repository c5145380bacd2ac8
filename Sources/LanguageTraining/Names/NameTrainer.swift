internal import Language

/// Trains the weights of names as a structured perceptron whose weights are averaged
/// (Collins 2002).
package struct NameTrainer {
  /// Sentences with the rows of their features and their right labels.
  package struct Example: Sendable {
    /// `NameFeatures.count` rows for each word.
    var rows: [UInt32]
    var labels: [NameLabel]
    /// What the network says of the labels of each word, `NameLabel.count` for each, in sixteenths
    /// of log-odds.
    var network: [Int16]
    /// How far a mistake moves the weights.
    var step: Int32
  }

  private var weights: [SIMD32<Int32>]
  private var transitions: [SIMD32<Int32>]
  /// Sums of all changes times the moment of the change, which give the averages.
  private var weightSums: [SIMD32<Float>]
  private var transitionSums: [SIMD32<Float>]
  private var moment: Float = 1
  /// What a sixteenth of log-odds of the network is worth.
  private let networkWeight: Int32

  package init(networkWeight: Int32) {
    self.networkWeight = networkWeight
    let rows = 1 << NameFeatures.rowBits
    weights = Array(repeating: .zero, count: rows)
    weightSums = Array(repeating: .zero, count: rows)
    transitions = Array(repeating: .zero, count: NameLabel.count)
    transitionSums = Array(repeating: .zero, count: NameLabel.count)
  }

  /// Goes once through the examples, in an order that the seed gives; returns the words wrong.
  package mutating func train(on examples: [Example], seed: UInt64) -> Int {
    var random = SplitMix(state: seed)
    var mistakes = 0
    for example in examples.shuffled(using: &random) {
      let guess = decode(example)
      let wrong = zip(guess, example.labels).count { $0 != $1 }
      if wrong > 0 { update(example, guess) }
      mistakes += wrong
      moment += 1
    }
    return mistakes
  }

  /// The labels that the current weights give.
  private func decode(_ example: Example) -> [NameLabel] {
    var columns: [SIMD32<Int32>] = []
    var origins: [SIMD32<UInt8>] = []
    for index in example.labels.indices {
      let emission = score(example, index)
      let previous = columns.last ?? Self.start
      var best = SIMD32<Int32>(repeating: .min / 2)
      var origin = SIMD32<UInt8>.zero
      for label in 0..<(index == 0 ? 1 : NameLabel.count) {
        let reached =
          transitions[label] &+ Self.allowed[label] &+ SIMD32(repeating: previous[label])
        for next in 0..<NameLabel.count where reached[next] > best[next] {
          best[next] = reached[next]
          origin[next] = UInt8(label)
        }
      }
      columns.append(best &+ emission)
      origins.append(origin)
    }
    return Self.backtrack(columns, origins)
  }

  private static let forbidden: Int32 = -1_000_000
  private static let start = SIMD32<Int32>.zero
  private static let allowed: [SIMD32<Int32>] = (0..<NameLabel.count).map { previous in
    var lanes = SIMD32<Int32>(repeating: forbidden)
    for label in 0..<NameLabel.count
    where NameLabel(code: label).follows(NameLabel(code: previous)) {
      lanes[label] = 0
    }
    return lanes
  }

  private func score(_ example: Example, _ index: Int) -> SIMD32<Int32> {
    var sum = SIMD32<Int32>.zero
    for label in 0..<NameLabel.count {
      sum[label] = Int32(example.network[index * NameLabel.count + label]) &* networkWeight
    }
    for row in example.rows[index * NameFeatures.count..<(index + 1) * NameFeatures.count] {
      sum &+= weights[Int(row)]
    }
    return sum
  }

  private static func backtrack(
    _ columns: [SIMD32<Int32>],
    _ origins: [SIMD32<UInt8>]
  ) -> [NameLabel] {
    guard let last = columns.last else { return [] }
    var label = 0
    for code in 1..<NameLabel.count {
      let position = NameLabel(code: code).position
      if position == .last || position == .only, last[code] > last[label] { label = code }
    }
    var labels: [NameLabel] = []
    for origin in origins.reversed() {
      labels.append(NameLabel(code: label))
      label = Int(origin[label])
    }
    return labels.reversed()
  }

  /// Moves the weights from the guess towards the right labels.
  private mutating func update(_ example: Example, _ guess: [NameLabel]) {
    var previous = (guess: NameLabel.outside, right: NameLabel.outside)
    for (index, right) in example.labels.enumerated() {
      let guessed = guess[index]
      if guessed != right {
        for row in example.rows[index * NameFeatures.count..<(index + 1) * NameFeatures.count] {
          Self.change(
            &weights[Int(row)],
            &weightSums[Int(row)],
            right,
            by: example.step,
            at: moment
          )
          Self.change(
            &weights[Int(row)],
            &weightSums[Int(row)],
            guessed,
            by: -example.step,
            at: moment
          )
        }
      }
      if guessed != right || previous.guess != previous.right {
        let (from, wrongly) = (previous.right.code, previous.guess.code)
        Self.change(&transitions[from], &transitionSums[from], right, by: example.step, at: moment)
        Self.change(
          &transitions[wrongly],
          &transitionSums[wrongly],
          guessed,
          by: -example.step,
          at: moment
        )
      }
      previous = (guessed, right)
    }
  }

  private static func change(
    _ lanes: inout SIMD32<Int32>,
    _ sums: inout SIMD32<Float>,
    _ label: NameLabel,
    by step: Int32,
    at moment: Float
  ) {
    lanes[label.code] += step
    sums[label.code] += Float(step) * moment
  }

  /// The averaged weights and transitions, scaled to 8 bits, and what the network is worth then.
  package func averaged() -> (weights: [Int8], transitions: [Int8], networkScale: Int) {
    let rows = weights.indices.map { average(weights[$0], weightSums[$0]) }
    let pairs = transitions.indices.map { average(transitions[$0], transitionSums[$0]) }
    let magnitudes = rows.flatMap { row in (0..<NameLabel.count).map { abs(row[$0]) } }
      .filter { $0 > 0 }.sorted()
    let largest = magnitudes.isEmpty ? 1 : magnitudes[magnitudes.count * 9995 / 10000]
    let scale = 127 / max(largest, .leastNormalMagnitude)
    let unit = Float(1 << NameModel.networkScaleBits)
    let networkScale = Int((Float(networkWeight) * scale * unit).rounded())
    return (Self.quantized(rows, scale), Self.quantized(pairs, scale), networkScale)
  }

  private func average(_ lanes: SIMD32<Int32>, _ sums: SIMD32<Float>) -> SIMD32<Float> {
    SIMD32<Float>(lanes) - sums / moment
  }

  private static func quantized(_ rows: [SIMD32<Float>], _ scale: Float) -> [Int8] {
    rows.flatMap { row in
      (0..<NameLabel.count).map { Int8(max(-127, min(127, (row[$0] * scale).rounded()))) }
    }
  }
}

/// A small generator of random numbers (Steele, Lea & Flood 2014), alike on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
