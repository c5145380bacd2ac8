/// How much of a text another one holds, as far as their samples tell.
struct SketchComparison {
  /// How many sequences both have; an estimate where not all are known.
  private(set) var shared = 0
  /// The weight of what both have, and of all that the smaller text has.
  private var sharedWeight = 0
  private var smallerWeight = 0
  private let areEqual: Bool
  /// The share of the smaller text that a copy must have.
  private let leastShare: (parts: Int, of: Int)

  /// So many sequences must be shared, unless two texts are equal: shorter ones say the same of
  /// different events, word by word but for a name or a number.
  private static let leastShared = 24
  /// A text is not taken for a copy of one that is more than so many times as long: a round-up
  /// holds many texts, which are not copies of each other.
  private static let greatestRatio = 5
  /// A text of fewer sequences is a sentence or two, of which a formula may be half: "reports a
  /// record …".
  private static let leastLong = 64

  /// - Parameters:
  ///   - smaller: the text with fewer sequences.
  ///   - larger: the other.
  init(_ smaller: TextSketch, in larger: TextSketch, _ commonness: Commonness) {
    areEqual = smaller.count == larger.count && smaller.hashes == larger.hashes
    leastShare = smaller.count < Self.leastLong ? (3, 4) : (3, 5)
    guard smaller.count * Self.greatestRatio >= larger.count else { return }
    // Up to here both samples hold all that there is.
    let limit = [smaller, larger].compactMap { $0.isWhole ? nil : $0.hashes.last }.min() ?? .max
    var seen = 0
    var found = 0
    var other = larger.hashes[...]
    for hash in smaller.hashes where hash <= limit {
      seen += 1
      let weight = commonness.weight(of: hash)
      smallerWeight += weight
      while let next = other.first, next < hash { other.removeFirst() }
      if other.first == hash {
        found += 1
        sharedWeight += weight
      }
    }
    shared = seen == 0 ? 0 : found * smaller.count / seen
  }

  /// Whether one text is a copy of the other.
  ///
  /// Three fifths of what tells in the smaller are in the larger: a quoted paragraph is less.
  var isCopy: Bool {
    areEqual
      || (shared >= Self.leastShared
        && leastShare.of * sharedWeight >= leastShare.parts * smallerWeight)
  }
}
