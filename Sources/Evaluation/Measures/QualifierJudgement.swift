internal import KnowledgeGraph

/// How the qualifiers of a claim that was found stand beside those of the gold.
///
/// The same actors and relation may stand in several sentences of an item; one agreement suffices.
struct QualifierJudgement {
  /// What was judged, and whether it is right.
  let verdicts: [(qualifier: Qualifier, isRight: Bool)]
  /// Whether it is given as a fact, and the gold denies, plans or doubts it.
  let isAssertedAgainstText: Bool

  init(_ gold: [GoldClaim], _ found: [Claim], in comparison: ItemComparison) {
    let speakers = comparison.speakers(found)
    let polarities = Set(gold.map(\.polarity)).intersection(found.map(\.edge.polarity))
    let modalities = Set(gold.map(\.modality)).intersection(found.map(\.edge.modality))
    var verdicts: [(Qualifier, Bool)] = [
      (.polarity, !polarities.isEmpty), (.modality, !modalities.isEmpty),
    ]
    let wanted = Set(gold.compactMap(\.attribution).map(ExactText.init))
    if !wanted.isEmpty {
      verdicts.append((.attribution, !wanted.isDisjoint(with: speakers)))
    }
    if !gold.holdFact { verdicts.append((.hedged, !found.holdFact)) }
    if gold.contains(where: { $0.date != nil }) {
      let isDated = found.contains { $0.date != nil }
      verdicts.append((.dated, isDated))
      if comparison.item.date != nil { verdicts.append((.datedByArticle, isDated)) }
    }
    self.verdicts = verdicts
    isAssertedAgainstText = found.holdFact && !gold.holdFact
  }
}
