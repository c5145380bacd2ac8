/// A gated recurrence that runs over a sentence in both directions, added to its input.
///
/// The gates depend on the input alone, so that one product of matrices makes them for all words
/// at once: a minimal gated unit (Feng et al. 2024, after Lei et al. 2018). For each half of the
/// width, `h[t] = k[t] h[t-1] + (1 - k[t]) v[t]`.
struct RecurrentLayer: Sendable {
  private let gates: QuantizedMatrix
  private let half: Int

  /// - Parameter gates: Makes the gates and values forward, then those backward.
  init(gates: QuantizedMatrix) {
    self.gates = gates
    half = gates.columns / 4
  }

  func apply(to block: Block, in workspace: NetworkWorkspace) {
    let width = 2 * half
    gates.apply(
      to: workspace.normal.start,
      stride: width,
      count: block.rowCount,
      into: workspace.projected.start
    )
    for piece in block.pieces {
      for column in stride(from: 0, to: half, by: 8) {
        run(over: piece.rows, column, from: column, in: workspace)
        run(over: piece.rows.reversed(), half + column, from: width + column, in: workspace)
      }
    }
  }

  /// Runs eight units over the rows of a sentence.
  @inline(__always)
  private func run(
    over rows: some Sequence<Int>,
    _ unit: Int,
    from gate: Int,
    in workspace: NetworkWorkspace
  ) {
    var state = SIMD8<Float>()
    for row in rows {
      let projected = workspace.projected.start + row * gates.columns + gate
      let keep = Eights.logistic(Eights.load(projected))
      let value = Eights.load(projected + half)
      state = value + keep * (state - value)
      let target = workspace.state.start + row * 2 * half + unit
      Eights.store(Eights.load(target) + state, target)
    }
  }
}
