internal import CKernels

/// The first state of each word: the sum of the rows of its features, which is kept as well.
struct WordEmbedding {
  private let weights: NetworkWeights

  init(_ weights: NetworkWeights) {
    self.weights = weights
  }

  func embed(_ block: Block, _ tokens: [Token], in workspace: NetworkWorkspace) {
    clearGaps(of: block, weights.sizes.width, in: workspace)
    for piece in block.pieces {
      // The rows of all words are looked up first, so that they are on their way from memory.
      for (token, row) in zip(piece.tokens, piece.rows) {
        let found = workspace.forms.rows(of: tokens[token].form, else: find)
        let target = workspace.embeddings.start + row * WordFeatures.count
        for table in 0..<WordFeatures.count {
          target[table] = found.rows[table]
          weights.tables[table].prefetch(found.rows[table])
        }
        workspace.unknownNames[row] = found.isUnknownName
      }
      for row in piece.rows { add(row, in: workspace) }
    }
  }

  private func add(_ row: Int, in workspace: NetworkWorkspace) {
    let width = weights.sizes.width
    Kernel.fastest.embed(
      workspace.embeddings.start + row * WordFeatures.count,
      count: WordFeatures.count,
      width: width,
      unit: weights.embeddingUnit,
      into: workspace.state.start + row * width
    )
    (workspace.words.start + row * width).update(
      from: workspace.state.start + row * width,
      count: width
    )
  }

  /// Finds the rows of a form, and tells whether it is written as a name is and in no table.
  private func find(_ form: borrowing Span<UInt8>) -> FoundForms.Found {
    var features = WordFeatures(form, vectors: weights.vectors, forms: weights.forms)
    var found = FoundForms.Found()
    found.isUnknownName = !features.isKnown && form.count > 1 && Self.isCapital(form[0])
    if found.isUnknownName, Self.isAcronym(form) { features = weights.acronym }
    for table in 0..<WordFeatures.count {
      found.rows[table] = weights.tables[table].row(features[table])
    }
    return found
  }

  /// Whether a form is ASCII capitals alone.
  private static func isAcronym(_ form: borrowing Span<UInt8>) -> Bool {
    for index in form.indices where !isCapital(form[index]) { return false }
    return true
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
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
