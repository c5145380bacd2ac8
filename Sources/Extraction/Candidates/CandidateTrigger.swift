internal import KnowledgeGraph
internal import Language

/// A word that may say a relation.
struct CandidateTrigger {
  let word: Int
  /// The relations that the tables of predicates give the word by itself.
  let listed: [Relation]
  /// What the network says of it.
  let evidence: TriggerEvidence?
}
