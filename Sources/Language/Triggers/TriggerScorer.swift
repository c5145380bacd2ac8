/// Scores each word as the trigger of each relation, its polarity and its modality.
struct TriggerScorer: Sendable {
  /// The least log-odds, in sixteenths, of a relation that is reported: three percent.
  private static let least = -56
  /// What is below is less, however it is rounded.
  private static let floor = Float(least) - 1

  private let sizes: TriggerSizes
  private let relations: [String]
  private let output: QuantizedMatrix

  init(
    from reader: inout WeightsReader,
    _ sizes: TriggerSizes,
    relations: [String]
  ) throws(NetworkError) {
    self.sizes = sizes
    self.relations = relations
    output = try reader.matrix("scores of triggers", rows: sizes.width, columns: sizes.scores)
  }

  /// Scores all words of a block into the workspace, by the hidden layer that it has of them.
  func score(_ block: Block, in workspace: TriggerWorkspace) {
    output.apply(
      to: workspace.window.start,
      stride: sizes.width,
      count: block.rowCount,
      into: workspace.scores.start
    )
  }

  /// What is scored of a word, if it may say a relation; its ends are left open.
  func trigger(
    _ token: Int,
    row: Int,
    of piece: Block.Piece,
    in workspace: TriggerWorkspace
  ) -> TriggerEvidence? {
    let scores = workspace.scores.start + row * sizes.scoreColumns
    // Most words are triggers of nothing, which needs no rounding.
    guard relations.indices.contains(where: { scores[$0] * 16 >= Self.floor }) else { return nil }
    let likely = relations.indices.filter { LogOdds.sixteenths(scores[$0]) >= Self.least }
    guard !likely.isEmpty else { return nil }
    return TriggerEvidence(
      word: token,
      relations: likely.map {
        RelationEvidence(name: relations[$0], logOdds: LogOdds.sixteenths(scores[$0]))
      },
      sentence: piece.tokens,
      subjects: [],
      objects: [],
      negative: LogOdds.sixteenths(scores[sizes.negativeColumn]),
      modalities: (0..<TriggerSizes.modalities).map {
        LogOdds.sixteenths(scores[sizes.modalityColumn + $0])
      }
    )
  }
}

/// Scores as whole numbers.
enum LogOdds {
  /// The nearest number of sixteenths, between -512 and 512.
  static func sixteenths(_ score: Float) -> Int {
    Int(min(max(score * 16, -512), 512).rounded(.toNearestOrEven))
  }
}
