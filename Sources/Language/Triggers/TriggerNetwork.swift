/// Finds the words that may carry relations, and the words that head both of their sides, that name
/// who says so, and that say when.
///
/// It goes on from the words as the network of trees encodes them: layers that see what a word
/// depends on and what depends on it, and gated recurrences; triggers are scored word by word, and
/// the ends of a trigger bilinearly (after Dozat & Manning 2017), as arcs are.
struct TriggerNetwork: Sendable {
  private let weights: TriggerWeights
  /// Reads semantic roles from the same states, if they are known for this network.
  private var roles: RoleReader?
  private let workspaces = WorkspacePool<TriggerWorkspace>()

  /// Reads a network from the bytes of its file, made for encoded words of a width.
  ///
  /// - Throws: `NetworkError` that says what is wrong with the file, and where.
  init(_ bytes: UnsafeRawBufferPointer, inputWidth: Int) throws(NetworkError) {
    weights = try TriggerWeights(bytes, inputWidth: inputWidth)
  }

  /// The network that is part of the program, from `Models/triggers.bin`.
  static func embedded(inputWidth: Int) throws(NetworkError) -> TriggerNetwork {
    try TriggerNetwork(EmbeddedModels.triggers, inputWidth: inputWidth)
      .findingRoles(by: EmbeddedModels.roles)
  }

  /// The same network with the heads of semantic roles from the bytes of their file.
  func findingRoles(by bytes: UnsafeRawBufferPointer) throws(NetworkError) -> TriggerNetwork {
    var network = self
    network.roles = try RoleReader(bytes, of: weights.sizes)
    return network
  }

  /// Runs something with memory for this network, which no other thread uses meanwhile.
  func withWorkspace<Outcome>(_ body: (TriggerWorkspace) -> Outcome) -> Outcome {
    let workspace = workspaces.take() ?? TriggerWorkspace(sizes: weights.sizes)
    defer { workspaces.giveBack(workspace) }
    return body(workspace)
  }

  /// Reads the triggers of a block of sentences whose words are joined in the workspace.
  ///
  /// - Parameters:
  ///   - tokens: Their forms, tags and trees are read.
  ///   - names: The kinds of names that the tokens are part of; empty if none is known.
  func triggers(
    ofJoined block: Block,
    _ tokens: [Token],
    _ names: [NameType?],
    in workspace: TriggerWorkspace
  ) -> [TriggerEvidence] {
    guard !block.pieces.isEmpty else { return [] }
    encode(block, tokens, names, in: workspace)
    workspace.placeHidden(block, by: weights.readout, weights.sizes.readout)
    weights.scorer.score(block, in: workspace)
    return block.pieces.flatMap { triggers(of: $0, in: workspace) }
  }

  /// Reads the predicates of such a block, and who has which part in them.
  func predicates(
    ofJoined block: Block,
    _ tokens: [Token],
    _ names: [NameType?],
    in workspace: TriggerWorkspace
  ) -> [SemanticPredicate] {
    guard !block.pieces.isEmpty, let roles else { return [] }
    encode(block, tokens, names, in: workspace)
    // PropBank counts auxiliaries, which have no roles.
    return roles.predicates(of: block, in: workspace).filter {
      ![.auxiliary, .auxiliaryPassive].contains(tokens[$0.word].relation)
    }
  }

  /// Leaves the last state of each word in the workspace, normalized.
  private func encode(
    _ block: Block,
    _ tokens: [Token],
    _ names: [NameType?],
    in workspace: TriggerWorkspace
  ) {
    embed(block, tokens, names, in: workspace)
    for layer in weights.layers {
      workspace.normalize(block, width: weights.sizes.width)
      layer.apply(to: block, tokens, in: workspace)
    }
    workspace.normalize(block, width: weights.sizes.width)
  }

  /// Leaves the first state of each word in the workspace.
  private func embed(
    _ block: Block,
    _ tokens: [Token],
    _ names: [NameType?],
    in workspace: TriggerWorkspace
  ) {
    let width = weights.sizes.width
    weights.input.apply(
      to: workspace.window.start,
      stride: joinedWidth,
      count: block.rowCount,
      into: workspace.state.start
    )
    for piece in block.pieces {
      for (token, row) in zip(piece.tokens, piece.rows) {
        let state = workspace.state.start + row * width
        weights.lexicon.add(tokens[token].form, to: state)
        weights.tags.add(tokens[token], names.isEmpty ? nil : names[token], to: state)
      }
    }
  }

  /// The length of a joined word.
  var joinedWidth: Int { 2 * weights.sizes.input }

  /// The joined words of some rows.
  func joined(_ rows: Range<Int>, in workspace: TriggerWorkspace) -> UnsafeBufferPointer<Int16> {
    UnsafeBufferPointer(
      start: workspace.window.start + rows.lowerBound * joinedWidth,
      count: rows.count * joinedWidth
    )
  }

  /// Places joined words, from a row of them on, in the workspace.
  func place(
    _ joined: [Int16],
    from start: Int,
    at rows: Range<Int>,
    in workspace: TriggerWorkspace
  ) {
    let width = joinedWidth
    joined[start * width..<(start + rows.count) * width].withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      (workspace.window.start + rows.lowerBound * width).update(from: first, count: source.count)
    }
  }

  /// Writes the features and the context of each word side by side.
  func join(_ block: Block, _ encoded: EncodedWords, in workspace: TriggerWorkspace) {
    let width = weights.sizes.input
    for row in block.pieces.lazy.flatMap(\.rows) {
      encoded.join(row, width: width, into: workspace.window.start + row * 2 * width)
    }
  }

  private func triggers(
    of piece: Block.Piece,
    in workspace: TriggerWorkspace
  ) -> [TriggerEvidence] {
    let found = zip(piece.tokens, piece.rows).compactMap { token, row in
      weights.scorer.trigger(token, row: row, of: piece, in: workspace)
    }
    guard !found.isEmpty else { return [] }
    let rows = found.map { piece.rows.lowerBound + $0.word - piece.tokens.lowerBound }
    workspace.gather(rows, width: weights.sizes.width)
    let sides = [weights.subjects, weights.objects, weights.speakers, weights.times].map {
      $0.scores(of: rows, among: piece.rows, by: weights.readout, in: workspace)
    }
    return found.indices.map { index in
      var trigger = found[index]
      trigger.subjects = sides[0][index]
      trigger.objects = sides[1][index]
      trigger.speakers = sides[2][index]
      trigger.times = sides[3][index]
      return trigger
    }
  }
}
