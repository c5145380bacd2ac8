/// Scores every word of a sentence, and the root, as the head of every other word.
///
/// The score is bilinear in two short vectors (Dozat & Manning 2017), plus a learned number for
/// how far the head stands before or after.
struct ArcScorer: Sendable {
  private let width: Int
  private let sizes: NetworkSizes
  /// Makes of a word as dependent what is multiplied with the words as heads.
  private let transform: QuantizedMatrix
  /// The root as a head, rounded.
  private let root: [Int16]
  /// One number for all columns, and nothing added.
  private let scales: Buffer<Float>
  private let offsets: Buffer<Float>
  /// What is added for each distance from `-longestPiece` to `longestPiece`.
  private let distances: Buffer<Float>

  init(from reader: inout WeightsReader, _ sizes: NetworkSizes) throws(NetworkError) {
    self.sizes = sizes
    width = sizes.arc
    transform = try reader.matrix("arcs", rows: width, columns: width)
    let scale = try reader.floats("the scale of arcs", count: 1)[0]
    root = try reader.numbers(Int16.self, count: width)
    let reach = try reader.count("reach of distances", in: 1...Block.longestPiece)
    let near = try reader.floats("the distances", count: 2 * reach + 1)
    let columns = MatrixProduct.wholePanels(Block.longestPiece + 1)
    scales = Buffer([Float](repeating: scale, count: columns))
    offsets = Buffer(count: columns)
    let all = -Block.longestPiece...Block.longestPiece
    distances = Buffer(all.map { near[min(max($0, -reach), reach) + reach] })
  }

  /// Scores the arcs of a piece into the workspace; returns the distance between rows.
  func score(_ piece: Block.Piece, in workspace: NetworkWorkspace) -> Int {
    let count = piece.rows.count
    let columns = MatrixProduct.padded(count + 1)
    round(piece, in: workspace)
    let product = MatrixProduct(
      left: workspace.dependents.start,
      stride: width,
      count: count,
      right: workspace.heads.start,
      rows: width,
      columns: columns,
      scales: scales.start,
      offsets: offsets.start
    )
    product.write(into: workspace.arcs.start)
    for word in 0..<count {
      let scores = workspace.arcs.start + word * columns + 1
      let nearness = distances.start + Block.longestPiece - word
      for head in 0..<count { scores[head] += nearness[head] }
    }
    return columns
  }

  /// Rounds the words as dependents, row by row, and as heads, in the order of a right matrix.
  private func round(_ piece: Block.Piece, in workspace: NetworkWorkspace) {
    root.withUnsafeBufferPointer {
      MatrixProduct.place($0, column: 0, in: workspace.heads.start)
    }
    for (word, row) in piece.rows.enumerated() {
      let readout = workspace.readout.start + row * sizes.readoutColumns
      Eights.storeRectified(
        readout + sizes.dependentColumn,
        workspace.dependents.start + word * width,
        count: width,
        limit: MatrixProduct.leftLimit
      )
      let head = workspace.hidden.start
      Eights.storeRectified(
        readout + sizes.headColumn,
        head,
        count: width,
        limit: Float(MatrixProduct.rightLimit)
      )
      let values = UnsafeBufferPointer(start: head, count: width)
      MatrixProduct.place(values, column: word + 1, in: workspace.heads.start)
    }
    transformDependents(piece.rows.count, in: workspace)
  }

  private func transformDependents(_ count: Int, in workspace: NetworkWorkspace) {
    transform.apply(
      to: workspace.dependents.start,
      stride: width,
      count: count,
      into: workspace.projected.start
    )
    Eights.storeRounded(
      workspace.projected.start,
      workspace.dependents.start,
      count: count * width,
      limit: MatrixProduct.leftLimit
    )
  }
}
