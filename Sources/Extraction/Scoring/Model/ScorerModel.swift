internal import KnowledgeGraph
internal import Language

/// The weights by which candidates are scored, in whole numbers; see `Models/README.md`.
package struct ScorerModel: Equatable, Sendable {
  /// What marks the file.
  static let mark = "ENTSCOR3"
  /// The weights of a row: one for all relations, then one for each relation by its ordinal.
  package static let stride = Kernel.weightsRow
  /// The weights are 256ths of log-odds.
  package static let unit = 256

  /// How far the table `softPlus` goes: eight units of log-odds.
  package static let softPlusCount = 8 * unit

  /// The names of the relations, by ordinal.
  package var relations: [String]
  /// The hashes of the words that were triggers in training, in rising order.
  package var triggers: [UInt32]
  /// `stride` weights for each row; the rows are a power of two.
  package var weights: [Int16]
  /// What is added to the log-odds of what a sentence may say by what else it may say.
  package var trees: BoostedTrees
  /// For cooperation and conflict, and for affiliations: the least log-odds of 1 hundredth to 99.
  package var calibration: [[Int32]]
  /// The least confidence of claims that are asserted.
  package var cuts: AssertionCuts
  /// `unit` · ln(1 + exp(−d / `unit`)) by d, so that no machine computes it its own way.
  package var softPlus: [Int16]

  package init(
    relations: [String],
    triggers: [UInt32],
    weights: [Int16],
    trees: BoostedTrees,
    calibration: [[Int32]],
    cuts: AssertionCuts,
    softPlus: [Int16]
  ) {
    self.relations = relations
    self.triggers = triggers
    self.weights = weights
    self.trees = trees
    self.calibration = calibration
    self.cuts = cuts
    self.softPlus = softPlus
  }

  /// The number of rows, a power of two.
  package var rowCount: Int { weights.count / Self.stride }

  /// The confidence of log-odds, in hundredths.
  func hundredths(_ logOdds: Int32, isAffiliation: Bool) -> Int {
    let table = calibration[isAffiliation ? 1 : 0]
    return table.partitioningIndex { $0 > logOdds }
  }
}
