internal import KnowledgeGraph

/// Whether claims of a confidence of 0.8 are right in eight of ten cases.
public struct Calibration: Equatable, Sendable {
  /// Claims of about the same confidence.
  public struct Band: Equatable, Sendable {
    /// The least confidence in hundredths, a multiple of ten; the greatest is below ten more.
    public let start: Int
    /// How many claims there are.
    public private(set) var count = 0
    /// How many of them are right.
    public private(set) var right = 0
    private var hundredths = 0

    init(start: Int) { self.start = start }

    /// The mean confidence, from 0 to 1.
    public var meanConfidence: Double { Double(hundredths) / Double(100 * max(1, count)) }
    /// The share of claims that are right, from 0 to 1.
    public var shareRight: Double { Double(right) / Double(max(1, count)) }

    mutating func add(_ confidence: Confidence, isRight: Bool) {
      count += 1
      right += isRight ? 1 : 0
      hundredths += Int(confidence.hundredths)
    }
  }

  /// Ten bands; the last holds the confidence of 1 too.
  public private(set) var bands = (0..<10).map { Band(start: 10 * $0) }

  /// How many claims there are.
  public var count: Int { bands.reduce(0) { $0 + $1.count } }

  /// The mean distance between confidence and share right, weighted by the number of claims (ECE);
  /// nothing where there are no claims.
  public var expectedError: Double? {
    guard count > 0 else { return nil }
    let distances = bands.map { abs($0.meanConfidence - $0.shareRight) * Double($0.count) }
    return distances.reduce(0, +) / Double(count)
  }

  /// Adds the claims of an item whose relations count.
  mutating func add(
    _ comparison: ItemComparison,
    where counts: (Relation) -> Bool = { _ in true }
  ) {
    for (keys, isRight) in [(comparison.right, true), (comparison.wrong, false)] {
      for key in keys where counts(key.relation) {
        let confidence = (comparison.found[key] ?? []).confidence
        bands[min(9, Int(confidence.hundredths) / 10)].add(confidence, isRight: isRight)
      }
    }
  }
}
