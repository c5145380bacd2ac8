internal import KnowledgeGraph

/// A predicate that makes no claim, and why.
struct LostPredicate {
  let match: PredicateMatch
  let cause: Cause

  enum Cause {
    /// An actor is lacking.
    case incomplete(Shortfall)
    /// Words of it belong to a longer predicate that says something else.
    case taken(RelationReader.Reading)
    /// The actors are there, but of no kind between which the relation holds.
    case unfit(Arguments)
  }
}

/// Gathers the predicates of a sentence that make no claim, where they are asked for.
struct LostPredicates {
  let isKept: Bool
  private var all: [LostPredicate] = []

  init(isKept: Bool) { self.isKept = isKept }

  /// Adds one that lacks an actor.
  mutating func add(_ match: PredicateMatch, _ shortfall: Shortfall) {
    guard isKept else { return }
    all.append(LostPredicate(match: match, cause: .incomplete(shortfall)))
  }

  /// Adds one whose words longer predicates have, unless they say the same.
  mutating func add(_ match: PredicateMatch, takenBy readings: [RelationReader.Reading]) {
    guard isKept else { return }
    let taker = readings.first { !Set($0.match.words).isDisjoint(with: match.words) }
    guard let taker, taker.match.words.count > match.words.count,
      !match.rules.contains(where: { $0.relation == taker.relation })
    else { return }
    all.append(LostPredicate(match: match, cause: .taken(taker)))
  }

  /// Those of which nothing else was made, one for each head.
  func all(besides taken: Set<Int>) -> [LostPredicate] {
    var heads: Set<Int> = []
    return all.filter { lost in
      if case .incomplete = lost.cause, !taken.isDisjoint(with: lost.match.words) { return false }
      return heads.insert(lost.match.head).inserted
    }
  }
}
