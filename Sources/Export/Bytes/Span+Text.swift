extension Span<UInt8> {
  /// Whether the first bytes are these.
  func starts(with text: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard count >= bytes.count else { return false }
    for (index, byte) in bytes.enumerated() where self[index] != byte { return false }
    return true
  }
}
