/// The escapes that JSON, N-Quads and Turtle share: `\" \\ \b \t \n \f \r` and `\u0000`.
extension ByteSink {
  /// Adds a text between quotation marks, so that every character can be read back.
  mutating func write(quoted text: String) {
    write(byte: UInt8(ascii: "\""))
    write(escaped: text)
    write(byte: UInt8(ascii: "\""))
  }

  /// Adds a text with what quotation marks cannot hold escaped.
  mutating func write(escaped text: String) {
    let bytes = text.utf8Span.span
    var start = 0
    while start < bytes.count {
      let end = PlainText.end(in: bytes, from: start)
      write(bytes.extracting(start..<end))
      if end < bytes.count { write(escape: bytes[end]) }
      start = end + 1
    }
  }

  private mutating func write(escape byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write("\\\"")
    case UInt8(ascii: "\\"): write("\\\\")
    case 0x08: write("\\b")
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0C: write("\\f")
    case 0x0D: write("\\r")
    default:
      write("\\u00")
      write(byte: byte < 16 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      write(byte: hexadecimalDigit(byte & 15))
    }
  }
}

/// The digit of a number from 0 to 15, in upper case as canonical N-Quads wants it.
func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "A")
}

/// Finds stretches of text that no quoted form has to escape.
enum PlainText {
  /// Where the first quotation mark, backslash or control character stands, else the end.
  static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      guard !isSpecial(word) else { break }
      position += 8
    }
    while position < bytes.count, !isSpecial(bytes[position]) { position += 1 }
    return position
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Looks at eight bytes at once: the high bit of a byte is set where the byte is special.
  private static func isSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let control = word &- ones &* 0x20
    let quote = (word ^ (ones &* 0x22)) &- ones
    let backslash = (word ^ (ones &* 0x5C)) &- ones
    return (control | quote | backslash) & ~word & (ones &* 0x80) != 0
  }
}
