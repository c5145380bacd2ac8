/// Text between quotation marks in JSON, N-Quads and Turtle, which share their escapes:
/// `\" \\ \b \t \n \f \r` and `\u0000`.
enum QuotedText: TextEscape {
  static var special: SpecialBytes {
    let quote = UInt8(ascii: "\"")
    return SpecialBytes(quote, UInt8(ascii: "\\"), quote, quote, quote)
  }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    if !writeShort(bytes[place], to: &sink) {
      sink.write("\\u00")
      sink.write(byte: UInt8(ascii: "0") + bytes[place] / 16)
      sink.write(byte: hexadecimalDigit(bytes[place] & 15))
    }
    return 1
  }

  /// Writes the escape of two characters, where there is one.
  fileprivate static func writeShort(_ byte: UInt8, to sink: inout ByteSink) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): sink.write("\\\"")
    case UInt8(ascii: "\\"): sink.write("\\\\")
    case 0x08: sink.write("\\b")
    case 0x09: sink.write("\\t")
    case 0x0A: sink.write("\\n")
    case 0x0C: sink.write("\\f")
    case 0x0D: sink.write("\\r")
    default: return false
    }
    return true
  }
}

/// Text of literals in RDF: quoted, without the characters that GraphML cannot hold either.
enum LiteralText: TextEscape {
  static var special: SpecialBytes {
    let quote = UInt8(ascii: "\"")
    return SpecialBytes(quote, UInt8(ascii: "\\"), 0xEF, quote, quote)
  }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    switch bytes[place] {
    case 0xEF where bytes.holdsNoncharacter(at: place):
      sink.writeReplacement()
      return 3
    case 0xEF: sink.write(byte: 0xEF)
    case 0x08, 0x0C: sink.writeReplacement()
    case let byte: if !QuotedText.writeShort(byte, to: &sink) { sink.writeReplacement() }
    }
    return 1
  }
}

extension ByteSink {
  /// Adds a text between quotation marks, so that every character can be read back.
  mutating func write(quoted text: String) {
    write(byte: UInt8(ascii: "\""))
    write(text, as: QuotedText.self)
    write(byte: UInt8(ascii: "\""))
  }

  /// Adds a text between quotation marks; characters that XML cannot hold become U+FFFD, so that
  /// all formats hold the same texts.
  mutating func write(literal text: String) {
    write(byte: UInt8(ascii: "\""))
    write(text, as: LiteralText.self)
    write(byte: UInt8(ascii: "\""))
  }
}

/// The digit of a number from 0 to 15, in upper case as canonical N-Quads wants it.
func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "A")
}
