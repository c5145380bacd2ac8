/// How many things are right, found but wrong, and missed.
public struct Tally: Equatable, Sendable {
  /// In the gold, and found.
  public var right: Int
  /// Found, and not in the gold.
  public var wrong: Int
  /// In the gold, and not found.
  public var missed: Int

  public init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
    self.right = right
    self.wrong = wrong
    self.missed = missed
  }

  /// Counts what was found beside the gold; what is ignored does not count when it is found.
  init<Thing: Hashable>(_ gold: Set<Thing>, _ found: Set<Thing>, ignoring ignored: Set<Thing>) {
    right = gold.intersection(found).count
    wrong = found.subtracting(gold).subtracting(ignored).count
    missed = gold.count - right
  }

  /// The share of what was found that is right, from 0 to 1; nothing where nothing was found.
  public var precision: Double? { Self.share(right, of: right + wrong) }

  /// The share of the gold that was found, from 0 to 1; nothing where the gold has nothing.
  public var recall: Double? { Self.share(right, of: right + missed) }

  /// The harmonic mean of precision and recall, from 0 to 1; nothing where there is nothing at all.
  public var f1: Double? {
    guard right + wrong + missed > 0 else { return nil }
    let (precision, recall) = (precision ?? 0, recall ?? 0)
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// Whether nothing was counted.
  public var isEmpty: Bool { right + wrong + missed == 0 }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
