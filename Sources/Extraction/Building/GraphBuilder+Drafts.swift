internal import KnowledgeGraph

extension GraphBuilder {
  /// Where a draft takes place, where the name of the place is not ambiguous.
  func coordinates(of draft: ClaimDraft) -> Coordinates? {
    let states = [draft.subject, draft.object].compactMap { reading.actors[$0].country }
    return draft.place.flatMap { reading.knowledge.coordinates(of: $0, among: Set(states)) }
  }
}
