internal import KnowledgeGraph
internal import Language

/// All that a sentence may say: triggers, ends, and which of them may go together.
struct SentenceCandidates {
  /// A trigger with a subject and an object, by their places.
  struct Triple {
    let trigger: Int
    let subject: Int
    let object: Int
  }

  let sentence: Sentence
  let triggers: [CandidateTrigger]
  let ends: [CandidateEnd]
  /// For each trigger the places of the ends that are tried with it, rising: those of two actors
  /// are a pair.
  let near: [[Int]]
  /// What rules read.
  let votes: [RuleVote]

  /// Whether no trigger has ends of two actors.
  var isEmpty: Bool { !triggers.indices.contains(where: hasPair) }

  /// Whether a trigger has ends of two actors.
  func hasPair(_ trigger: Int) -> Bool {
    guard let first = near[trigger].first else { return false }
    return near[trigger].contains { ends[$0].actor != ends[first].actor }
  }
}
