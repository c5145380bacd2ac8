package import KnowledgeGraph

/// What is right and wrong of that which was found in one item.
package struct ItemJudgement: Sendable {
  /// Cooperation and conflict, with relation and direction.
  package let political: Tally
  /// Offices, memberships and other ties, with relation and direction.
  package let affiliations: Tally
  /// Cooperation and conflict among what is stated as a fact.
  package let asserted: Tally
  /// The claims that were found and count, each with whether it is right.
  package let verdicts: [(claim: Claim, isRight: Bool)]
  private let right: Set<ClaimKey>
  private let wrong: Set<ClaimKey>

  package init(_ item: GoldItem, found graph: Graph) {
    let comparison = ItemComparison(item, found: graph, countsGroups: false)
    let tallies = ItemTallies(comparison)
    political = tallies[.measure(.political)]
    affiliations = tallies[.measure(.affiliations)]
    asserted = tallies[.measure(.asserted)]
    right = Set(comparison.right)
    wrong = Set(comparison.wrong)
    verdicts =
      comparison.right.flatMap { key in (comparison.found[key] ?? []).map { ($0, true) } }
      + comparison.wrong.flatMap { key in (comparison.found[key] ?? []).map { ($0, false) } }
  }

  /// How many right claims are missing from another judgement of the same item.
  package func rightMissing(from other: ItemJudgement) -> Int {
    right.subtracting(other.right).count
  }

  /// How many wrong claims are missing from another judgement of the same item.
  package func wrongMissing(from other: ItemJudgement) -> Int {
    wrong.subtracting(other.wrong).count
  }
}
