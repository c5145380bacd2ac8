/// A map from 64-bit hashes to groups of words, in one stretch of words that is read in place.
///
/// Words: the bits of the directory, the number of hashes, the words in a value; the directory
/// (where the hashes with these highest bits begin); the hashes, sorted, two words each; for each
/// hash where its values begin; the values.
struct HashIndex: Sendable {
  private let words: WordBuffer
  private let shift: UInt64
  private let valueWidth: Int
  private let directory: Int
  private let hashes: Int
  private let starts: Int
  private let values: Int

  /// Reads the map that begins at this word.
  init(_ words: WordBuffer, at start: Int) {
    self.words = words
    let bits = Int(words[start])
    let count = Int(words[start + 1])
    shift = UInt64(64 - bits)
    valueWidth = Int(words[start + 2])
    directory = start + 3
    hashes = directory + (1 << bits) + 1
    starts = hashes + 2 * count
    values = starts + count + 1
  }

  /// The words of a hash's values, empty when it has none.
  func find(_ hash: UInt64) -> Range<Int> {
    let mixed = Self.mixed(hash)
    let bucket = directory + Int(truncatingIfNeeded: mixed >> shift)
    var position = Int(words[bucket])
    let end = Int(words[bucket + 1])
    while position < end {
      if stored(position) == mixed {
        return value(Int(words[starts + position]))..<value(Int(words[starts + position + 1]))
      }
      position += 1
    }
    return 0..<0
  }

  private func value(_ number: Int) -> Int { values + number * valueWidth }

  private func stored(_ position: Int) -> UInt64 {
    UInt64(words[hashes + 2 * position + 1]) << 32 | UInt64(words[hashes + 2 * position])
  }

  /// Spreads a hash over all its bits, as the highest ones choose the bucket.
  static func mixed(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15
    return folded ^ folded >> 29
  }

  /// Writes a map; groups keep the order in which their values come.
  static func words(of groups: [UInt64: [[UInt32]]], valueWidth: Int) -> [UInt32] {
    let sorted = groups.map { (hash: mixed($0.key), values: $0.value) }.sorted { $0.hash < $1.hash }
    var bits = 1
    while 1 << bits < sorted.count { bits += 1 }
    var directory = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for entry in sorted { directory[Int(entry.hash >> UInt64(64 - bits)) + 1] += 1 }
    for bucket in directory.indices.dropFirst() { directory[bucket] += directory[bucket - 1] }
    var starts: [UInt32] = [0]
    for entry in sorted { starts.append((starts.last ?? 0) + UInt32(entry.values.count)) }
    let hashes = sorted.flatMap { entry in
      [UInt32(truncatingIfNeeded: entry.hash), UInt32(truncatingIfNeeded: entry.hash >> 32)]
    }
    let header = [UInt32(bits), UInt32(sorted.count), UInt32(valueWidth)]
    return header + directory + hashes + starts + sorted.flatMap { $0.values.joined() }
  }
}
