internal import Input
internal import KnowledgeGraph

/// Entities whose mentions are too many for a line.
extension Entity {
  /// The entity in pieces that each fit into a line that can be read; mostly one.
  ///
  /// Graphs add up what is said of an entity, so that the pieces mean the same as the whole.
  ///
  /// - Parameter size: how many bytes of a line mentions may take, about.
  func pieces(of size: Int = ReadLimits.line / 4) -> [Entity] {
    var pieces: [Entity] = []
    var start = 0
    var length = 0
    for (index, mention) in mentions.enumerated() {
      length += mention.greatestSize
      guard length > size, index > start else { continue }
      pieces.append(piece(mentions[start..<index]))
      (start, length) = (index, mention.greatestSize)
    }
    return pieces.isEmpty ? [self] : pieces + [piece(mentions[start...])]
  }

  private func piece(_ mentions: ArraySlice<Mention>) -> Entity {
    var piece = self
    piece.mentions = Array(mentions)
    return piece
  }
}

extension Mention {
  /// No fewer bytes than a record takes for the mention: a byte of text may become `\u0000`.
  fileprivate var greatestSize: Int { 80 + text.utf8.count * 6 }
}
