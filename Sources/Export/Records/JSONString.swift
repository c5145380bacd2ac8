/// Reading the strings of JSON.
extension JSONCursor {
  /// Reads a string, with its escapes resolved.
  mutating func string(in text: Span<UInt8>) throws(JSONError) -> String {
    try expect(UInt8(ascii: "\""), in: text)
    let end = QuotedText.special.firstIndex(in: text, from: position)
    guard end < text.count, text[end] == UInt8(ascii: "\"") else {
      return try escapedString(in: text)
    }
    let plain = text.extracting(position..<end)
    advance(to: end + 1)
    return String(decoding: plain)
  }

  private mutating func escapedString(in text: Span<UInt8>) throws(JSONError) -> String {
    var bytes: [UInt8] = []
    try resolve(in: text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the rest of a string, and adds its bytes, with escapes resolved.
  mutating func resolve(in text: Span<UInt8>, into bytes: inout [UInt8]) throws(JSONError) {
    while true {
      let end = QuotedText.special.firstIndex(in: text, from: position)
      bytes.append(contentsOf: text.extracting(position..<end))
      advance(to: end)
      guard end < text.count else { throw failure("the string has no end") }
      switch text[end] {
      case UInt8(ascii: "\""):
        return advance(to: end + 1)
      case UInt8(ascii: "\\"): try escape(in: text, into: &bytes)
      default: throw failure("a control character in a string must be escaped")
      }
    }
  }

  private mutating func escape(in text: Span<UInt8>, into bytes: inout [UInt8]) throws(JSONError) {
    guard position + 1 < text.count else { throw failure("the string has no end") }
    let letter = text[position + 1]
    if letter == UInt8(ascii: "u") { return try unicodeEscape(in: text, into: &bytes) }
    guard let byte = Self.simpleEscape(letter) else {
      throw failure("'\\\(Character(Unicode.Scalar(letter)))' is not an escape of JSON")
    }
    bytes.append(byte)
    advance(to: position + 2)
  }

  private static func simpleEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Reads `\u` and four digits, or two of them that are a surrogate pair.
  private mutating func unicodeEscape(
    in text: Span<UInt8>,
    into bytes: inout [UInt8]
  ) throws(JSONError) {
    let first = try codeUnit(in: text)
    var scalar = Unicode.Scalar(UInt32(first))
    if UTF16.isLeadSurrogate(first), position + 1 < text.count, text[position + 1] == 0x75 {
      let second = try codeUnit(in: text)
      guard UTF16.isTrailSurrogate(second) else { throw failure("half of a surrogate pair") }
      scalar = Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
    }
    guard let scalar else { throw failure("half of a surrogate pair") }
    bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  private mutating func codeUnit(in text: Span<UInt8>) throws(JSONError) -> UInt16 {
    guard position + 6 <= text.count else { throw failure("the string has no end") }
    var value: UInt16 = 0
    for index in (position + 2)..<(position + 6) {
      guard let digit = Character(Unicode.Scalar(text[index])).hexDigitValue else {
        throw failure("'\\u' needs four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
    }
    advance(to: position + 6)
    return value
  }
}

extension String {
  /// Makes a string of bytes in UTF-8; what is not is replaced.
  init(decoding bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension Array<UInt8> {
  /// Copies the bytes of a span.
  init(copying span: Span<UInt8>) {
    self = span.withUnsafeBufferPointer { Array($0) }
  }

  /// Adds the bytes of a span.
  mutating func append(contentsOf span: Span<UInt8>) {
    span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
