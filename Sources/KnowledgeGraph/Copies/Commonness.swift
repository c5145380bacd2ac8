/// How common the word sequences of some texts are, and how much each tells.
///
/// What many texts say ("in the past 24 hours", "could not immediately be reached") tells little of
/// where a text is from: a sequence counts as one over the square root of the number of texts. What
/// a copy shares with its source is common as well where there are many copies, but it is much.
struct Commonness {
  /// How many texts have a sequence, at most 255, in a table that grows with their number up to 32
  /// MiB; sequences may share an entry, and what all entries have by chance does not count.
  private var counts: [UInt8]
  private let mask: UInt64
  private let chance: Int

  private static let greatestSize = 1 << 25

  /// The weights of sequences by the number of texts that have them, in 65536ths.
  private static let weights =
    [65536]
    + (1...255).map { count in
      Int((65536 / Double(count).squareRoot()).rounded())
    }

  /// - Parameter total: how many hashes all samples have.
  init(total: Int) {
    var size = 1024
    while size < 2 * total, size < Self.greatestSize { size *= 2 }
    counts = [UInt8](repeating: 0, count: size)
    mask = UInt64(size - 1)
    chance = total / size
  }

  mutating func add(_ sketch: TextSketch) {
    for hash in sketch.hashes {
      let place = Int(hash & mask)
      if counts[place] < .max { counts[place] += 1 }
    }
  }

  func weight(of hash: UInt64) -> Int {
    Self.weights[max(Int(counts[Int(hash & mask)]) - chance, 1)]
  }
}
