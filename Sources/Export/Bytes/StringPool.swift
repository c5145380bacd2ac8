/// Makes texts of bytes, and takes one again that it made lately.
///
/// The lines of a graph name the same documents and actors again and again; a text that is shared
/// needs neither time nor memory.
struct StringPool {
  /// Shorter texts need no memory of their own, and longer ones seldom come again.
  private static let lengths = 16...128

  private var slots = [String](repeating: "", count: 1 << 12)

  /// The text of bytes in UTF-8.
  mutating func string(_ bytes: Span<UInt8>) -> String {
    guard Self.lengths.contains(bytes.count) else { return String(decoding: bytes) }
    let slot = Self.hash(bytes) & (slots.count - 1)
    let known = slots[slot]
    if known.utf8.span.isEqual(to: bytes) { return known }
    let text = String(decoding: bytes)
    slots[slot] = text
    return text
  }

  /// A hash of the length, and of four words of eight bytes at the start, in the middle and at the
  /// end.
  private static func hash(_ bytes: Span<UInt8>) -> Int {
    bytes.withUnsafeBytes { memory in
      let last = memory.count - 8
      var hash = UInt64(truncatingIfNeeded: memory.count)
      for place in [0, last / 3, last / 3 * 2, last] {
        let word = memory.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      return Int(truncatingIfNeeded: hash >> 20)
    }
  }
}
