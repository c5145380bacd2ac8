/// The first state of each word: the sum of the rows of its features.
struct WordEmbedding {
  private let weights: NetworkWeights

  init(_ weights: NetworkWeights) {
    self.weights = weights
  }

  func embed(_ block: Block, _ tokens: [Token], in workspace: NetworkWorkspace) {
    let width = weights.sizes.width
    clearGaps(of: block, width, in: workspace)
    for piece in block.pieces {
      for (token, row) in zip(piece.tokens, piece.rows) {
        let sums = workspace.normal.start + row * width
        sums.update(repeating: 0, count: width)
        add(tokens[token].form, to: sums)
        spread(sums, workspace.state.start + row * width, count: width)
      }
    }
  }

  private func add(_ form: String, to sums: UnsafeMutablePointer<Int16>) {
    let utf8 = form.utf8Span
    var features = WordFeatures(utf8.span, vectors: weights.vectors, forms: weights.forms)
    if !features.isKnown, Self.isAcronym(utf8.span) { features = weights.acronym }
    for (index, table) in weights.tables.enumerated() { table.add(features[index], to: sums) }
  }

  /// Whether a form is two ASCII capitals or more, and nothing else.
  private static func isAcronym(_ form: borrowing Span<UInt8>) -> Bool {
    guard form.count > 1 else { return false }
    for index in form.indices
    where form[index] < UInt8(ascii: "A") || form[index] > UInt8(ascii: "Z") { return false }
    return true
  }

  private func spread(
    _ sums: UnsafePointer<Int16>,
    _ state: UnsafeMutablePointer<Float>,
    count: Int
  ) {
    for column in stride(from: 0, to: count, by: 8) {
      let values = UnsafeRawPointer(sums + column).loadUnaligned(as: SIMD8<Int16>.self)
      Eights.store(SIMD8<Float>(values) * weights.embeddingUnit, state + column)
    }
  }

  /// Brings the rows between sentences to zero.
  private func clearGaps(of block: Block, _ width: Int, in workspace: NetworkWorkspace) {
    for piece in block.pieces {
      for row in [piece.rows.lowerBound - 1, piece.rows.upperBound] {
        (workspace.normal.start + row * width).update(repeating: 0, count: width)
      }
    }
  }
}
