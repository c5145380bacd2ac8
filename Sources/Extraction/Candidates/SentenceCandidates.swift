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
  let triples: [Triple]
  /// What rules read.
  let votes: [RuleVote]
}
