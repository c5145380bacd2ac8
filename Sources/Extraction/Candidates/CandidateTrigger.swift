internal import KnowledgeGraph
internal import Language

/// A word that may say a relation.
struct CandidateTrigger {
  let word: Int
  /// The relations that the tables of predicates give the word on its own.
  let listed: [Relation]
  /// What the network says of it.
  let evidence: TriggerEvidence?
  /// Whether the network says anything of it.
  let isSeen: Bool
  /// The relations that the network holds possible, with their log-odds in sixteenths.
  let likely: [(relation: Relation, logOdds: Int)]

  init(_ word: Int, listed: [Relation], evidence: TriggerEvidence?) {
    self.word = word
    self.listed = listed
    self.evidence = evidence
    isSeen = evidence != nil
    likely = (evidence?.relations ?? []).compactMap { found in
      Relation(found.name).map { ($0, found.logOdds) }
    }
  }
}
