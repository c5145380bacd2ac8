internal import KnowledgeGraph
internal import Language

/// What features of a candidate are about, and whether that is one of its ends.
struct ReasonTopic: Hashable {
  let matter: FeatureMatter
  /// 0 for neither, 1 for the subject, 2 for the object.
  let side: Int
}

extension ClaimReasons {
  /// What weighed most in the score of a candidate.
  init(
    of choice: ClaimChooser.Judged,
    in candidates: SentenceCandidates,
    _ sheet: ScoringSheet,
    scorer: Scorer,
    reading: DocumentMentions
  ) {
    var weights = scorer.weights(of: sheet.candidates[choice.place], choice.relation, in: sheet)
    weights.append((ReasonTopic(matter: .beside, side: 0), Int(choice.beside)))
    let words = ReasonWords(choice: choice, candidates: candidates, reading: reading)
    // Less than a tenth of log-odds is no reason.
    let sorted = weights.filter { abs($0.value) > 25 }.sorted { left, right in
      if abs(left.value) != abs(right.value) { return abs(left.value) > abs(right.value) }
      return (left.key.matter.rawValue, left.key.side) < (right.key.matter.rawValue, right.key.side)
    }
    supporting = sorted.filter { $0.value > 0 }.prefix(3).map { words.text($0.key, isFor: true) }
    opposing = sorted.filter { $0.value < 0 }.prefix(3).map { words.text($0.key, isFor: false) }
  }
}

extension Scorer {
  /// The weights of what speaks for and against a relation, by topic.
  func weights(
    of candidate: ScoringSheet.Candidate,
    _ relation: Relation,
    in sheet: ScoringSheet
  ) -> [(key: ReasonTopic, value: Int)] {
    var sums = Array(repeating: 0, count: 3 * FeatureMatter.allCases.count)
    func add(_ feature: Feature, side: Int, isSingle: Bool) {
      guard let matter = feature.kind?.matter else { return }
      let start = feature.row(of: model.rowCount) * ScorerModel.stride
      let own = isSingle ? 0 : Int(model.weights[start + relation.ordinal + 1])
      sums[3 * matter.rawValue + side] += Int(model.weights[start]) + own
    }
    for place in candidate.groups.indices {
      let side = place == 1 || place == 2 ? place : 0
      for feature in sheet.features[sheet.groups[candidate.groups[place]]] {
        add(feature, side: side, isSingle: false)
      }
    }
    for single in sheet.singles[candidate.singles] where single.relation == relation.ordinal {
      add(single.feature, side: 0, isSingle: true)
    }
    return FeatureMatter.allCases.flatMap { matter in
      (0..<3).map { (ReasonTopic(matter: matter, side: $0), sums[3 * matter.rawValue + $0]) }
    }
  }
}

/// What a reason is about.
enum FeatureMatter: Int, CaseIterable {
  case trigger
  case surroundings
  case network
  case path
  case phrase
  case type
  case naming
  case place
  case rivals
  case neighbours
  case between
  case order
  case rule
  case ties
  case beside
}

extension FeatureKind {
  /// What it is about; nothing for what holds of every candidate.
  var matter: FeatureMatter? {
    switch self {
    case .always: nil
    case .trigger, .triggerForm, .triggerListed, .triggerCluster, .listed: .trigger
    case .triggerFrame, .triggerHead, .triggerNeighbour: .surroundings
    case .triggerNetwork, .endNetwork, .linkNetwork, .networkRelation: .network
    case .path, .pathSteps, .pathWords, .clusterPath, .plainPath, .triggerPath, .triggerStep,
      .pairPath, .bothPaths:
      .path
    case .endWord, .endPhrase: .phrase
    case .endType, .pairTypes, .triggerTypes: .type
    case .endMention: .naming
    case .endDistance, .pairDistance: .place
    case .endRivals, .endRank: .rivals
    case .endNeighbours: .neighbours
    case .pairBetween, .pairWords: .between
    case .order: .order
    case .pairTie: .ties
    case .endRule, .pairRule, .linkRule, .voted, .votedWay, .votedConfidence, .otherVote:
      .rule
    }
  }
}
