/// Which edges tell who sides with whom: what factions, balance and signed networks are made of.
///
/// An edge tells it where all of this is so:
///
/// - Its relation takes sides, as the column `sides` of the table of relations says. Talks,
///   demands, concessions and retreats do not: foes talk, and friends make demands of each other.
/// - It is of positive polarity and stated as a fact, and neither over nor gone.
/// - The text says it in its own words, or who does it says so. What only others say, an accusation
///   for one, is their word.
///
/// It then counts for its claims less those that deny the same.
extension Edge {
  /// Whether the edge makes friends (true) or foes; nothing where it makes neither.
  ///
  /// An affiliation makes neither.
  public var makesFriends: Bool? { sidingClaims > 0 ? key.makesFriends : nil }

  /// How many claims tell that the subject sides with the object or against it, or belongs to it;
  /// 0 where the edge tells nothing of that kind.
  public var sidingClaims: Int {
    guard key.isAsserted, key.subject != key.object, !isFormer, change != .gone,
      !isOnlySaid, key.relation.behaviour.takesSides
    else { return 0 }
    return max(0, weight - (support?.denied ?? 0))
  }

  /// Whether only others say so: no claim is a text's own, or the word of who does it.
  public var isOnlySaid: Bool {
    !attributions.isEmpty && !attributions.contains(where: key.isDone) && ownVoices == 0
  }

  /// How many publishers or documents say it in their own words; at least so many where only sums
  /// are known.
  var ownVoices: Int { max(0, (support?.voices ?? weight) - attributions.count) }
}

extension EdgeKey {
  /// Whether an actor does what the edge says: the subject, or either end where it reads both ways.
  fileprivate func isDone(by actor: EntityID) -> Bool {
    actor == subject || (relation.isSymmetric && actor == object)
  }
}
