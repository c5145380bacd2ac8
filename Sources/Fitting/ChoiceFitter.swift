internal import Extraction
internal import Foundation

/// A question with the answers that people hold right.
struct LabelledChoice: Sendable {
  let sheet: ChoiceSheet
  /// By the order of the sheet; the first is that there is none.
  let isRight: [Bool]
  /// How much it counts.
  var weight: Float = 1
}

/// Fits weights to questions by AdaGrad (Duchi and others, 2011): multinomial logistic regression
/// over the answers, of which several may be right.
struct ChoiceFitter {
  /// How it is fitted.
  struct Settings: Sendable {
    var rowBits = 16
    var epochs = 5
    var rate: Float = 0.05
    var decay: Float = 0.001
    /// With what the sums of squares begin, so that what is rare moves slowly.
    var damping: Float = 0.3
  }

  let settings: Settings
  private(set) var weights: [Float]
  private var squares: [Float]

  init(_ settings: Settings) {
    self.settings = settings
    weights = Array(repeating: 0, count: 1 << settings.rowBits)
    squares = weights
  }

  private func row(_ feature: UInt32) -> Int { Int(feature) & (weights.count - 1) }

  /// The log-odds of each answer, by the order of the sheet.
  func scores(of sheet: ChoiceSheet) -> [Float] {
    sheet.answers.map { $0.reduce(0) { $0 + weights[row($1)] } }
  }

  mutating func learn(from choice: LabelledChoice) {
    let scores = scores(of: choice.sheet)
    let top = scores.max() ?? 0
    let shares = scores.map { exp($0 - top) }
    let all = shares.reduce(0, +)
    let right = zip(shares, choice.isRight).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }
    guard right > 0 else { return }
    for (place, features) in choice.sheet.answers.enumerated() {
      let goal = choice.isRight[place] ? shares[place] / right : 0
      let slope = (shares[place] / all - goal) * choice.weight
      guard slope.magnitude > 0.001 else { continue }
      for feature in features { step(row(feature), slope) }
    }
  }

  private mutating func step(_ row: Int, _ slope: Float) {
    let gradient = slope + weights[row] * settings.decay
    squares[row] += gradient * gradient
    weights[row] -= settings.rate * gradient / (squares[row] + settings.damping).squareRoot()
  }

  /// The weights as the program keeps them.
  var quantized: [Int16] {
    weights.map { Int16(clamping: Int(($0 * Float(ChoiceModel.unit)).rounded())) }
  }
}
