internal import KnowledgeGraph
internal import Language

/// Resolves what means two actors at once: "the two countries", "both sides".
extension CoreferenceProposer {
  func pair(at position: Int, in sentence: Sentence) -> [DocumentActorIndex]? {
    guard tokens[position].pennTag.isPlural,
      lexicon.classes[.pair].contains(tokens[position].lemma.inLowerCase), isDual(position)
    else { return nil }
    return pair(before: position, in: sentence)
  }

  private func isDual(_ position: Int) -> Bool {
    tree.children(of: position).contains {
      ClosedClass.duals.contains(tokens[$0].form.inLowerCase)
    }
  }

  /// The two states that the nearest sentences name, as far as they name two, else the two last;
  /// or the only two bodies and states that they name, if "sides" may mean these.
  private func pair(before position: Int, in sentence: Sentence) -> [DocumentActorIndex]? {
    let earlier = text.prose.last { $0.tokens.upperBound <= sentence.tokens.lowerBound }
    var range = sentence.tokens.lowerBound..<position
    if states(in: range).count < 2, let earlier { range = earlier.tokens.lowerBound..<position }
    var found = states(in: range)
    if found.count > 2 { found = found.filter(acting(in: range).contains) }
    if found.count > 1 { return Array(found.suffix(2)) }
    guard lexicon.descriptions[tokens[position].lemma]?.type != .state else { return nil }
    let sides = acting(in: range).filter { actors[$0].type != .person }
    return sides.count == 2 ? sides : nil
  }

  /// Those named in a stretch otherwise than as places.
  private func acting(in range: Range<Int>) -> [DocumentActorIndex] {
    mentions.mentions(in: range).filter { $0.role != .location && $0.resolution != .description }
      .flatMap(\.allActors).uniqued()
  }
}
