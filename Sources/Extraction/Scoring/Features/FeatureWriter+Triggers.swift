internal import KnowledgeGraph
internal import Language

/// What the trigger says by itself, and beside an end.
extension FeatureWriter {
  func write(_ trigger: CandidateTrigger, to features: inout [Feature]) {
    let position = trigger.word
    let word = words[position]
    features.add(.always)
    features.add(.trigger, word.lemma)
    features.add(.triggerCluster, word.cluster, 1)
    features.add(.triggerCluster, word.cluster, 2, word.tag)
    features.add(.triggerCluster, word.wideCluster, 3)
    features.add(.triggerForm, word.tag, word.relation)
    features.add(.triggerForm, word.lemma, word.tag)
    features.add(.triggerForm, word.isQuoted ? 1 : 2)
    for child in tree.children(of: position) where words.range.contains(child) {
      let other = words[child]
      switch tree.tokens[child].relation {
      case .compoundParticle, .object, .openClausalComplement, .compound, .adjectivalModifier,
        .marker, .adverbialModifier, .clausalComplement, .copula, .nominalModifier, .oblique,
        .auxiliary:
        features.add(.triggerFrame, word.lemma, other.relation, other.lemma)
      default: break
      }
      features.add(.triggerFrame, word.lemma, other.relation &+ 1, other.preposition)
    }
    features.add(.triggerHead, word.lemma, words[word.head].lemma, word.relation)
    features.add(.triggerHead, words[word.head].lemma, word.relation, word.preposition)
    features.add(.triggerNeighbour, word.lemma, words[position - 1].lemma, 1)
    features.add(.triggerNeighbour, word.lemma, words[position + 1].lemma, 2)
    features.add(.triggerNeighbour, words[position - 1].lemma, 3)
    features.add(.triggerNeighbour, words[position + 1].lemma, 4)
    for relation in trigger.listed { features.add(.triggerListed, UInt32(relation.ordinal)) }
    for (relation, logOdds) in trigger.likely {
      features.add(.triggerNetwork, UInt32(relation.ordinal), Self.bucket(logOdds))
    }
    if trigger.evidence == nil { features.add(.triggerNetwork) }
  }

  /// A bucket of log-odds that are given in sixteenths.
  static func bucket(_ logOdds: Int) -> UInt32 {
    UInt32(min(max(logOdds / 12 + 10, 0), 20))
  }

  /// A bucket of a count of words.
  static func bucket(distance: Int) -> UInt32 {
    switch abs(distance) {
    case 0...3: UInt32(abs(distance))
    case 4...5: 4
    case 6...8: 5
    case 9...12: 6
    case 13...20: 7
    default: 8
    }
  }

  func write(
    _ trigger: CandidateTrigger,
    _ end: CandidateEnd,
    _ side: UInt32,
    _ path: TreePath,
    to features: inout [Feature]
  ) {
    let word = words[trigger.word]
    let own = words[end.word]
    let passive: UInt32 = word.isPassive ? 1 : 0
    features.add(.path, path.exact, side, passive)
    features.add(.path, path.exact, side, word.tag)
    features.add(.plainPath, path.plain, side, passive)
    features.add(.triggerPath, path.exact, side, word.lemma)
    features.add(.triggerPath, path.plain, side, word.lemma, 1)
    features.add(.triggerStep, path.last, side, word.lemma)
    features.add(.triggerStep, own.preposition, side, word.lemma, passive)
    features.add(.path, UInt32(path.length), side, word.tag, 9)
    features.add(.endWord, words[own.head].lemma, own.relation, side)
    features.add(.endWord, words[own.head].lemma, side, word.lemma)
    writeType(of: end, side, word.lemma, to: &features)
    let isBefore: UInt32 = end.word < trigger.word ? 1 : 0
    let distance = Self.bucket(distance: end.word - trigger.word)
    features.add(.endDistance, distance, isBefore, side)
    features.add(.endDistance, isBefore, side, word.lemma, 1)
    features.add(.endDistance, isBefore, side, word.tag, 2)
    let rivals = self.rivals(between: end.word, trigger.word)
    features.add(.endRivals, rivals, isBefore, side)
    features.add(.endRivals, rivals, path.plain, side)
    features.add(.endNeighbours, words[end.tokens.lowerBound - 1].lemma, side)
    features.add(.endNeighbours, words[end.tokens.upperBound].lemma, side, 1)
    features.add(.endNeighbours, words[end.tokens.lowerBound - 1].lemma, side, word.lemma, isBefore)
    writeSteps(path, end, side, to: &features)
    writeRank(trigger, end, path, side, to: &features)
    features.add(.clusterPath, word.cluster, path.plain, side)
    features.add(.clusterPath, word.cluster, own.relation, side, own.preposition)
    writeNetwork(trigger, end, side, to: &features)
    writeRule(trigger, end, side, to: &features)
  }

