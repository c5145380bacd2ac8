internal import Extraction
internal import Foundation

/// Fits weights to labelled sentences by AdaGrad, a sentence at a time (Duchi and others, 2011).
///
/// A candidate says one relation or none: multinomial logistic regression, in which the first
/// weight of a row counts for all relations.
struct Fitter {
  /// How it is fitted.
  struct Settings: Sendable {
    var rowBits = 17
    var epochs = 4
    var rate: Float = 0.1
    var decay: Float = 0.004
    /// The kinds of features that are left out.
    var off: Set<UInt8> = []
  }

  /// The weights of a row: all relations, then each of them.
  struct Row {
    var first = SIMD8<Float>(repeating: 0)
    var second = SIMD8<Float>(repeating: 0)
    var third = SIMD8<Float>(repeating: 0)

    static func += (left: inout Row, right: Row) {
      left.first += right.first
      left.second += right.second
      left.third += right.third
    }

    static func /= (row: inout Row, divisor: Float) {
      row.first /= divisor
      row.second /= divisor
      row.third /= divisor
    }

    init() {}

    /// A row of whole numbers.
    init(_ numbers: [Int16], at start: Int) {
      for column in 0..<24 { self[column] = Float(numbers[start + column]) / 256 }
    }

    subscript(column: Int) -> Float {
      get {
        column < 8 ? first[column] : column < 16 ? second[column - 8] : third[column - 16]
      }
      set {
        if column < 8 {
          first[column] = newValue
        } else if column < 16 {
          second[column - 8] = newValue
        } else {
          third[column - 16] = newValue
        }
      }
    }
  }

  let settings: Settings
  private(set) var weights: [Row]
  private var squares: [Row]

  init(_ settings: Settings, start: [Row]? = nil) {
    self.settings = settings
    weights = start ?? Array(repeating: Row(), count: 1 << settings.rowBits)
    squares = Array(repeating: Row(), count: weights.count)
  }

  /// Goes once through sentences in an order that depends on the seed alone.
  mutating func pass(over sentences: [LabelledSentence], order: [Int]) {
    for place in order { learn(from: sentences[place]) }
  }

  /// Adds the weights of another fit.
  mutating func add(_ other: Fitter) {
    for row in weights.indices { weights[row] += other.weights[row] }
  }

  /// Divides the weights.
  mutating func divide(by count: Float) {
    for row in weights.indices { weights[row] /= count }
  }

  // MARK: - Scores

  private func row(_ feature: Feature) -> Int? {
    settings.off.contains(UInt8(truncatingIfNeeded: feature.bits >> 24))
      ? nil : feature.row(of: weights.count)
  }

  private func sums(_ sheet: ScoringSheet) -> [Row] {
    sheet.groups.map { group in
      var sum = Row()
      for feature in sheet.features[group] {
        if let row = row(feature) { sum += weights[row] }
      }
      return sum
    }
  }

  /// The scores of all relations of a candidate: the first holds none, 0.
  private func total(_ candidate: ScoringSheet.Candidate, _ sheet: ScoringSheet, _ sums: [Row])
    -> Row
  {
    var total = Row()
    for group in candidate.groups.indices { total += sums[candidate.groups[group]] }
    let shared = total[0]
    total.first += shared
    total.second += shared
    total.third += shared
    for single in sheet.singles[candidate.singles] {
      if let row = row(single.feature) { total[single.relation + 1] += weights[row][0] }
    }
    return total
  }

  /// The log-odds of each relation of a candidate against all else.
  func logOdds(of sheet: ScoringSheet) -> [[(relation: Int, logOdds: Float)]] {
    let sums = sums(sheet)
    return sheet.candidates.map { candidate in
      let total = total(candidate, sheet, sums)
      let shares = Self.shares(total, candidate.admitted)
      return (0..<23).compactMap { relation in
        guard candidate.admitted >> UInt32(relation) & 1 == 1 else { return nil }
        let share = shares[relation + 1]
        guard share > 0.01 else { return nil }
        return (relation, log(share / max(1 - share, 1e-6)))
      }
    }
  }

  /// The probabilities of all admitted relations; the first is that of none.
  private static func shares(_ total: Row, _ admitted: UInt32) -> Row {
    var shares = Row()
    var top: Float = 0
    for column in 1..<24 where admitted >> UInt32(column - 1) & 1 == 1 {
      top = max(top, total[column])
    }
    shares[0] = exp(-top)
    var sum = shares[0]
    for column in 1..<24 where admitted >> UInt32(column - 1) & 1 == 1 {
      shares[column] = exp(total[column] - top)
      sum += shares[column]
    }
    let scale = 1 / sum
    shares.first *= scale
    shares.second *= scale
    shares.third *= scale
    return shares
  }

  // MARK: - Learning

  private mutating func learn(from sentence: LabelledSentence) {
    let sheet = sentence.sheet
    let sums = sums(sheet)
    var gradients = Array(repeating: Row(), count: sheet.groups.count)
    var isTouched = Array(repeating: false, count: sheet.groups.count)
    var singles: [(row: Int, gradient: Float)] = []
    for (place, candidate) in sheet.candidates.enumerated() {
      let total = total(candidate, sheet, sums)
      guard let slope = Self.slope(total, candidate.admitted, sentence.labels[place]) else {
        continue
      }
      var gradient = slope
      for single in sheet.singles[candidate.singles] {
        if let row = row(single.feature) { singles.append((row, gradient[single.relation + 1])) }
      }
      let sum = gradient.first.sum() + gradient.second.sum() + gradient.third.sum()
      gradient[0] = sum
      for group in candidate.groups.indices {
        gradients[candidate.groups[group]] += gradient
        isTouched[candidate.groups[group]] = true
      }
    }
    for (group, features) in sheet.groups.enumerated() where isTouched[group] {
      for feature in sheet.features[features] {
        if let row = row(feature) { step(row, gradients[group]) }
      }
    }
    for (row, gradient) in singles where gradient != 0 {
      var all = Row()
      all[0] = gradient
      step(row, all)
    }
  }

  /// What the score of each relation adds to the loss; nothing where nothing is to be learned.
  private static func slope(
    _ total: Row,
    _ all: UInt32,
    _ label: LabelledSentence.Label
  ) -> Row? {
    let admitted = all & ~label.open
    guard !label.isOpen, admitted != 0 else { return nil }
    var slope = shares(total, admitted)
    let right = label.right & admitted
    // A candidate of which nothing is believed and nothing is true.
    if right == 0, slope[0] > 0.998 { return nil }
    slope[0] = 0
    let share = 1 / Float(max(1, right.nonzeroBitCount))
    for relation in 0..<23 where right >> UInt32(relation) & 1 == 1 {
      slope[relation + 1] -= share
    }
    return slope
  }

  private mutating func step(_ row: Int, _ slope: Row) {
    let (rate, decay) = (settings.rate, settings.decay)
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        Self.move(&weights[row].first, &squares[row].first, slope.first, rate, decay)
        Self.move(&weights[row].second, &squares[row].second, slope.second, rate, decay)
        Self.move(&weights[row].third, &squares[row].third, slope.third, rate, decay)
      }
    }
  }

  @inline(__always)
  private static func move(
    _ weight: inout SIMD8<Float>,
    _ square: inout SIMD8<Float>,
    _ slope: SIMD8<Float>,
    _ rate: Float,
    _ decay: Float
  ) {
    let gradient = slope + weight * decay
    square += gradient * gradient
    weight -= rate * gradient / (square + 1e-2).squareRoot()
  }
}
