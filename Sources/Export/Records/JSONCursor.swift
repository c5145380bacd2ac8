internal import Input

/// What is wrong with a JSON text, and at which byte of it.
struct JSONError: Error, Equatable {
  /// The byte, from 0.
  let offset: Int
  let problem: String
}

/// A place in a JSON text (RFC 8259) that is read from front to back.
///
/// The text is one line of a file, so readers make no tree of it: they ask for what they expect.
struct JSONCursor {
  private(set) var position = 0

  /// Goes past a byte that must stand here, and the white space before it.
  mutating func expect(_ byte: UInt8, in text: Span<UInt8>) throws(JSONError) {
    guard take(byte, in: text) else {
      throw failure("expected '\(Character(Unicode.Scalar(byte)))'")
    }
  }

  /// Goes past a byte if it stands here, and past the white space before it.
  mutating func take(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard peek(in: text) == byte else { return false }
    position += 1
    return true
  }

  /// The next byte that is not white space.
  mutating func peek(in text: Span<UInt8>) -> UInt8? {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return text[position]
      }
    }
    return nil
  }

  /// Makes sure that nothing follows.
  mutating func expectEnd(in text: Span<UInt8>) throws(JSONError) {
    guard peek(in: text) == nil else { throw failure("text after the end of the value") }
  }

  /// Reads the next key of an object, with its colon; nothing at the end of the object.
  ///
  /// - Parameter isFirst: whether no comma has to stand before it.
  mutating func key(isFirst: Bool, in text: Span<UInt8>) throws(JSONError) -> String? {
    if take(UInt8(ascii: "}"), in: text) { return nil }
    if !isFirst { try expect(UInt8(ascii: ","), in: text) }
    let key = try string(in: text)
    try expect(UInt8(ascii: ":"), in: text)
    return key
  }

  /// Reads an array of texts.
  mutating func strings(in text: Span<UInt8>) throws(JSONError) -> [String] {
    var strings: [String] = []
    try expect(UInt8(ascii: "["), in: text)
    while !take(UInt8(ascii: "]"), in: text) {
      if !strings.isEmpty { try expect(UInt8(ascii: ","), in: text) }
      strings.append(try string(in: text))
    }
    return strings
  }

  /// Reads a whole number.
  mutating func integer(in text: Span<UInt8>) throws(JSONError) -> Int {
    let digits = try number(in: text)
    guard let value = Int(digits) else { throw failure("'\(digits)' is not a whole number") }
    return value
  }

  /// Reads `true` or `false`.
  mutating func boolean(in text: Span<UInt8>) throws(JSONError) -> Bool {
    switch word(in: text) {
    case "true": return true
    case "false": return false
    default: throw failure("expected true or false")
    }
  }

  /// Goes past `null` if it stands here.
  mutating func takeNull(in text: Span<UInt8>) -> Bool {
    guard peek(in: text) == UInt8(ascii: "n") else { return false }
    let start = position
    if word(in: text) == "null" { return true }
    position = start
    return false
  }

  /// Reads the text of a number.
  mutating func number(in text: Span<UInt8>) throws(JSONError) -> String {
    let first = peek(in: text)
    guard first == UInt8(ascii: "-") || first.map({ (48...57).contains($0) }) == true else {
      throw failure("expected a number")
    }
    let word = word(in: text)
    guard Self.isNumber(word.utf8[...]) else { throw failure("'\(word)' is not a number of JSON") }
    return word
  }

  /// Whether a text is a number: digits without a zero before them, a fraction, an exponent.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    func digits() -> Int {
      let digits = rest.prefix { (48...57).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, count == 1 || !startsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(rest.first) { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Goes past a value of any kind.
  mutating func skip(in text: Span<UInt8>) throws(JSONError) {
    var depth = 0
    repeat {
      switch peek(in: text) {
      case UInt8(ascii: "\""): _ = try string(in: text)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        try expectDepth(depth)
        position += 1
        continue
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"): position += 1
      case nil: throw failure("the line ends within a value")
      default:
        let word = word(in: text)
        guard ["true", "false", "null"].contains(word) || Self.isNumber(word.utf8[...]) else {
          throw failure("unexpected character")
        }
      }
    } while depth > 0
  }

  /// Makes sure that not too many objects and arrays are open.
  func expectDepth(_ depth: Int) throws(JSONError) {
    guard depth <= ReadLimits.nesting else {
      throw failure("objects and lists are nested deeper than \(ReadLimits.nesting), the limit")
    }
  }

  /// The letters, digits and signs from here on.
  private mutating func word(in text: Span<UInt8>) -> String {
    _ = peek(in: text)
    let start = position
    scan: while position < text.count {
      switch text[position] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: position += 1
      default: break scan
      }
    }
    return String(decoding: text.extracting(start..<position))
  }

  func failure(_ problem: String) -> JSONError { JSONError(offset: position, problem: problem) }

  /// Goes on by some bytes.
  mutating func advance(to offset: Int) { position = offset }
}