  private func writeType(
    of end: CandidateEnd,
    _ side: UInt32,
    _ lemma: UInt32,
    to features: inout [Feature]
  ) {
    let actor = actors[end.actor]
    let type = FeatureWriter.number(of: actor.type)
    let kind = UInt32(actor.kind.map { $0.ordinal + 1 } ?? 0)
    features.add(.endType, type, side)
    features.add(.endType, type, side, lemma)
    features.add(.endType, kind, type, side, 1)
    guard let mention = end.mention else {
      features.add(.endMention, 0, side)
      return
    }
    let role = mention.role.number
    let resolution = mention.resolution.number
    features.add(.endMention, role, resolution, type, side)
    features.add(.endMention, UInt32(mention.proposer.rawValue), side)
    features.add(.endPhrase, role, side, words[words[end.word].head].lemma)
  }

  static func number(of type: EntityType) -> UInt32 {
    switch type {
    case .state: 1
    case .organization: 2
    case .person: 3
    }
  }

  private func writeNetwork(
    _ trigger: CandidateTrigger,
    _ end: CandidateEnd,
    _ side: UInt32,
    to features: inout [Feature]
  ) {
    guard let evidence = trigger.evidence else { return }
    let score = evidence.score(of: end, isObject: side == 1)
    features.add(.endNetwork, Self.bucket(score), side)
    let better = ends(near: trigger.word).count {
      $0.actor != end.actor && evidence.score(of: $0, isObject: side == 1) > score
    }
    features.add(.endNetwork, UInt32(min(better, 3)), side, 1)
    features.add(.endNetwork, UInt32(min(better, 3)), Self.bucket(score), side, 2)
  }

  /// The steps of the way from the trigger to an end, one by one, and the words on it.
  private func writeSteps(
    _ path: TreePath,
    _ end: CandidateEnd,
    _ side: UInt32,
    to features: inout [Feature]
  ) {
    for step in 0..<path.stepCount {
      let word = words[path.steps[step]]
      let isUp: UInt32 = step < path.ascended ? 1 : 0
      features.add(.pathSteps, word.relation, isUp, side)
      features.add(.pathSteps, word.relation, isUp, side, word.preposition)
      let other = isUp == 1 ? word.head : path.steps[step]
      if other != end.word { features.add(.pathWords, words[other].lemma, isUp, side) }
    }
  }

  /// How many ends are nearer in the tree, and whether another one is the trigger's own subject or
  /// object.
  private func writeRank(
    _ trigger: CandidateTrigger,
    _ end: CandidateEnd,
    _ path: TreePath,
    _ side: UInt32,
    to features: inout [Feature]
  ) {
    var (nearer, hasSubject, hasObject): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for other in ends(near: trigger.word) where other.actor != end.actor {
      let distance = words.distance(from: trigger.word, to: other.word)
      if distance < path.length { nearer += 1 }
      guard words[other.word].head == trigger.word else { continue }
      switch tree.tokens[other.word].relation {
      case .nominalSubject, .nominalSubjectPassive: hasSubject = 1
      case .object: hasObject = 1
      default: break
      }
    }
    let filled = hasSubject * 2 + hasObject
    features.add(.endRank, min(nearer, 4), side)
    features.add(.endRank, filled, side, path.plain)
    features.add(.endRank, min(nearer, 4), side, filled, words[trigger.word].tag)
  }

  /// Whether rules have found this end for this trigger, or another one.
  private func writeRule(
    _ trigger: CandidateTrigger,
    _ end: CandidateEnd,
    _ side: UInt32,
    to features: inout [Feature]
  ) {
    var hasOther = false
    var isRead = false
    for vote in candidates.votes where candidates.triggers[vote.trigger].word == trigger.word {
      let place = side == 0 ? vote.subject : vote.object
      let other = side == 0 ? vote.object : vote.subject
      if candidates.ends[place].actor == end.actor {
        features.add(.endRule, side, 1)
        return
      }
      if candidates.ends[other].actor == end.actor { hasOther = true }
      isRead = true
    }
    features.add(.endRule, side, hasOther ? 2 : isRead ? 3 : 4)
  }
}

extension TriggerEvidence {
  /// The log-odds of the best word of an end, in sixteenths.
  func score(of end: CandidateEnd, isObject: Bool) -> Int {
    let scores = isObject ? objects : subjects
    let places = end.tokens.lazy.map { $0 - sentence.lowerBound }
    return places.filter(scores.indices.contains).map { Int(scores[$0]) }.max() ?? -1000
  }
}

extension MentionRole {
  var number: UInt32 {
    switch self {
    case .nominal: 1
    case .modifier: 2
    case .location: 3
    }
  }
}

extension Resolution {
  var number: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}
