internal import Glibc

extension ByteSink {
  /// How many bytes a word takes.
  static let wordLength = 4

  /// Adds a number below 2³² as a word of four bytes, the lowest first.
  mutating func write(word number: Int) {
    for shift in stride(from: 0, to: 8 * Self.wordLength, by: 8) {
      write(byte: UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}

extension Span where Element == UInt8 {
  /// The word of four bytes at `place`, the lowest first.
  func word(at place: Int) -> Int {
    (0..<ByteSink.wordLength).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }

  /// Whether these are the bytes of another span.
  @inline(__always)
  func isEqual(to other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { bytes in
      other.withUnsafeBytes { others in
        guard let left = bytes.baseAddress, let right = others.baseAddress else { return true }
        return memcmp(left, right, bytes.count) == 0
      }
    }
  }
}
