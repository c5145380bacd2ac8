/// The first state of each word: the sum of the rows of its features, which is kept as well.
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
        workspace.unknownNames[row] = add(tokens[token].form, to: sums)
        (workspace.words.start + row * width).update(from: sums, count: width)
        spread(sums, workspace.state.start + row * width, count: width)
      }
    }
  }

  /// Adds the rows of a form, and tells whether it is written as a name is and in no table.
  private func add(_ form: String, to sums: UnsafeMutablePointer<Int16>) -> Bool {
    let utf8 = form.utf8Span
    var features = WordFeatures(utf8.span, vectors: weights.vectors, forms: weights.forms)
    let isUnknown = !features.isKnown && utf8.span.count > 1 && Self.isCapital(utf8.span[0])
    if isUnknown, Self.isAcronym(utf8.span) { features = weights.acronym }
    for (index, table) in weights.tables.enumerated() { table.add(features[index], to: sums) }
    return isUnknown
  }

  /// Whether a form is ASCII capitals alone.
  private static func isAcronym(_ form: borrowing Span<UInt8>) -> Bool {
    for index in form.indices where !isCapital(form[index]) { return false }
    return true
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
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
