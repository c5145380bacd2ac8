internal import KnowledgeGraph
internal import Language

/// What two ends say together, and beside a trigger.
extension FeatureWriter {
  func write(
    _ subject: EndTraits,
    _ object: EndTraits,
    _ tie: ActorTies.Tie,
    to features: inout [Feature]
  ) {
    let path = words.path(from: subject.word, to: object.word)
    let types = subject.typeNumber * 8 + object.typeNumber
    let isTurned: UInt32 = object.word < subject.word ? 1 : 0
    features.add(.pairPath, path.exact)
    features.add(.pairPath, path.plain, isTurned)
    features.add(.pairPath, path.plain, types, 1)
    features.add(.pairTypes, types)
    features.add(.pairTypes, types, isTurned)
    features.add(.pairTypes, types, subject.kind, object.kind)
    features.add(.pairTie, tie.rawValue, types)
    let distance = Self.bucket(distance: subject.word - object.word)
    features.add(.pairDistance, distance, isTurned)
    features.add(.pairDistance, sorted.count(between: subject.word, object.word), isTurned, 1)
    writeBetween(subject, object, isTurned, to: &features)
    writeRules(subject, object, to: &features)
  }

  private func writeBetween(
    _ subject: EndTraits,
    _ object: EndTraits,
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
    _ subject: EndTraits,
    _ object: EndTraits,
    to features: inout [Feature]
  ) {
    var isSilent = true
    for vote in candidates.votes {
      let ends = (self.ends[vote.subject].actor, self.ends[vote.object].actor)
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

  /// What is said of a trigger together with both of its ends.
  struct CandidateLink {
    let trigger: Int
    let word: SentenceWords.Word
    let subject: EndTraits
    let object: EndTraits
    let paths: Ends<TreePath>
    /// What rules read between the same actors by the same trigger.
    let votes: [RuleVote]
    /// The log-odds, in sixteenths, that the network gives the ends.
    let scores: Ends<Int>?
    let tie: ActorTies.Tie
  }

  func link(
    of triple: SentenceCandidates.Triple,
    _ view: TriggerView,
    _ first: Side,
    _ second: Side,
    _ tie: ActorTies.Tie
  ) -> CandidateLink {
    let (subject, object) = (ends[triple.subject], ends[triple.object])
    return CandidateLink(
      trigger: view.trigger.word,
      word: view.word,
      subject: subject,
      object: object,
      paths: Ends(subject: first.path, object: second.path),
      votes: view.votes.isEmpty ? [] : votes(view.votes, on: subject.actor, object.actor),
      scores: view.trigger.isSeen
        ? Ends(subject: first.standing.scores.subject, object: second.standing.scores.object) : nil,
      tie: tie
    )
  }

  private func votes(
    _ votes: [RuleVote],
    on subject: DocumentActorIndex,
    _ object: DocumentActorIndex
  ) -> [RuleVote] {
    votes.filter { vote in
      let ends = (self.ends[vote.subject].actor, self.ends[vote.object].actor)
      return ends == (subject, object)
        || vote.draft.relation.isSymmetric && ends == (object, subject)
    }
  }

  func write(_ link: CandidateLink, to features: inout [Feature]) {
    let (word, first, second) = (link.word, link.paths.subject, link.paths.object)
    let order = Self.order(link.subject.word, link.trigger, link.object.word)
    features.add(.order, order)
    features.add(.order, order, word.tag)
    features.add(.order, order, word.lemma, 1)
    features.add(.bothPaths, first.exact, second.exact)
    features.add(.bothPaths, first.plain, second.plain, word.tag)
    features.add(.bothPaths, first.plain, second.plain, word.lemma, 1)
    let types = link.subject.typeNumber * 8 + link.object.typeNumber
    features.add(.triggerTypes, types, word.lemma)
    features.add(.pairTie, link.tie.rawValue, word.lemma, 1)
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
      for (side, way) in [vote.draft.ways.subject, vote.draft.ways.object].enumerated() {
        for step in way.steps { add(relation, .votedWay, step.featureNumber, UInt32(side)) }
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
      func addView(_ view: Int, _ score: Int) {
        let bucket = Self.bucket(score)
        add(ordinal, .networkRelation, bucket, UInt32(view))
        add(ordinal, .networkRelation, bucket, UInt32(8 + 3 * ordinal + view))
      }
      addView(0, logOdds)
      addView(1, weakest)
      addView(2, (logOdds + ends) / 2)
    }
  }

  /// Log-odds, in sixteenths, from which an end counts as sure.
  private static var enough: Int { 48 }
}
