internal import Glibc

extension Span<UInt8> {
  /// Whether the first bytes are these.
  func starts(with text: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard count >= bytes.count else { return false }
    for (index, byte) in bytes.enumerated() where self[index] != byte { return false }
    return true
  }

  /// Whether the first bytes are these.
  func starts(with beginning: [UInt8]) -> Bool {
    count >= beginning.count && extracting(0..<beginning.count).isEqual(to: beginning.span)
  }

  /// The place of the first byte of this value at or after `start`; nothing where there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, CInt(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
