internal import Evaluation
internal import Extraction
internal import KnowledgeGraph

/// How the text puts a claim that people found.
package struct LabelledPut: Sendable {
  let features: [Feature]
  /// What people say, by the places of `VeracityModel`.
  let place: Int
  /// What the rules say, in the same form.
  let rules: Int
  let isAffiliation: Bool

  init(_ claim: GoldClaim, _ sheet: VeracitySheet) {
    features = sheet.features(ofRelation: claim.relation.ordinal)
    place = VeracityModel.place(claim.polarity, claim.modality)
    rules = sheet.rules
    isAffiliation = Relations.isAffiliation(claim.relation.ordinal)
  }
}
