/// Memory that a network of triggers uses over and over, for one thread at a time.
final class TriggerWorkspace: @unchecked Sendable {
  /// The state of each word, to which the layers add.
  let state: Buffer<Float>
  /// The state, normalized and rounded.
  let normal: Buffer<Int16>
  /// What a matrix made of the rows.
  let projected: Buffer<Float>
  /// Each word with what goes into a product beside it, and the sums of its dependents.
  let window: Buffer<Int16>
  let sums: Buffer<Int32>
  /// What the scorers read from the words: for all the hidden layer of triggers, then for some what
  /// they are as triggers and as ends.
  let readout: Buffer<Float>
  /// The scores of the words as triggers.
  let scores: Buffer<Float>
  /// Words as triggers and as ends, rounded, and the scores of ends.
  let triggers: Buffer<Int16>
  let end: Buffer<Int16>
  let ends: Buffer<Int16>
  let endScores: Buffer<Float>

  /// Makes the memory for networks of these sizes.
  init(sizes: TriggerSizes) {
    let (rows, longest) = (Block.largest, Block.longestPiece)
    let columns = MatrixProduct.wholePanels(longest)
    state = Buffer(count: rows * sizes.width)
    normal = Buffer(count: rows * sizes.width)
    projected = Buffer(count: rows * max(2 * sizes.width, MatrixProduct.padded(sizes.end + 1)))
    window = Buffer(count: rows * max(3 * sizes.width, 2 * sizes.input))
    sums = Buffer(count: longest * sizes.width)
    readout = Buffer(count: rows * max(sizes.width, sizes.end))
    scores = Buffer(count: rows * sizes.scoreColumns)
    triggers = Buffer(count: longest * sizes.end)
    end = Buffer(count: sizes.end)
    ends = Buffer(count: columns * sizes.end)
    endScores = Buffer(count: longest * columns)
  }

  func normalize(_ block: Block, width: Int) {
    Normalization.apply(to: block, state, width: width, into: normal)
  }

  /// Leaves the rectified hidden layer of all words of a block in the window.
  func placeHidden(_ block: Block, by matrix: QuantizedMatrix, _ sizes: ReadoutSizes) {
    matrix.apply(
      to: normal.start,
      stride: sizes.width,
      count: block.rowCount,
      columns: sizes.hiddenColumns,
      into: readout.start,
      outputStride: sizes.width
    )
    for row in block.pieces.lazy.flatMap(\.rows) {
      Eights.storeRectified(
        readout.start + row * sizes.width,
        window.start + row * sizes.width,
        count: sizes.width,
        limit: MatrixProduct.leftLimit
      )
    }
  }

  /// Leaves the normalized states of some words side by side, as few words are triggers.
  func gather(_ rows: [Int], width: Int) {
    for (place, row) in rows.enumerated() {
      (window.start + place * width).update(from: normal.start + row * width, count: width)
    }
  }
}
