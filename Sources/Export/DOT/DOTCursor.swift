/// A place in a statement of DOT.
struct DOTCursor {
  private var position = 0

  /// Where texts between double quotes end, or may go on behind an escape.
  @inline(__always)
  private static var special: SpecialBytes {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    return SpecialBytes(quote, backslash, quote, quote, quote)
  }

  /// Goes past a text if it stands here, and past the space before it.
  mutating func take(_ text: StaticString, in line: Span<UInt8>) -> Bool {
    skipSpace(in: line)
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard position + bytes.count <= line.count else { return false }
    for (index, byte) in bytes.enumerated() where line[position + index] != byte { return false }
    position += bytes.count
    return true
  }

  /// Reads letters, digits and signs.
  mutating func word(in line: Span<UInt8>) -> Range<Int>? {
    skipSpace(in: line)
    let start = position
    while position < line.count, Self.isWordByte(line[position]) { position += 1 }
    return position > start ? start..<position : nil
  }

  /// Reads what stands between double quotes, with its escapes.
  mutating func quoted(in line: Span<UInt8>) -> Range<Int>? {
    guard take("\"", in: line) else { return nil }
    let start = position
    while true {
      let end = Self.special.firstIndex(in: line, from: position)
      guard end < line.count else { return nil }
      position = end + 1
      if line[end] == UInt8(ascii: "\"") { return start..<end }
      if line[end] == UInt8(ascii: "\\") { position += 1 }
    }
  }

  /// Reads what stands between angle brackets, which may hold others.
  mutating func angled(in line: Span<UInt8>) -> Range<Int>? {
    guard take("<", in: line) else { return nil }
    let start = position
    var depth = 1
    while position < line.count {
      if line[position] == UInt8(ascii: "<") { depth += 1 }
      if line[position] == UInt8(ascii: ">") { depth -= 1 }
      position += 1
      if depth == 0 { return start..<(position - 1) }
    }
    return nil
  }

  private mutating func skipSpace(in line: Span<UInt8>) {
    while position < line.count, line[position] == 0x20 { position += 1 }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
