internal import KnowledgeGraph

/// Reads what an actor shows by saying what it will do: that it agrees, threatens or refuses.
///
/// PLOVER counts the expressed intent to cooperate as AGREE, to harm as THREATEN, and not to
/// cooperate as REJECT, whatever the act (Open Event Data Alliance, PLOVER manual).
extension RelationReader {
  /// The claim that the intent itself makes, beside the planned act.
  func intent(of draft: ClaimDraft) -> [ClaimDraft] {
    guard draft.qualification.modality == .planned, let relation = expressed(by: draft),
      relation != draft.relation, tree.switches.isOn(.intent)
    else { return [] }
    var intent = draft
    intent.relation = relation
    intent.qualification.polarity = .positive
    intent.qualification.modality = .actual
    intent.qualification.attributions.removeAll { $0 == draft.subject }
    intent.rule = "intent, " + draft.rule
    intent.confidence.add("intent")
    return [intent]
  }

  private func expressed(by draft: ClaimDraft) -> Relation? {
    let qualification = draft.qualification
    let isOwnWord = qualification.attributions.contains(draft.subject)
    let behaviour = draft.relation.behaviour
    switch (draft.relation.definition.stance, qualification.polarity) {
    case (.cooperation, .positive) where !qualification.isReversed:
      return isOwnWord && tree.switches.isOn(.announcedCooperation)
        || qualification.isIntended && tree.switches.isOn(.intendedCooperation)
        ? behaviour.announced : nil
    case (.cooperation, .negative):
      return isOwnWord && tree.switches.isOn(.refusedCooperation) ? behaviour.refused : nil
    case (.conflict, .positive):
      return isOwnWord && tree.switches.isOn(.announcedConflict) ? behaviour.announced : nil
    default: return nil
    }
  }
}
