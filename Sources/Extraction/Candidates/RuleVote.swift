/// What rules read in a sentence, as places among its candidates.
struct RuleVote {
  /// The place of the trigger.
  let trigger: Int
  /// The places of the ends.
  let subject: Int
  let object: Int
  let draft: ClaimDraft
  /// The confidence that the rules give it, in hundredths.
  let confidence: Int
}
