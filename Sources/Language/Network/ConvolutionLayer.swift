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
      for place in stride(
        from: piece.rows.lowerBound * width,
        to: piece.rows.upperBound * width,
        by: 8
      ) {
        let raw = Eights.load(workspace.projected.start + place)
        let target = workspace.state.start + place
        Eights.store(Eights.load(target) + Eights.rectified(raw), target)
      }
    }
  }
}
