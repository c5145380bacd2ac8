internal import KnowledgeGraph
internal import Language

/// Tells where a capital or another seat of power stands for its government.
extension KnownNameProposer {
  /// "Damascus rejected …" is Syria; "in Damascus", "Damascus airport" is a place.
  mutating func readSeat(_ reading: AliasReading, of actor: ActorIndex, at range: Range<Int>) {
    page.mention(
      page.add(knowledge.actor(actor)),
      at: range,
      by: reading.kind == .capital ? .capital : .seat,
      as: .nominal,
      evidence: Self.known
    )
  }

  /// Whether a seat of power stands where governments stand.
  func actsAsGovernment(_ head: Int, range: Range<Int>) -> Bool {
    if let preposition = tree.preposition(of: head) {
      return ClosedClass.actorPrepositions.contains(preposition)
    }
    switch tokens[head].relation {
    case .nominalSubject, .nominalSubjectPassive, .object, .indirectObject,
      .nominalModifierPossessive, .obliqueAgent:
      return true
    case .conjunct:
      guard let first = tree.head(of: head), !isPlace(first) else { return false }
      return actsAsGovernment(first, range: first..<(first + 1))
    case .compound, .obliqueUnmarked:
      return isHyphenated(range)
    default: return false
    }
  }

  /// "Moscow-backed".
  private func isHyphenated(_ range: Range<Int>) -> Bool {
    tokens.indices.contains(range.upperBound) && tokens[range.upperBound].form == "-"
  }

  /// "New York or Vienna": beside a mere place, a capital is one too.
  private func isPlace(_ word: Int) -> Bool {
    mentions.mention(at: word).map { $0.actor == nil } ?? false
  }
}
