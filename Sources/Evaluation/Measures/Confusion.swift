public import KnowledgeGraph

/// What was read between two actors that are right, where the gold has a claim or none.
public struct Confusion: Equatable, Sendable {
  /// A relation of the gold, and what was read for it.
  public struct Case: Hashable, Comparable, Sendable {
    /// The relation of the gold; nothing where it has none between the two.
    public let gold: Relation?
    /// The relation that was read; nothing where none was.
    public let found: Relation?
    /// Whether it was read the other way round.
    public let isTurned: Bool

    public static func < (left: Case, right: Case) -> Bool { left.rank < right.rank }

    private var rank: (Int, Int, Int) {
      (gold?.ordinal ?? Int.max, found?.ordinal ?? Int.max, isTurned ? 1 : 0)
    }
  }

  /// How often each case occurs.
  public private(set) var counts: [Case: Int] = [:]
  /// How many claims were missed of which an actor was not found.
  public private(set) var missedActors = 0
  /// How many false claims have an actor that the gold does not have.
  public private(set) var strangers = 0

  /// Adds an item.
  ///
  /// Of the claims between two actors those that are right are taken away, then those
  /// that are only turned; what is left of the gold and of what was found is paired, claims of one
  /// direction first, in the order of the ontology.
  mutating func add(_ comparison: ItemComparison) {
    for key in comparison.right where key.pair.isKnown {
      count(gold: key.relation, found: key.relation)
    }
    let reached = Set(comparison.alignment.values.map(ExactText.init))
    strangers += comparison.wrong.count { !$0.pair.isKnown }
    var wrong = Self.byPair(comparison.wrong)
    for (pair, missed) in Self.byPair(comparison.missed) {
      guard pair.isReached(by: reached) else {
        missedActors += missed.count
        continue
      }
      var matching = PairMatching(gold: missed, found: wrong.removeValue(forKey: pair) ?? [])
      matching.match()
      for (gold, found) in matching.matches {
        count(gold: gold?.relation, found: found?.relation, isTurned: gold?.turns(found) ?? false)
      }
    }
    for keys in wrong.values { for key in keys { count(gold: nil, found: key.relation) } }
  }

  private mutating func count(gold: Relation?, found: Relation?, isTurned: Bool = false) {
    counts[Case(gold: gold, found: found, isTurned: isTurned), default: 0] += 1
  }

  private static func byPair(_ keys: [ClaimKey]) -> [ActorPair: [ClaimKey]] {
    Dictionary(grouping: keys.filter { $0.pair.isKnown }, by: \.pair).mapValues { keys in
      keys.sorted { ($0.relation, $0.subject) < ($1.relation, $1.subject) }
    }
  }
}

extension ActorPair {
  /// Whether both actors were found.
  fileprivate func isReached(by actors: Set<ExactText>) -> Bool {
    [first, second].allSatisfy { end in
      end.actor.map { actors.contains(ExactText($0)) } ?? false
    }
  }
}

extension ClaimKey {
  /// Whether the other claim goes the other way; those of symmetric relations go both ways.
  fileprivate func turns(_ other: ClaimKey?) -> Bool {
    guard let other, !relation.isSymmetric, !other.relation.isSymmetric else { return false }
    return subject != other.subject
  }
}

/// Pairs the claims of the gold between two actors with those that were found there.
private struct PairMatching {
  private var gold: [ClaimKey]
  private var found: [ClaimKey]
  private(set) var matches: [(gold: ClaimKey?, found: ClaimKey?)] = []

  init(gold: [ClaimKey], found: [ClaimKey]) {
    self.gold = gold
    self.found = found
  }

  mutating func match() {
    take { $0.turned == $1 }
    take { !$0.turns($1) }
    take { _, _ in true }
    matches += gold.map { ($0, nil) } + found.map { (nil, $0) }
  }

  private mutating func take(_ fits: (ClaimKey, ClaimKey) -> Bool) {
    var left: [ClaimKey] = []
    for key in gold {
      if let place = found.firstIndex(where: { fits(key, $0) }) {
        matches.append((key, found.remove(at: place)))
      } else {
        left.append(key)
      }
    }
    gold = left
  }
}
