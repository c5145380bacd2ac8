/// Clusters of words that are used alike, at three sizes.
package struct WordClusters: Equatable, Sendable {
  private let table: FingerprintTable

  /// A word's clusters, each counted from 1; 0 for an unknown word.
  package struct Clusters {
    /// Of 1,024.
    package var fine: UInt32
    /// Of 256.
    package var middle: UInt32
    /// Of 64.
    package var coarse: UInt32
  }

  /// Creates clusters from a table: a word, a tab, and its cluster among 64, 256 and 1,024.
  package init(table lines: String) throws(ModelError) {
    var entries: [(hash: UInt64, value: UInt32)] = []
    var known: Set<UInt64> = []
    for (number, line) in lines.split(separator: "\n").enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 4, let coarse = UInt32(fields[1]), let middle = UInt32(fields[2]),
        let fine = UInt32(fields[3]), coarse < 64, middle < 256, fine < 1024
      else {
        throw .line(number + 1, of: "words.tsv", expected: "a word and its three clusters")
      }
      let hash = WordHash.of(fields[0])
      guard known.insert(hash).inserted else { continue }
      entries.append((hash, coarse << 18 | middle << 10 | fine))
    }
    table = FingerprintTable(entries)
  }

  init(_ reader: inout ModelReader) throws(ModelError) {
    table = try FingerprintTable(&reader)
  }

  package func write(to writer: inout ModelWriter) {
    table.write(to: &writer)
  }

  /// The clusters of a word, or of its lower case if it is unknown as it stands.
  package func clusters(of word: String) -> Clusters {
    clusters(form: WordHash.of(word[...]), lowercased: WordHash.of(word.lowercased()[...]))
  }

  /// The clusters of a word, or of its lower case if it is unknown as it stands.
  @inline(__always)
  func clusters(form: UInt64, lowercased: UInt64) -> Clusters {
    var value = table[hash: form]
    if value == 0, form != lowercased { value = table[hash: lowercased] }
    guard value != 0 else { return Clusters(fine: 0, middle: 0, coarse: 0) }
    return Clusters(
      fine: 1 + value & 1023,
      middle: 1 + value >> 10 & 255,
      coarse: 1 + value >> 18
    )
  }
}
