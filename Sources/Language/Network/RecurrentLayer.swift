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

  /// Adds to the states what the recurrence makes of them.
  ///
  /// - Parameters:
  ///   - normal: The states, normalized and rounded.
  ///   - projected: Memory for the gates.
  func apply(
    to block: Block,
    normal: Buffer<Int16>,
    projected: Buffer<Float>,
    state: Buffer<Float>
  ) {
    let width = 2 * half
    gates.apply(
      to: normal.start,
      stride: width,
      count: block.rowCount,
      into: projected.start
    )
    for piece in block.pieces {
      let (first, last) = (piece.rows.lowerBound, piece.rows.upperBound - 1)
      run(from: first, by: 1, piece.rows.count, unit: 0, projected, state)
      run(from: last, by: -1, piece.rows.count, unit: half, projected, state)
    }
  }

  /// Runs half of the units over the rows of a sentence, forwards or backwards.
  private func run(
    from row: Int,
    by step: Int,
    _ count: Int,
    unit: Int,
    _ projected: Buffer<Float>,
    _ states: Buffer<Float>
  ) {
    let gates = projected.start + row * self.gates.columns + 2 * unit
    let state = states.start + row * 2 * half + unit
    Kernel.fastest.recur(
      over: Kernel.GateRows(first: gates, stride: step * self.gates.columns),
      addingTo: Kernel.StateRows(first: state, stride: step * 2 * half),
      count: count,
      units: half
    )
  }
}
