internal import CLanguageModels

/// A network that tags the words of sentences and draws their dependency trees.
///
/// A neural tagger and graph-based parser: word features, windows and gated recurrences, tags and
/// arcs scored from the same states (Kiperwasser & Goldberg 2016; Dozat & Manning 2017). All
/// sums of products are over integers, so that the outcome is the same on every machine.
struct DependencyNetwork: Sendable {
  private let weights: NetworkWeights
  private let workspaces = WorkspacePool<NetworkWorkspace>()

  /// Reads a network from the bytes of its file.
  ///
  /// - Throws: `NetworkError` that says what is wrong with the file, and where.
  init(weights bytes: [UInt8]) throws(NetworkError) {
    weights = try bytes.span.bytes.withUnsafeBytes { bytes throws(NetworkError) in
      try NetworkWeights(bytes)
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer) throws(NetworkError) {
    weights = try NetworkWeights(bytes)
  }

  /// The network that is part of the program, from `Models/network.bin`.
  static func embedded() throws(NetworkError) -> DependencyNetwork {
    try DependencyNetwork(
      UnsafeRawBufferPointer(start: entente_network(), count: entente_network_size())
    )
  }

  /// Finds parts of speech, Penn tags, heads and relations.
  ///
  /// - Parameters:
  ///   - tokens: Their forms are read, their tags and trees are written.
  ///   - sentences: Stretches of `tokens`; what lies outside of them is left alone.
  ///   - observe: Is told of each block, the words as they were encoded, and what was found.
  func annotate(
    _ tokens: inout [Token],
    sentences: some Sequence<Range<Int>>,
    observe: (Block, EncodedWords, [Token]) -> Void = { _, _, _ in }
  ) {
    let workspace = workspaces.take() ?? NetworkWorkspace(sizes: weights.sizes)
    defer { workspaces.giveBack(workspace) }
    for sentence in sentences {
      var start = sentence.clamped(to: tokens.indices).lowerBound
      let end = sentence.clamped(to: tokens.indices).upperBound
      let first = start
      while start < end {
        let piece = start..<min(end, start + Block.longestPiece)
        workspace.block.append(piece, continuing: start > first ? first : nil)
        start = piece.upperBound
        if workspace.block.isFull { run(&tokens, in: workspace, observe) }
      }
    }
    run(&tokens, in: workspace, observe)
  }

  /// The length of an encoded word.
  var encodedWidth: Int { weights.sizes.width }

  /// Runs the block of the workspace through the network, and empties it.
  private func run(
    _ tokens: inout [Token],
    in workspace: NetworkWorkspace,
    _ observe: (Block, EncodedWords, [Token]) -> Void
  ) {
    let block = workspace.block
    guard !block.pieces.isEmpty else { return }
    encode(block, tokens, in: workspace)
    weights.readout.apply(
      to: workspace.normal.start,
      stride: weights.sizes.width,
      count: block.rowCount,
      into: workspace.readout.start
    )
    for piece in block.pieces {
      tag(piece, &tokens, in: workspace)
      attach(piece, &tokens, in: workspace)
    }
    let encoded = EncodedWords(
      features: workspace.words.start,
      step: weights.embeddingUnit,
      context: workspace.normal.start
    )
    observe(block, encoded, tokens)
    workspace.block.removeAll()
  }

  /// Leaves the encoded words, normalized, in the workspace.
  private func encode(_ block: Block, _ tokens: [Token], in workspace: NetworkWorkspace) {
    WordEmbedding(weights).embed(block, tokens, in: workspace)
    for layer in weights.layers {
      workspace.normalize(block, width: weights.sizes.width)
      layer.apply(to: block, in: workspace)
    }
    workspace.normalize(block, width: weights.sizes.width)
  }

  private func tag(_ piece: Block.Piece, _ tokens: inout [Token], in workspace: NetworkWorkspace) {
    let sizes = weights.sizes
    for (token, row) in zip(piece.tokens, piece.rows) {
      let scores = workspace.readout.start + row * sizes.readoutColumns
      if workspace.unknownNames[row] {
        weights.closedClasses.excludeTags(from: scores, sizes)
      }
      let penn = Self.best(scores + sizes.pennTagColumn, count: sizes.pennTags)
      let universal = weights.pairs.universal(
        best: Self.best(scores, count: sizes.universalTags),
        penn: penn,
        scores,
        sizes
      )
      tokens[token].partOfSpeech = weights.universalTags[universal]
      tokens[token].pennTag = weights.pennTags[penn]
    }
  }

  private func attach(
    _ piece: Block.Piece,
    _ tokens: inout [Token],
    in workspace: NetworkWorkspace
  ) {
    let stride = weights.arcs.score(piece, in: workspace)
    workspace.decoder.decode(workspace.arcs.start, stride: stride, count: piece.rows.count)
    weights.labels.score(piece, in: workspace)
    for (word, token) in piece.tokens.enumerated() {
      if workspace.unknownNames[piece.rows.lowerBound + word] {
        weights.closedClasses.excludeRelations(
          from: workspace.relations.start + word * weights.sizes.relationColumns
        )
      }
      let head = workspace.decoder.heads[word]
      tokens[token].head = head == 0 ? -1 : piece.tokens.lowerBound + head - 1
      tokens[token].relation = weights.labels.relation(ofWord: word, in: workspace)
    }
    join(piece, &tokens)
  }

  /// Hangs the root of a later part of a very long sentence on the root of its first part.
  private func join(_ piece: Block.Piece, _ tokens: inout [Token]) {
    guard let first = piece.continued,
      let target = tokens[first...].firstIndex(where: { $0.head < 0 }),
      let root = tokens[piece.tokens].firstIndex(where: { $0.head < 0 })
    else { return }
    tokens[root].head = target
    tokens[root].relation = .parataxis
  }

  /// The place of the largest score, the first of equals.
  private static func best(_ scores: UnsafePointer<Float>, count: Int) -> Int {
    var best = 0
    for index in 1..<max(1, count) where scores[index] > scores[best] { best = index }
    return best
  }
}

/// The words of a block as a network sees them, row by row, all rows of its width.
struct EncodedWords {
  /// The sums of the rows of their features, without any context.
  let features: UnsafePointer<Float>
  /// What a step of those sums is worth.
  let step: Float
  /// Their encoding in context, normalized.
  let context: UnsafePointer<Int16>

  /// Writes the features and the context of a row side by side.
  func join(_ row: Int, width: Int, into target: UnsafeMutablePointer<Int16>) {
    for column in stride(from: 0, to: width, by: 8) {
      let steps = Eights.load(features + row * width + column) / step
      Eights.storeRounded(Eights.limited(steps, to: MatrixProduct.leftLimit), target + column)
    }
    (target + width).update(from: context + row * width, count: width)
  }
}
