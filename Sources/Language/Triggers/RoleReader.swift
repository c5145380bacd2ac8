/// Finds predicates and the words that have their core roles (PropBank; Palmer, Gildea & Kingsbury
/// 2005), in the states from which the network of triggers reads what these say.
struct RoleReader: Sendable {
  private let sizes: ReadoutSizes
  /// Makes what the scorers need, see `ReadoutSizes`.
  private let readout: QuantizedMatrix
  private let predicate: QuantizedMatrix
  private let roles: [EndScorer]

  /// Reads a file, made for the states of a network of triggers.
  ///
  /// `Models/README.md` tells the layout of the file.
  ///
  /// - Throws: `NetworkError` that says what is wrong with the file, and where.
  init(_ bytes: UnsafeRawBufferPointer, of network: TriggerSizes) throws(NetworkError) {
    var reader = WeightsReader(bytes)
    try reader.magic("ENTROLE1")
    sizes = ReadoutSizes(
      width: try reader.count("width", in: network.width...network.width),
      end: try reader.multiple(of: 16, "end width", upTo: network.end),
      sides: SemanticRole.allCases.count
    )
    let start = reader.position
    guard try reader.words("names of roles") == SemanticRole.allCases.map(\.rawValue) else {
      throw .invalid("other roles", byte: start)
    }
    readout = try reader.matrix("readout", rows: sizes.width, columns: sizes.columns)
    predicate = try reader.matrix("scores of predicates", rows: sizes.width, columns: 1)
    var roles: [EndScorer] = []
    for side in 0..<sizes.sides { roles.append(try EndScorer(from: &reader, sizes, side: side)) }
    self.roles = roles
    guard reader.isAtEnd else { throw .trailingBytes(byte: reader.position) }
  }

  /// The predicates of a block whose normalized states are in the workspace.
  func predicates(of block: Block, in workspace: TriggerWorkspace) -> [SemanticPredicate] {
    score(block, in: workspace)
    return block.pieces.flatMap { predicates(of: $0, in: workspace) }
  }

  /// Scores all words of a block as predicates into the workspace.
  private func score(_ block: Block, in workspace: TriggerWorkspace) {
    workspace.placeHidden(block, by: readout, sizes)
    predicate.apply(
      to: workspace.window.start,
      stride: sizes.width,
      count: block.rowCount,
      into: workspace.scores.start
    )
  }

  private func predicates(
    of piece: Block.Piece,
    in workspace: TriggerWorkspace
  ) -> [SemanticPredicate] {
    let rows = piece.rows.filter { workspace.scores.start[$0 * predicate.columns] > 0 }
    guard !rows.isEmpty else { return [] }
    workspace.gather(rows, width: sizes.width)
    let scores = roles.map { $0.scores(of: rows, among: piece.rows, by: readout, in: workspace) }
    let offset = piece.tokens.lowerBound
    return rows.enumerated().map { index, row in
      var arguments: [RoleArgument] = []
      for (role, scores) in zip(SemanticRole.allCases, scores) {
        for (word, score) in scores[index].enumerated() where score > 0 {
          arguments.append(RoleArgument(role: role, word: offset + word))
        }
      }
      return SemanticPredicate(word: offset + row - piece.rows.lowerBound, arguments: arguments)
    }
  }
}
