/// A compact map from hashed words to numbers of 24 bits; it knows a word by a fingerprint of
/// 16 bits, and so takes one unknown word in some ten thousands for a known one.
package struct FingerprintTable: Equatable, Sendable {
  private var fingerprints: [UInt16]
  private var low: [UInt16]
  private var high: [UInt8]

  /// Creates a table of this many words, of which none may come twice.
  package init(_ entries: [(hash: UInt64, value: UInt32)]) {
    var size = 16
    while size * 3 < entries.count * 4 { size *= 2 }
    fingerprints = Array(repeating: 0, count: size)
    low = Array(repeating: 0, count: size)
    high = Array(repeating: 0, count: size)
    for entry in entries {
      var slot = Self.slot(entry.hash, size)
      while fingerprints[slot] != 0 { slot = (slot + 1) & (size - 1) }
      fingerprints[slot] = Self.fingerprint(entry.hash)
      low[slot] = UInt16(truncatingIfNeeded: entry.value)
      high[slot] = UInt8(truncatingIfNeeded: entry.value >> 16)
    }
  }

  init(_ reader: inout ModelReader) throws(ModelError) {
    let bits = try reader.count(atMost: 24)
    fingerprints = try reader.array(1 << bits, of: UInt16.self)
    low = try reader.array(1 << bits, of: UInt16.self)
    high = try reader.array(1 << bits, of: UInt8.self)
    // A look-up ends at a free slot, so there has to be one.
    if !fingerprints.contains(0) { fingerprints[0] = 0 }
  }

  package func write(to writer: inout ModelWriter) {
    writer.append(count: fingerprints.count.trailingZeroBitCount)
    writer.append(fingerprints)
    writer.append(low)
    writer.append(high)
  }

  /// The number of a word, or 0 if the table does not hold it.
  @inline(__always)
  package subscript(hash hash: UInt64) -> UInt32 {
    let mask = fingerprints.count - 1
    let fingerprint = Self.fingerprint(hash)
    var slot = Self.slot(hash, fingerprints.count)
    while fingerprints[slot] != 0 {
      if fingerprints[slot] == fingerprint { return UInt32(high[slot]) << 16 | UInt32(low[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 16) & (size - 1)
  }

  @inline(__always)
  private static func fingerprint(_ hash: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: hash >> 48) | 1
  }
}
