internal import KnowledgeGraph

/// Chooses what a sentence says among its candidates, which cannot all hold together.
struct ClaimChooser {
  let candidates: SentenceCandidates
  let actors: DocumentActors
  let model: ScorerModel

  /// A candidate that is good enough, or nearly.
  struct Choice {
    let triple: SentenceCandidates.Triple
    /// Its place in the sheet.
    let place: Int
    let relation: Relation
    /// In hundredths.
    let confidence: Int
  }

  /// Who does what to whom.
  struct Key: Hashable {
    let subject: DocumentActorIndex
    let relation: Relation
    let object: DocumentActorIndex
  }

  /// The best of each claim, the surest first.
  func merged(_ scores: [Scorer.Score], _ sheet: ScoringSheet) -> [(key: Key, best: Scorer.Score)] {
    var best: [Key: Scorer.Score] = [:]
    for score in scores {
      let candidate = sheet.candidates[score.candidate]
      let key = key(of: candidate, score.relation)
      if let known = best[key], known.logOdds >= score.logOdds { continue }
      best[key] = score
    }
    return best.map { (key: $0.key, best: $0.value) }.sorted { left, right in
      if left.best.logOdds != right.best.logOdds { return left.best.logOdds > right.best.logOdds }
      if left.best.candidate != right.best.candidate {
        return left.best.candidate < right.best.candidate
      }
      return left.key.relation < right.key.relation
    }
  }

  private func key(of candidate: ScoringSheet.Candidate, _ relation: Relation) -> Key {
    let subject = candidates.ends[candidate.subject].actor
    let object = candidates.ends[candidate.object].actor
    let isTurned = relation.isSymmetric && object < subject
    return Key(
      subject: isTurned ? object : subject,
      relation: relation,
      object: isTurned ? subject : object
    )
  }

  /// What the sentence says, the surest first, and what falls short of a confidence.
  func choices(
    among scores: [Scorer.Score],
    _ sheet: ScoringSheet,
    cut: Int
  ) -> [Choice] {
    var choices: [Choice] = []
    for (_, score) in merged(scores, sheet) {
      let candidate = sheet.candidates[score.candidate]
      let confidence = model.hundredths(
        score.logOdds,
        isAffiliation: score.relation.definition.stance == .affiliation
      )
      guard confidence >= cut else { continue }
      choices.append(
        Choice(
          triple: .init(
            trigger: candidate.trigger,
            subject: candidate.subject,
            object: candidate.object
          ),
          place: score.candidate,
          relation: score.relation,
          confidence: confidence
        )
      )
    }
    return choices
  }
}
