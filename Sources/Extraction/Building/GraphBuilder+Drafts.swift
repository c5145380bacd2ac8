internal import KnowledgeGraph

extension GraphBuilder {
  /// Whether all actors of a draft are shown: groups without a name are only on request.
  func isShown(_ draft: ClaimDraft) -> Bool {
    let actors = [draft.subject, draft.object] + draft.qualification.attributions
    return reading.text.readsGroups || !actors.contains { reading.actors[$0].isUnnamed }
  }

  /// Where a draft takes place, where the name of the place is not ambiguous.
  func coordinates(of draft: ClaimDraft) -> Coordinates? {
    let states = [draft.subject, draft.object].compactMap { reading.actors[$0].country }
    return draft.place.flatMap { reading.knowledge.coordinates(of: $0, among: Set(states)) }
  }
}
