/// The tags and relations of words of grammar, which a name that no table has cannot be.
///
/// The network sees of such a word only its letters and its neighbours, and "Houthis" ends like a
/// determiner. Words of grammar are closed classes: training has seen them all.
struct ClosedClasses: Sendable {
  /// The places of the tags and relations.
  private let universalTags: [Int]
  private let pennTags: [Int]
  private let relations: [Int]

  init(_ universal: [PartOfSpeech], _ penn: [PennTag], _ relations: [DependencyRelation]) {
    universalTags = universal.indices.filter { Self.universalTags.contains(universal[$0]) }
    pennTags = penn.indices.filter { Self.pennTags.contains(penn[$0]) }
    self.relations = relations.indices.filter { Self.relations.contains(relations[$0]) }
  }

  private static let universalTags: Set<PartOfSpeech> = [
    .adposition, .auxiliary, .coordinatingConjunction, .determiner, .particle, .pronoun,
    .subordinatingConjunction,
  ]
  private static let pennTags: Set<PennTag> = [
    .preposition, .determiner, .personalPronoun, .possessivePronoun, .modal,
    .coordinatingConjunction, .to, .particle, .possessiveEnding, .existentialThere,
    .interrogativeDeterminer, .interrogativePronoun, .interrogativePossessive,
    .interrogativeAdverb, .predeterminer,
  ]
  private static let relations: Set<DependencyRelation> = [
    .auxiliary, .auxiliaryPassive, .copula, .marker, .determiner, .determinerPredeterminer,
    .caseMarking, .coordination, .coordinationPreconjunction,
  ]

  /// Takes the tags out of the scores of a word, see `NetworkSizes`.
  func excludeTags(from scores: UnsafeMutablePointer<Float>, _ sizes: NetworkSizes) {
    for tag in universalTags { scores[tag] = -.infinity }
    for tag in pennTags { scores[sizes.pennTagColumn + tag] = -.infinity }
  }

  /// Takes the relations out of the scores of a word.
  func excludeRelations(from scores: UnsafeMutablePointer<Float>) {
    for relation in relations { scores[relation] = -.infinity }
  }
}
