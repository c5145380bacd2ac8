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
      for column in stride(from: 0, to: half, by: 8) {
        run(over: piece.rows, column, from: column, projected.start, state.start)
        let behind = half + column
        run(over: piece.rows.reversed(), behind, from: width + column, projected.start, state.start)
      }
    }
  }

  /// Runs eight units over the rows of a sentence.
  @inline(__always)
  private func run(
    over rows: some Sequence<Int>,
    _ unit: Int,
    from gate: Int,
    _ projected: UnsafePointer<Float>,
    _ states: UnsafeMutablePointer<Float>
  ) {
    var state = SIMD8<Float>()
    for row in rows {
      let made = projected + row * gates.columns + gate
      let keep = Eights.logistic(Eights.load(made))
      let value = Eights.load(made + half)
      state = value + keep * (state - value)
      let target = states + row * 2 * half + unit
      Eights.store(Eights.load(target) + state, target)
    }
  }
}
