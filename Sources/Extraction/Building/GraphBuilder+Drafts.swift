internal import KnowledgeGraph

extension GraphBuilder {
  /// Whether all actors of a draft are shown: groups without a name are only on request.
  func isShown(_ draft: ClaimDraft) -> Bool {
    let actors = [draft.subject, draft.object] + draft.qualification.attributions
    guard actors.contains(where: isUnnamed) else { return true }
    return reading.text.readsGroups && holdsOfGroups(draft)
  }

  private func isUnnamed(_ actor: DocumentActorIndex) -> Bool { reading.actors[actor].isUnnamed }

  /// Whether the relation of a draft may hold of a group where one of its ends is one: nobody leads
  /// protesters.
  private func holdsOfGroups(_ draft: ClaimDraft) -> Bool {
    let definition = draft.relation.definition
    return (!isUnnamed(draft.subject) || definition.domain.contains(.group))
      && (!isUnnamed(draft.object) || definition.range.contains(.group))
  }

  /// Where a draft takes place, where the name of the place is not ambiguous.
  func coordinates(of draft: ClaimDraft) -> Coordinates? {
    let states = [draft.subject, draft.object].compactMap { reading.actors[$0].country }
    return draft.place.flatMap { reading.knowledge.coordinates(of: $0, among: Set(states)) }
  }

  /// What is asserted, with words of force taken for words where nobody is hurt, and cooperation
  /// for opposition where the words beside it say so.
  func figurative(_ judgements: [ClaimJudge.Judgement]) -> [ClaimJudge.Judgement] {
    let reader = FigurativeReader(reading: reading, published: document.published)
    let turned = TurnedReader(reading: reading)
    return judgements.map { judgement in
      var judgement = judgement
      judgement.drafts = turned.read(reader.read(judgement.drafts))
      return judgement
    }
  }
}
