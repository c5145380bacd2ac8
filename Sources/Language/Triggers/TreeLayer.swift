/// A window over the tree: a word, its head and its dependents, rectified, added to the input.
struct TreeLayer: Sendable {
  /// The widest state: three of them are one row of a product.
  static let largestWidth = 160

  private let joint: QuantizedMatrix
  private let width: Int

  /// - Parameter joint: Takes the word itself, its head, and half of the sum of its dependents.
  init(joint: QuantizedMatrix) {
    self.joint = joint
    width = joint.rows / 3
  }

  func apply(to block: Block, _ tokens: [Token], in workspace: TriggerWorkspace) {
    for piece in block.pieces { gather(piece, tokens, in: workspace) }
    joint.apply(
      to: workspace.window.start,
      stride: 3 * width,
      count: block.rowCount,
      into: workspace.projected.start
    )
    for piece in block.pieces {
      let place = piece.rows.lowerBound * width
      Kernel.fastest.rectify(
        workspace.projected.start + place,
        addingTo: workspace.state.start + place,
        count: piece.rows.count * width
      )
    }
  }

  /// Writes the windows of a piece.
  private func gather(_ piece: Block.Piece, _ tokens: [Token], in workspace: TriggerWorkspace) {
    let normal = workspace.normal.start
    workspace.sums.start.update(repeating: 0, count: piece.rows.count * width)
    for (word, token) in piece.tokens.enumerated() {
      let row = piece.rows.lowerBound + word
      let target = workspace.window.start + row * 3 * width
      target.update(from: normal + row * width, count: width)
      guard piece.tokens.contains(tokens[token].head) else {
        (target + width).update(repeating: 0, count: width)
        continue
      }
      let head = tokens[token].head - piece.tokens.lowerBound
      (target + width).update(from: normal + (piece.rows.lowerBound + head) * width, count: width)
      let sum = workspace.sums.start + head * width
      for column in 0..<width { sum[column] &+= Int32(normal[row * width + column]) }
    }
    for (word, row) in piece.rows.enumerated() {
      halve(workspace.sums.start + word * width, workspace.window.start + (row * 3 + 2) * width)
    }
  }

  private func halve(_ sums: UnsafePointer<Int32>, _ target: UnsafeMutablePointer<Int16>) {
    let limit = Int32(MatrixProduct.leftLimit)
    for column in 0..<width {
      target[column] = Int16(truncatingIfNeeded: min(max(sums[column] >> 1, -limit), limit))
    }
  }
}
