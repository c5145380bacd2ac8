internal import KnowledgeGraph
internal import Language

/// What two ends say together, and beside a trigger.
extension FeatureWriter {
  func write(_ subject: CandidateEnd, _ object: CandidateEnd, to features: inout [Feature]) {
    let path = words.path(from: subject.word, to: object.word)
    let types =
      Self.number(of: actors[subject.actor].type) * 8 + Self.number(of: actors[object.actor].type)
    let isTurned: UInt32 = object.word < subject.word ? 1 : 0
    features.add(.pairPath, path.exact)
    features.add(.pairPath, path.plain, isTurned)
    features.add(.pairPath, path.plain, types, 1)
    features.add(.pairTypes, types)
    features.add(.pairTypes, types, isTurned)
    let kinds = [subject, object].map { UInt32(actors[$0.actor].kind.map { $0.ordinal + 1 } ?? 0) }
    features.add(.pairTypes, types, kinds[0], kinds[1])
    let distance = Self.bucket(distance: subject.word - object.word)
    features.add(.pairDistance, distance, isTurned)
    features.add(.pairDistance, rivals(between: subject.word, object.word), isTurned, 1)
    writeBetween(subject, object, isTurned, to: &features)
    writeRules(subject, object, to: &features)
  }

  private func writeBetween(
    _ subject: CandidateEnd,
    _ object: CandidateEnd,
    _ isTurned: UInt32,
    to features: inout [Feature]
  ) {
    let (left, right) = isTurned == 1 ? (object, subject) : (subject, object)
    let (start, end) = (left.tokens.upperBound, right.tokens.lowerBound)
    guard start < end else {
      features.add(.pairWords, 0, isTurned)
      return
    }
    for position in (start..<end).prefix(12) {
      features.add(.pairBetween, words[position].lemma, isTurned)
    }
    guard end - start <= 4 else { return }
    var hash: UInt32 = 1
    for position in start..<end { hash = hash &* 31 &+ words[position].lemma }
    features.add(.pairWords, hash, isTurned)
  }

  /// What rules say of two actors, in any words of the sentence.
  private func writeRules(
    _ subject: CandidateEnd,
    _ object: CandidateEnd,
    to features: inout [Feature]
  ) {
    var isSilent = true
    for vote in candidates.votes {
      let ends = (candidates.ends[vote.subject].actor, candidates.ends[vote.object].actor)
      let relation = UInt32(vote.draft.relation.ordinal)
      if ends == (subject.actor, object.actor) {
        features.add(.pairRule, relation, 1)
        isSilent = false
      } else if ends == (object.actor, subject.actor) {
        features.add(.pairRule, relation, 2)
        isSilent = false
      }
    }
    if isSilent { features.add(.pairRule, 0, 0) }
  }

  func write(
    _ triple: SentenceCandidates.Triple,
    _ link: CandidateLink,
    _ first: TreePath,
    _ second: TreePath,
    to features: inout [Feature]
  ) {
    let trigger = candidates.triggers[triple.trigger]
    let (subject, object) = (candidates.ends[triple.subject], candidates.ends[triple.object])
    let word = words[trigger.word]
    let order = Self.order(subject.word, trigger.word, object.word)
    features.add(.order, order)
    features.add(.order, order, word.tag)
    features.add(.order, order, word.lemma, 1)
    features.add(.bothPaths, first.exact, second.exact)
    features.add(.bothPaths, first.plain, second.plain, word.tag)
    features.add(.bothPaths, first.plain, second.plain, word.lemma, 1)
    let types =
      Self.number(of: actors[subject.actor].type) * 8 + Self.number(of: actors[object.actor].type)
    features.add(.triggerTypes, types, word.lemma)
    if let scores = link.scores {
      features.add(.linkNetwork, Self.bucket((scores.subject + scores.object) / 2))
    }
    for vote in link.votes {
      features.add(.linkRule, UInt32(vote.draft.relation.ordinal))
    }
  }

  /// The order of three words.
  private static func order(_ subject: Int, _ trigger: Int, _ object: Int) -> UInt32 {
    (subject < trigger ? 1 : 0) | (trigger < object ? 2 : 0) | (subject < object ? 4 : 0)
  }

  /// What is said of a trigger together with both of its ends.
  struct CandidateLink {
    /// What rules read between the same actors by the same trigger.
    let votes: [RuleVote]
    /// The log-odds, in sixteenths, that the network gives the ends.
    let scores: Ends<Int>?
  }

  func link(of triple: SentenceCandidates.Triple) -> CandidateLink {
    let (subject, object) = (candidates.ends[triple.subject], candidates.ends[triple.object])
    return CandidateLink(
      votes: votes(on: triple),
      scores: candidates.triggers[triple.trigger].evidence.map {
        Ends(
          subject: $0.score(of: subject, isObject: false),
          object: $0.score(of: object, isObject: true)
        )
      }
    )
  }

  private func votes(on triple: SentenceCandidates.Triple) -> [RuleVote] {
    let (subject, object) = (candidates.ends[triple.subject], candidates.ends[triple.object])
    return candidates.votes.filter { vote in
      guard vote.trigger == triple.trigger else { return false }
      let ends = (candidates.ends[vote.subject].actor, candidates.ends[vote.object].actor)
      return ends == (subject.actor, object.actor)
        || vote.draft.relation.isSymmetric && ends == (object.actor, subject.actor)
    }
  }

  /// What speaks for single relations.
  func writeSingles(
    _ trigger: CandidateTrigger,
    _ link: CandidateLink,
    to singles: inout [ScoringSheet.Single]
  ) {
    func add(_ relation: Int, _ kind: FeatureKind, _ first: UInt32, _ second: UInt32 = 0) {
      var hash = FeatureHash(UInt32(kind.rawValue))
      hash.mix(first)
      hash.mix(second)
      singles.append(.init(relation: relation, feature: Feature(kind, hash)))
    }
    for relation in trigger.listed { add(relation.ordinal, .listed, 1) }
    if let scores = link.scores { writeNetwork(trigger, scores, add) }
    for vote in link.votes {
      let relation = vote.draft.relation.ordinal
      add(relation, .voted, 1)
      add(relation, .voted, UInt32(relation), 2)
      add(relation, .votedConfidence, UInt32(vote.confidence / 10))
      var row = FeatureHash(0)
      row.mix(vote.draft.rule)
      add(relation, .votedRow, row.value)
      for (side, way) in [vote.draft.ways.subject, vote.draft.ways.object].enumerated() {
        for step in way.steps { add(relation, .votedWay, step.number, UInt32(side)) }
      }
    }
  }

  /// How likely the network holds each relation of a trigger, with and without both ends.
  private func writeNetwork(
    _ trigger: CandidateTrigger,
    _ scores: Ends<Int>,
    _ add: (_ relation: Int, _ kind: FeatureKind, _ first: UInt32, _ second: UInt32) -> Void
  ) {
    let ends = min(scores.subject, Self.enough) + min(scores.object, Self.enough)
    for (relation, logOdds) in trigger.likely {
      let ordinal = relation.ordinal
      let weakest = min(logOdds, scores.subject, scores.object)
      for (view, score) in [logOdds, weakest, (logOdds + ends) / 2].enumerated() {
        let bucket = Self.bucket(score)
        add(ordinal, .networkRelation, bucket, UInt32(view))
        add(ordinal, .networkRelation, bucket, UInt32(8 + 3 * ordinal + view))
      }
    }
  }

  /// Log-odds, in sixteenths, from which an end counts as sure.
  private static var enough: Int { 48 }
}

extension WayStep {
  var number: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}
