/// What weighed most for and against a claim, as people read it.
struct ClaimReasons {
  /// The reasons for it, the weightiest first, at most three.
  let supporting: [String]
  /// Those against it.
  let opposing: [String]
}
