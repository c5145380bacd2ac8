internal import KnowledgeGraph

/// A candidate that was nearly asserted.
struct NearMiss {
  let subject: DocumentActorIndex
  let relation: Relation
  let object: DocumentActorIndex
  let trigger: Int
  /// In hundredths.
  let confidence: Int
  /// The least confidence of what is asserted, in hundredths.
  let cut: Int
  let reasons: ClaimReasons
}
