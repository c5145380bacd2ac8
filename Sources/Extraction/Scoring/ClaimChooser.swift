internal import KnowledgeGraph

/// Chooses what a sentence says among its candidates, which cannot all hold together.
struct ClaimChooser {
  let candidates: SentenceCandidates
  let model: ScorerModel

  /// A candidate that is good enough, or nearly.
  struct Judged {
    let triple: SentenceCandidates.Triple
    /// Its place in the sheet.
    let place: Int
    let relation: Relation
    /// In hundredths.
    let confidence: Int
    /// What else the sentence may say adds to its log-odds, in 256ths.
    let beside: Int32
    /// From which confidence on it is good enough.
    let cut: Int

    var isAsserted: Bool { confidence >= cut }
  }

  /// From which confidence on what is chosen, in hundredths.
  struct Limits {
    let cuts: AssertionCuts
    /// From which on what falls short is reported.
    let floor: Int
  }

  /// Who does what to whom.
  struct Statement: Hashable {
    let subject: DocumentActorIndex
    let relation: Relation
    let object: DocumentActorIndex
  }

  /// What a claim's best candidate scores, on its own and beside what else the sentence may say.
  private struct Found {
    let key: Statement
    let score: Scorer.Score
    let beside: Int32

    var logOdds: Int32 { score.logOdds &+ beside }
  }

  /// The best of each claim, the surest first.
  private func merged(_ scores: [Scorer.Score], _ sheet: ScoringSheet) -> [Found] {
    var best: [Statement: Int] = [:]
    for (place, score) in scores.enumerated() {
      let candidate = sheet.candidates[score.candidate]
      let key = key(of: candidate, score.relation)
      if let known = best[key], scores[known].logOdds >= score.logOdds { continue }
      best[key] = place
    }
    let all = SentenceScores(scores.map { sentenceScore($0, sheet) })
    return best.map { key, place in
      Found(key: key, score: scores[place], beside: model.trees.sum(all.features(of: place)))
    }
    .sorted { left, right in
      if left.logOdds != right.logOdds { return left.logOdds > right.logOdds }
      if left.score.candidate != right.score.candidate {
        return left.score.candidate < right.score.candidate
      }
      return left.key.relation < right.key.relation
    }
  }

  private func sentenceScore(
    _ score: Scorer.Score,
    _ sheet: ScoringSheet
  ) -> SentenceScores.Score {
    let candidate = sheet.candidates[score.candidate]
    return SentenceScores.Score(
      candidate,
      actors: (
        candidates.ends[candidate.subject].actor.position,
        candidates.ends[candidate.object].actor.position
      ),
      relation: score.relation.ordinal,
      logOdds: score.logOdds,
      in: sheet
    )
  }

  private func key(of draft: ClaimDraft) -> Statement {
    key(draft.subject, draft.relation, draft.object)
  }

  private func key(of candidate: ScoringSheet.Candidate, _ relation: Relation) -> Statement {
    let (subject, object) = (candidates.ends[candidate.subject], candidates.ends[candidate.object])
    return key(subject.actor, relation, object.actor)
  }

  private func key(
    _ subject: DocumentActorIndex,
    _ relation: Relation,
    _ object: DocumentActorIndex
  ) -> Statement {
    let isTurned = relation.isSymmetric && object < subject
    return Statement(
      subject: isTurned ? object : subject,
      relation: relation,
      object: isTurned ? subject : object
    )
  }

  /// The least confidence of what a trigger says of a pair of which it says something surer, such
  /// as the same the other way round: in hundredths.
  private static let enoughForSecond = 50

  /// A trigger with two ends in no order.
  private struct TakenPair: Hashable {
    let trigger: Int
    let first: Int
    let second: Int

    init(_ candidate: ScoringSheet.Candidate) {
      trigger = candidate.trigger
      first = min(candidate.subject, candidate.object)
      second = max(candidate.subject, candidate.object)
    }
  }

  /// Whether no words mean one of its ends: "Prime Minister X" where the text names no state.
  private func isImplied(_ candidate: ScoringSheet.Candidate) -> Bool {
    [candidate.subject, candidate.object].contains { candidates.ends[$0].mention == nil }
  }

  /// What the sentence says, the surest first, and what falls short of a confidence.
  func choices(
    among scores: [Scorer.Score],
    _ sheet: ScoringSheet,
    _ limits: Limits
  ) -> [Judged] {
    var choices: [Judged] = []
    let read = Set(candidates.votes.map { key(of: $0.draft) })
    var taken: Set<TakenPair> = []
    for found in merged(scores, sheet) {
      let (key, score) = (found.key, found.score)
      let candidate = sheet.candidates[score.candidate]
      let isAffiliation = score.relation.definition.stance == .affiliation
      let confidence = model.hundredths(found.logOdds, isAffiliation: isAffiliation)
      let cut = limits.cuts.cut(
        isAffiliation: isAffiliation,
        isRuled: read.contains(key),
        isImplied: isImplied(candidate)
      )
      guard confidence >= min(cut, limits.floor) else { continue }
      let pair = TakenPair(candidate)
      guard confidence >= Self.enoughForSecond || !taken.contains(pair) else { continue }
      taken.insert(pair)
      choices.append(
        Judged(
          triple: .init(
            trigger: candidate.trigger,
            subject: candidate.subject,
            object: candidate.object
          ),
          place: score.candidate,
          relation: score.relation,
          confidence: confidence,
          beside: found.beside,
          cut: cut
        )
      )
    }
    return choices
  }
}
