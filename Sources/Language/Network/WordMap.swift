/// From words, known by their hashes, to rows of a table.
struct WordMap: Sendable {
  private let hashes: [UInt32]
  private let rows: [UInt16]
  /// Where the hashes with these upper sixteen bits begin.
  private let starts: [UInt32]

  /// Makes a map.
  ///
  /// - Parameter hashes: In rising order, each once.
  init?(hashes: [UInt32], rows: [UInt16]) {
    guard hashes.count == rows.count, zip(hashes, hashes.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    var starts = [UInt32](repeating: 0, count: (1 << 16) + 1)
    for hash in hashes { starts[Int(hash >> 16) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.hashes = hashes
    self.rows = rows
    self.starts = starts
  }

  /// Whether all rows are below a number of rows.
  func rowsAreBelow(_ count: Int) -> Bool { rows.allSatisfy { $0 < count } }

  /// Finds the row of a word.
  func row(of hash: FowlerHash) -> Int? {
    let key = hash.value
    let upper = Int(key >> 16)
    for index in Int(starts[upper])..<Int(starts[upper + 1]) where hashes[index] == key {
      return Int(rows[index])
    }
    return nil
  }
}
