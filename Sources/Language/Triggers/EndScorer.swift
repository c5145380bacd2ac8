/// Scores the words of a sentence as one side of its triggers.
struct EndScorer: Sendable {
  private let sizes: ReadoutSizes
  private let side: Int
  /// Makes of a trigger what is multiplied with the words as ends, and what it adds to all.
  private let transform: QuantizedMatrix
  /// One number for all columns, and nothing added.
  private let scales: Buffer<Float>
  private let offsets: Buffer<Float>
  /// What is added for each distance from `-reach` to `reach`.
  private let distances: [Float]
  private let reach: Int

  init(
    from reader: inout WeightsReader,
    _ sizes: ReadoutSizes,
    side: Int
  ) throws(NetworkError) {
    self.sizes = sizes
    self.side = side
    transform = try reader.matrix("ends", rows: sizes.end, columns: sizes.end + 1)
    let scale = try reader.floats("the scale of ends", count: 1)[0]
    reach = try reader.count("reach of distances", in: 1...Block.longestPiece)
    distances = try reader.floats("the distances", count: 2 * reach + 1)
    let columns = MatrixProduct.wholePanels(Block.longestPiece)
    scales = Buffer([Float](repeating: scale, count: columns))
    offsets = Buffer(count: columns)
  }

  /// The log-odds, in sixteenths, that each word of a piece is the end of triggers in these rows.
  ///
  /// - Parameter readout: Makes of a state what the word is as trigger and as end; the states of
  ///   the triggers stand side by side in the workspace.
  func scores(
    of triggers: [Int],
    among rows: Range<Int>,
    by readout: QuantizedMatrix,
    in workspace: TriggerWorkspace
  ) -> [[Int16]] {
    let columns = MatrixProduct.padded(rows.count)
    let own = transformed(triggers.count, by: readout, in: workspace)
    placeEnds(rows, by: readout, in: workspace)
    let product = MatrixProduct(
      left: workspace.triggers.start,
      stride: sizes.end,
      count: triggers.count,
      right: workspace.ends.start,
      rows: sizes.end,
      columns: columns,
      scales: scales.start,
      offsets: offsets.start
    )
    product.write(into: workspace.endScores.start)
    return triggers.indices.map { index in
      let scores = workspace.endScores.start + index * columns
      let word = triggers[index] - rows.lowerBound
      return (0..<rows.count).map { end in
        let distance = distances[min(max(end - word, -reach), reach) + reach]
        return Int16(LogOdds.sixteenths(scores[end] + own[index] + distance))
      }
    }
  }

  /// Leaves the transformed triggers in the workspace; returns what each adds to all of its ends.
  private func transformed(
    _ count: Int,
    by readout: QuantizedMatrix,
    in workspace: TriggerWorkspace
  ) -> [Float] {
    readout.apply(
      to: workspace.window.start,
      stride: sizes.width,
      count: count,
      columns: sizes.triggerColumns(side: side),
      into: workspace.readout.start,
      outputStride: sizes.end
    )
    for index in 0..<count {
      Eights.storeRectified(
        workspace.readout.start + index * sizes.end,
        workspace.triggers.start + index * sizes.end,
        count: sizes.end,
        limit: MatrixProduct.leftLimit
      )
    }
    transform.apply(
      to: workspace.triggers.start,
      stride: sizes.end,
      count: count,
      into: workspace.projected.start
    )
    return (0..<count).map { index in
      let made = workspace.projected.start + index * transform.columns
      Eights.storeRounded(
        made,
        workspace.triggers.start + index * sizes.end,
        count: sizes.end,
        limit: MatrixProduct.leftLimit
      )
      return made[sizes.end]
    }
  }

  /// Rounds the words as ends, in the order of a right matrix.
  private func placeEnds(
    _ rows: Range<Int>,
    by readout: QuantizedMatrix,
    in workspace: TriggerWorkspace
  ) {
    readout.apply(
      to: workspace.normal.start + rows.lowerBound * sizes.width,
      stride: sizes.width,
      count: rows.count,
      columns: sizes.endColumns(side: side),
      into: workspace.readout.start,
      outputStride: sizes.end
    )
    let end = UnsafeMutablePointer(workspace.end.start)
    for word in 0..<rows.count {
      Eights.storeRectified(
        workspace.readout.start + word * sizes.end,
        end,
        count: sizes.end,
        limit: Float(MatrixProduct.rightLimit)
      )
      let values = UnsafeBufferPointer(start: end, count: sizes.end)
      MatrixProduct.place(values, column: word, in: workspace.ends.start)
    }
  }
}
