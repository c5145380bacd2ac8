internal import Language

/// A trigger with the ends around it, as far as the ends are compared with each other.
struct TriggerView {
  let trigger: CandidateTrigger
  let word: SentenceWords.Word
  /// What rules read by it.
  let votes: [RuleVote]
  /// The ends near it.
  private let rivals: [Rival]

  /// An end that others are compared with.
  private struct Rival {
    let actor: DocumentActorIndex
    /// How many steps of the tree it is away.
    let distance: Int
    let scores: Ends<Int>
    /// 2 for the trigger's own subject, 1 for its own object.
    let filled: UInt32
  }

  /// What an end is beside the others.
  struct Standing {
    /// How many ends are nearer in the tree.
    let nearer: UInt32
    /// 2 if another end is the trigger's own subject, and 1 if another is its object.
    let filled: UInt32
    /// What the network gives the end as subject and as object, in sixteenths of log-odds.
    let scores: Ends<Int>
    /// How many ends the network gives more.
    let better: Ends<UInt32>
  }

  /// Not all ends are compared, so that a sentence without end costs no more than its length.
  private static let reach = 40

  init(
    _ place: Int,
    of candidates: SentenceCandidates,
    _ ends: [EndTraits],
    sorted: NearEnds,
    words: SentenceWords,
    tree: SyntaxTree
  ) {
    let trigger = candidates.triggers[place]
    self.trigger = trigger
    word = words[trigger.word]
    votes = candidates.votes.filter { $0.trigger == place }
    rivals = sorted.places(within: Self.reach, of: trigger.word).map { place in
      let end = ends[place]
      return Rival(
        actor: end.actor,
        distance: words.distance(from: trigger.word, to: end.word),
        scores: trigger.scores(of: end.tokens),
        filled: words[end.word].head == trigger.word ? tree.tokens[end.word].relation.filled : 0
      )
    }
  }

  func standing(of end: EndTraits, _ path: TreePath) -> Standing {
    let scores = trigger.scores(of: end.tokens)
    var (nearer, filled): (UInt32, UInt32) = (0, 0)
    var better = Ends<UInt32>(subject: 0, object: 0)
    for rival in rivals where rival.actor != end.actor {
      if rival.distance < path.length { nearer += 1 }
      if rival.scores.subject > scores.subject { better.subject += 1 }
      if rival.scores.object > scores.object { better.object += 1 }
      filled |= rival.filled
    }
    return Standing(nearer: nearer, filled: filled, scores: scores, better: better)
  }
}

extension DependencyRelation {
  /// What place beside a verb it fills: 2 for a subject, 1 for an object.
  fileprivate var filled: UInt32 {
    switch self {
    case .nominalSubject, .nominalSubjectPassive: 2
    case .object: 1
    default: 0
    }
  }
}

extension CandidateTrigger {
  /// The log-odds that the network gives the best word of an end, in sixteenths.
  func scores(of tokens: Range<Int>) -> Ends<Int> {
    guard let evidence else { return Ends(subject: Self.unseen, object: Self.unseen) }
    return Ends(
      subject: evidence.best(of: tokens, in: evidence.subjects) ?? Self.unseen,
      object: evidence.best(of: tokens, in: evidence.objects) ?? Self.unseen
    )
  }

  /// What counts for words that the network has not seen.
  private static let unseen = -1000
}
