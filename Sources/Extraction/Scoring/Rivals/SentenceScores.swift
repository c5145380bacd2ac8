internal import KnowledgeGraph

/// All that a sentence may say, with its log-odds: what a second look at each of it sees.
///
/// Candidates are scored one by one; whether another trigger says the same of two actors, or the
/// same trigger says something surer, only shows beside each other.
package struct SentenceScores {
  /// A relation that a candidate may say.
  package struct Score {
    let trigger: Int
    /// The places of the ends.
    let ends: Ends<Int>
    /// The actors whom they mean, in any numbering.
    let actors: Ends<Int>
    /// The relation's ordinal.
    let relation: Int
    /// In 256ths.
    package let logOdds: Int32
    /// How much speaks for this relation alone.
    let proposals: Int
    /// What else is known of the candidate.
    let measures: [Int32]

    package init(
      _ candidate: ScoringSheet.Candidate,
      actors: (subject: Int, object: Int),
      relation: Int,
      logOdds: Int32,
      in sheet: ScoringSheet
    ) {
      trigger = candidate.trigger
      ends = Ends(subject: candidate.subject, object: candidate.object)
      self.actors = Ends(subject: actors.subject, object: actors.object)
      self.relation = relation
      self.logOdds = logOdds
      measures = candidate.measures.numbers(for: relation, sheet.network[candidate.trigger])
      proposals = sheet.singles[candidate.singles].count { $0.relation == relation }
    }
  }

  /// How many numbers tell what stands beside a score.
  static let rivalCount = 14
  /// Below it a score is none, in 256ths.
  package static let floor: Int32 = -768
  /// The log-odds of what is not there, in 256ths.
  private static let absent: Int32 = -2304

  package let scores: [Score]
  private var byTrigger: [Int: [Int]] = [:]
  private var byActors: [Ends<Int>: PairScores] = [:]
  private let sure: Int32

  package init(_ scores: [Score]) {
    self.scores = scores
    sure = Int32(clamping: scores.count { $0.logOdds > 0 })
    for (place, score) in scores.enumerated() {
      byTrigger[score.trigger, default: []].append(place)
      byActors[score.actors, default: PairScores(absent: Self.absent)].add(score)
    }
  }

  /// What is said beside a score, its log-odds first, and what is known of its candidate;
  /// `BoostedTrees.featureCount` numbers.
  package func features(of place: Int) -> [Int32] {
    let score = scores[place]
    var (surer, best, ofPair, ofTurned) = (0, Self.absent, Self.absent, Self.absent)
    for other in byTrigger[score.trigger] ?? [] where other != place {
      let (ends, logOdds) = (scores[other].ends, scores[other].logOdds)
      let isTurned = ends == score.ends.turned
      if logOdds > score.logOdds { surer += 1 }
      best = max(best, logOdds)
      if isTurned || ends == score.ends, scores[other].relation != score.relation {
        ofPair = max(ofPair, logOdds)
      }
      if isTurned { ofTurned = max(ofTurned, logOdds) }
    }
    let pair = byActors[score.actors]
    let turned = byActors[score.actors.turned]
    return [
      score.logOdds,
      Int32(score.relation),
      SideOfRelations.side(of: score.relation),
      Int32(score.proposals),
      Int32(clamping: surer),
      best,
      ofPair,
      ofTurned,
      pair?.best(except: score.relation) ?? Self.absent,
      pair?.best(of: score.relation, exceptBy: score.trigger) ?? Self.absent,
      turned?.best(except: nil) ?? Self.absent,
      pair?.bestOfPolitics(exceptBy: score.trigger) ?? Self.absent,
      Int32(clamping: scores.count),
      sure,
    ] + score.measures
  }
}

/// Whether relations stand for cooperation, conflict or an affiliation, by their ordinals.
enum SideOfRelations {
  private static let sides = Ontology.standard.relations.map { relation -> Int32 in
    switch relation.definition.stance {
    case .cooperation: 0
    case .conflict: 1
    case .affiliation: 2
    }
  }

  static func side(of relation: Int) -> Int32 { sides[relation] }
  static func isPolitical(_ relation: Int) -> Bool { sides[relation] != 2 }
}

/// The best two triggers of each relation between two actors in an order.
private struct PairScores {
  private struct Best {
    var trigger = -1
    var logOdds: Int32
    /// The best by another trigger.
    var second: Int32
  }

  private var relations: [Best]
  private let absent: Int32

  init(absent: Int32) {
    self.absent = absent
    let count = Ontology.standard.relations.count
    relations = Array(repeating: Best(logOdds: absent, second: absent), count: count)
  }

  mutating func add(_ score: SentenceScores.Score) {
    var best = relations[score.relation]
    if score.trigger == best.trigger {
      best.logOdds = max(best.logOdds, score.logOdds)
    } else if score.logOdds > best.logOdds {
      best = Best(trigger: score.trigger, logOdds: score.logOdds, second: best.logOdds)
    } else {
      best.second = max(best.second, score.logOdds)
    }
    relations[score.relation] = best
  }

  /// The best of the relations but one.
  func best(except relation: Int?) -> Int32 {
    relations.indices.lazy.filter { $0 != relation }.map { relations[$0].logOdds }.max() ?? absent
  }

  /// The best of a relation that another trigger says.
  func best(of relation: Int, exceptBy trigger: Int) -> Int32 {
    let best = relations[relation]
    return best.trigger == trigger ? best.second : best.logOdds
  }

  func bestOfPolitics(exceptBy trigger: Int) -> Int32 {
    relations.indices.lazy.filter(SideOfRelations.isPolitical)
      .map { best(of: $0, exceptBy: trigger) }.max() ?? absent
  }
}
