internal import KnowledgeGraph

/// From which confidence on claims are asserted, in hundredths.
package struct AssertionCuts: Equatable, Sendable {
  /// That of what the scorer alone reads.
  package var scored = 44
  /// That of cooperation and conflict that rules read as well.
  package var ruled = 40
  /// That of affiliations that rules read as well: offices and bare titles follow from tables of
  /// actors, of which no annotated item may have shown one.
  package var ruledAffiliation = 17
  /// That of those among them for whose state no word stands, as tables tell it: people do not mark
  /// them, so that the scorer has hardly seen any.
  private var implied = 10

  package init() {}

  /// One cut for all claims.
  init(all cut: Int) {
    (scored, ruled, ruledAffiliation, implied) = (cut, cut, cut, cut)
  }

  /// The cuts in the order in which a file has them.
  init?(_ cuts: [UInt8]) {
    guard cuts.count == 3 else { return nil }
    (scored, ruled, ruledAffiliation) = (Int(cuts[0]), Int(cuts[1]), Int(cuts[2]))
  }

  /// The same as bytes of a file.
  var bytes: [UInt8] { [scored, ruled, ruledAffiliation].map(UInt8.init(clamping:)) }

  /// The cut of a claim.
  ///
  /// - Parameter isImplied: Whether no words stand for one of its ends.
  func cut(isAffiliation: Bool, isRuled: Bool, isImplied: Bool) -> Int {
    guard isRuled else { return scored }
    guard isAffiliation else { return ruled }
    return isImplied ? min(ruledAffiliation, implied) : ruledAffiliation
  }
}
