internal import KnowledgeGraph

/// Values as bytes in a form of our own, one behind the other.
///
/// Numbers and ordered texts sort by their bytes as they do by their values.
extension [UInt8] {
  /// Adds a whole number from 0 on: how many bytes it takes, then these, the highest first.
  mutating func pack(_ number: Int) {
    let bits = UInt64(bitPattern: Int64(number))
    let count = (71 - bits.leadingZeroBitCount) / 8
    append(UInt8(truncatingIfNeeded: count))
    for index in stride(from: count - 1, through: 0, by: -1) {
      append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * index)))
    }
  }

  /// Adds a number below 256.
  mutating func pack(byte: Int) { append(UInt8(truncatingIfNeeded: byte)) }

  /// Adds a text with an end that comes before all with which it might go on.
  mutating func pack(ordered text: String) {
    let bytes = text.utf8.span
    if bytes.firstIndex(of: 0, from: 0) == nil {
      append(contentsOf: bytes)
    } else {
      for index in bytes.indices {
        append(bytes[index])
        if bytes[index] == 0 { append(0xFF) }
      }
    }
    append(0)
    append(0)
  }

  /// Adds a text, of whatever order.
  mutating func pack(_ text: String) {
    let bytes = text.utf8.span
    pack(bytes.count)
    append(contentsOf: bytes)
  }

  /// Adds a text that may be missing.
  mutating func pack(_ text: String?) {
    pack(byte: text == nil ? 0 : 1)
    if let text { pack(text) }
  }

  /// Adds any number of texts.
  mutating func pack(_ texts: [String]) {
    pack(texts.count)
    for text in texts { pack(text) }
  }

  /// Adds a date that may be missing.
  mutating func pack(_ date: PartialDate?) {
    pack(date?.year ?? 0)
    guard let date else { return }
    pack(byte: date.month ?? 0)
    pack(byte: date.day ?? 0)
  }

  /// Adds the bounds of a range.
  mutating func pack(_ range: Range<Int>) {
    pack(range.lowerBound)
    pack(range.upperBound)
  }
}
