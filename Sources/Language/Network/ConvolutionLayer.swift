/// A window of three words, rectified, added to the input.
struct ConvolutionLayer: Sendable {
  private let window: QuantizedMatrix

  /// - Parameter window: Takes the word before, the word itself and the word after.
  init(window: QuantizedMatrix) {
    self.window = window
  }

  func apply(to block: Block, in workspace: NetworkWorkspace) {
    let width = window.columns
    // Rows lie side by side, so three of them are one input; the rows between sentences are zero.
    window.apply(
      to: workspace.normal.start,
      stride: width,
      count: block.rowCount - 2,
      into: workspace.projected.start + width
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
}
