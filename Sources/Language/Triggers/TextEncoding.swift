/// The words of a text as the network of trees encodes them: triggers of its sentences can be found
/// once it is known which of them may say anything.
final class TextEncoding: TriggerFinder {
  private let network: TriggerNetwork
  private let pieces: [Piece]
  /// What the network of triggers takes of each word.
  private let rows: [Int16]
  /// The triggers of those words that were too many to be kept, and their predicates.
  private let found: [TriggerEvidence]
  private let predicates: [SemanticPredicate]

  /// A sentence, or a part of a very long one.
  private struct Piece {
    let tokens: Range<Int>
    /// The row of its first word.
    let start: Int
  }

  private init(
    _ network: TriggerNetwork,
    _ pieces: [Piece],
    rows: [Int16],
    found: [TriggerEvidence],
    predicates: [SemanticPredicate]
  ) {
    self.network = network
    self.pieces = pieces
    self.rows = rows
    self.found = found
    self.predicates = predicates
  }

  func triggers(
    in sentences: [Range<Int>],
    of tokens: [Token],
    _ names: [NameType?]
  ) -> [TriggerEvidence] {
    read(sentences) { network.triggers(ofJoined: $0, tokens, names, in: $1) }
      + Self.within(sentences, found) { $0.word }
  }

  func predicates(
    in sentences: [Range<Int>],
    of tokens: [Token],
    _ names: [NameType?]
  ) -> [SemanticPredicate] {
    read(sentences) { network.predicates(ofJoined: $0, tokens, names, in: $1) }
      + Self.within(sentences, predicates) { $0.word }
  }

  /// What is found in the words of some sentences that were kept, a block of them at a time.
  private func read<Item>(
    _ sentences: [Range<Int>],
    by find: (Block, TriggerWorkspace) -> [Item]
  ) -> [Item] {
    let wanted = Self.within(sentences, pieces) { $0.tokens.lowerBound }
    guard !wanted.isEmpty else { return [] }
    return network.withWorkspace { workspace in
      var items: [Item] = []
      var block = Block()
      for piece in wanted {
        block.append(piece.tokens, continuing: nil)
        if let placed = block.pieces.last {
          network.place(rows, from: piece.start, at: placed.rows, in: workspace)
        }
        guard block.isFull else { continue }
        items += find(block, workspace)
        block.removeAll()
      }
      return items + find(block, workspace)
    }
  }

  /// What lies in some stretches, both in order.
  private static func within<Item>(
    _ stretches: [Range<Int>],
    _ items: [Item],
    place: (Item) -> Int
  ) -> [Item] {
    var rest = stretches[...]
    return items.filter { item in
      while let first = rest.first, first.upperBound <= place(item) { rest.removeFirst() }
      return rest.first?.contains(place(item)) ?? false
    }
  }

  /// Gathers an encoding while the network of trees runs.
  struct Builder {
    let network: TriggerNetwork
    let findsRoles: Bool
    private var pieces: [Piece] = []
    private var rows: [Int16] = []
    private var found: [TriggerEvidence] = []
    private var predicates: [SemanticPredicate] = []

    /// The most words that are kept, of half a kilobyte each; triggers of further ones are found at
    /// once.
    private static let most = 16_384

    /// - Parameters:
    ///   - count: How many words there will be.
    ///   - findsRoles: Whether predicates will be asked for.
    init(network: TriggerNetwork, words count: Int, findsRoles: Bool) {
      self.network = network
      self.findsRoles = findsRoles
      rows.reserveCapacity(min(count, Self.most) * network.joinedWidth)
    }

    /// Keeps the words of a block.
    mutating func keep(
      _ block: Block,
      _ encoded: EncodedWords,
      _ tokens: [Token],
      in workspace: TriggerWorkspace
    ) {
      network.join(block, encoded, in: workspace)
      guard rows.count < Self.most * network.joinedWidth, found.isEmpty else {
        // Names are found later.
        if findsRoles {
          predicates += network.predicates(ofJoined: block, tokens, [], in: workspace)
          network.join(block, encoded, in: workspace)
        }
        found += network.triggers(ofJoined: block, tokens, [], in: workspace)
        return
      }
      for piece in block.pieces {
        pieces.append(Piece(tokens: piece.tokens, start: rows.count / network.joinedWidth))
        rows += network.joined(piece.rows, in: workspace)
      }
    }

    var encoding: TextEncoding {
      TextEncoding(network, pieces, rows: rows, found: found, predicates: predicates)
    }
  }
}
