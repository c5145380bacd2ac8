internal import Evaluation
internal import Extraction
internal import Foundation

/// Fits how texts put claims to annotated ones: multinomial logistic regression by AdaGrad, a claim
/// at a time, and the mean of several runs that differ in the order of the claims.
struct VeracityFitter {
  typealias Row = SIMD8<Float>

  private static let rowBits = 17
  private static let rate: Float = 0.1
  private static let decay: Float = 0.003
  /// With what the sums of squares begin, so that what is rare moves slowly.
  private static let damping: Float = 1
  private static let epochs = 4
  private static let runs: UInt64 = 4

  private(set) var weights: [Row]
  private var squares: [Row]

  /// The weights that fit some claims best.
  init(_ puts: [LabelledPut]) {
    let fits = (1...Self.runs).map { Self(puts, seed: $0) }
    self = fits[0]
    for place in weights.indices {
      weights[place] = fits.reduce(Row()) { $0 + $1.weights[place] } / Float(fits.count)
    }
  }

  private init(_ puts: [LabelledPut], seed: UInt64) {
    weights = Array(repeating: Row(), count: 1 << Self.rowBits)
    squares = Array(repeating: Row(repeating: Self.damping), count: 1 << Self.rowBits)
    var order = Array(puts.indices)
    var numbers = RandomNumbers(seed: seed)
    for _ in 0..<Self.epochs {
      order.shuffle(using: &numbers)
      for place in order { learn(puts[place]) }
    }
  }

  /// The rows of a claim, each once.
  private func rows(_ put: LabelledPut) -> Set<Int> {
    Set(put.features.map { $0.row(of: weights.count) })
  }

  private mutating func learn(_ put: LabelledPut) {
    let rows = rows(put).sorted()
    var total = Row()
    for row in rows { total += weights[row] }
    var slope = Self.shares(total)
    slope[put.place] -= 1
    for row in rows {
      let gradient = slope + weights[row] * Self.decay
      squares[row] += gradient * gradient
      weights[row] -= Self.rate * gradient / squares[row].squareRoot()
    }
  }

  private static func shares(_ total: Row) -> Row {
    let top = total.max()
    var shares = Row()
    for column in 0..<Row.scalarCount { shares[column] = exp(total[column] - top) }
    return shares / shares.sum()
  }

  /// The weights as whole numbers.
  var quantized: [Int16] {
    weights.flatMap { row in
      (0..<Row.scalarCount).map {
        Int16(clamping: Int((row[$0] * Float(VeracityModel.unit)).rounded()))
      }
    }
  }
}

/// How well claims are judged of items that were not seen.
struct VeracityTally {
  var claims = 0
  /// Claims stated as facts by people, and those that are not.
  var facts = 0
  var others = 0
  /// What is stated as a fact, and should not be.
  var against = 0
  /// What is not stated as a fact, and should be.
  var overHedged = 0
  var modality = 0
  var polarity = 0

  mutating func add(_ put: LabelledPut, _ found: Int) {
    claims += 1
    if put.place == 0 {
      facts += 1
      overHedged += found == 0 ? 0 : 1
    } else {
      others += 1
      against += found == 0 ? 1 : 0
    }
    modality += put.place % 4 == found % 4 ? 1 : 0
    polarity += put.place / 4 == found / 4 ? 1 : 0
  }

  var line: String {
    func share(_ part: Int, _ whole: Int) -> String {
      let thousandths = part * 1000 / max(whole, 1)
      return "." + String(String(1000 + thousandths).suffix(3))
    }
    let parts = [
      "hedged \(share(others - against, others))",
      "asserted against the text \(share(against, against + facts - overHedged))",
      "facts hedged \(share(overHedged, facts))", "modality \(share(modality, claims))",
      "polarity \(share(polarity, claims))",
    ]
    return parts.joined(separator: ", ")
  }
}
