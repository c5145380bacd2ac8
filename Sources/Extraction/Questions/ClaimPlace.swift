internal import KnowledgeGraph

/// Where a claim stands in its sentence: what is known before its qualifiers are chosen.
struct ClaimPlace {
  /// The number of the sentence, from 0.
  let sentence: Int
  /// The word that carries it.
  let trigger: Int
  /// The verb that lends its subject to a noun.
  let supportVerb: Int?
  let subject: DocumentActorIndex?
  let object: DocumentActorIndex?
  let relation: Relation
  /// What rules read of it.
  let qualification: Qualification

  /// The words on which a time of the claim may hang.
  var anchors: [Int] { [trigger, supportVerb].compactMap(\.self) }
}

/// A question with what each of the proposed answers means.
struct Question<Answer> {
  let sheet: ChoiceSheet
  /// In the order of the sheet, without its first.
  let answers: [Answer]
}
