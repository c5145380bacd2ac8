internal import KnowledgeGraph
internal import Language

/// What the trigger says on its own, and beside an end.
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
    if !trigger.isSeen { features.add(.triggerNetwork) }
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
    _ view: TriggerView,
    _ end: EndTraits,
    _ side: UInt32,
    _ path: TreePath,
    _ standing: TriggerView.Standing,
    to features: inout [Feature]
  ) {
    let trigger = view.trigger.word
    let word = view.word
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
    let isBefore: UInt32 = end.word < trigger ? 1 : 0
    let distance = Self.bucket(distance: end.word - trigger)
    features.add(.endDistance, distance, isBefore, side)
    features.add(.endDistance, isBefore, side, word.lemma, 1)
    features.add(.endDistance, isBefore, side, word.tag, 2)
    let rivals = sorted.count(between: end.word, trigger)
    features.add(.endRivals, rivals, isBefore, side)
    features.add(.endRivals, rivals, path.plain, side)
    let before = words[end.tokens.lowerBound - 1].lemma
    features.add(.endNeighbours, before, side)
    features.add(.endNeighbours, words[end.tokens.upperBound].lemma, side, 1)
    features.add(.endNeighbours, before, side, word.lemma, isBefore)
    writeSteps(path, end, side, to: &features)
    let nearer = min(standing.nearer, 4)
    features.add(.endRank, nearer, side)
    features.add(.endRank, standing.filled, side, path.plain)
    features.add(.endRank, nearer, side, standing.filled, word.tag)
    features.add(.clusterPath, word.cluster, path.plain, side)
    features.add(.clusterPath, word.cluster, own.relation, side, own.preposition)
    if view.trigger.isSeen { writeNetwork(standing, side, to: &features) }
    writeRule(view.votes, end, side, to: &features)
  }

  private func writeType(
    of end: EndTraits,
    _ side: UInt32,
    _ lemma: UInt32,
    to features: inout [Feature]
  ) {
    features.add(.endType, end.typeNumber, side)
    features.add(.endType, end.typeNumber, side, lemma)
    features.add(.endType, end.kind, end.typeNumber, side, 1)
    guard let mention = end.mention else {
      features.add(.endMention, 0, side)
      return
    }
    features.add(.endMention, mention.role, mention.resolution, end.typeNumber, side)
    features.add(.endMention, mention.proposer, side)
    features.add(.endMention, mention.modified, side, end.typeNumber, 7)
    features.add(.endMention, mention.modified, side, lemma, 8)
    features.add(.endPhrase, mention.role, side, words[words[end.word].head].lemma)
  }

  private func writeNetwork(
    _ standing: TriggerView.Standing,
    _ side: UInt32,
    to features: inout [Feature]
  ) {
    let (scores, betters) = (standing.scores, standing.better)
    let score = Self.bucket(side == 1 ? scores.object : scores.subject)
    let better = min(side == 1 ? betters.object : betters.subject, 3)
    features.add(.endNetwork, score, side)
    features.add(.endNetwork, better, side, 1)
    features.add(.endNetwork, better, score, side, 2)
  }

  /// The steps of the way from the trigger to an end, one by one, and the words on it.
  private func writeSteps(
    _ path: TreePath,
    _ end: EndTraits,
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

  /// Whether rules have found this end for this trigger, or another one.
  private func writeRule(
    _ votes: [RuleVote],
    _ end: EndTraits,
    _ side: UInt32,
    to features: inout [Feature]
  ) {
    var hasOther = false
    for vote in votes {
      let place = side == 0 ? vote.subject : vote.object
      let other = side == 0 ? vote.object : vote.subject
      if ends[place].actor == end.actor {
        features.add(.endRule, side, 1)
        return
      }
      if ends[other].actor == end.actor { hasOther = true }
    }
    features.add(.endRule, side, hasOther ? 2 : votes.isEmpty ? 4 : 3)
  }
}
