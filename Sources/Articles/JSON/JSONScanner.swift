/// A cursor over the bytes of JSON, which knows where values end and not what they mean.
///
/// It does not recurse, so that no nesting is too deep for it.
struct JSONScanner {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// The next byte that is no white space; nothing at the end.
  mutating func first() -> UInt8? {
    while position < end, bytes[position] == 32 || (9...13).contains(bytes[position]) {
      position += 1
    }
    return position < end ? bytes[position] : nil
  }

  /// Passes over a byte if it comes next, behind white space.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard first() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Passes over one value.
  ///
  /// - Returns: its bytes, and whether it is closed; nothing where none begins.
  mutating func value() -> (range: Range<Int>, isClosed: Bool)? {
    guard first() != nil else { return nil }
    let start = position
    var depth = 0
    repeat {
      guard position < end else { return (start..<end, false) }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard skipString() else { return (start..<end, false) }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return nil }
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { return nil }
        position += 1
      default:
        depth == 0 ? skipWord() : skipByte()
      }
    } while depth > 0
    return (start..<position, true)
  }

  /// The depth to which lists and objects are nested.
  static func depth(of bytes: [UInt8]) -> Int {
    var scanner = JSONScanner(bytes)
    var (depth, deepest) = (0, 0)
    while scanner.position < scanner.end {
      switch bytes[scanner.position] {
      case UInt8(ascii: "\""): _ = scanner.skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        deepest = max(deepest, depth)
        scanner.skipByte()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        scanner.skipByte()
      default: scanner.skipByte()
      }
    }
    return deepest
  }

  private mutating func skipByte() { position += 1 }

  /// Passes over a number or a word such as `null`.
  private mutating func skipWord() {
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), 9...13, 32:
        return
      default: position += 1
      }
    }
  }

  /// Passes over a string, and says whether it is closed.
  private mutating func skipString() -> Bool {
    position += 1
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\""):
        position += 1
        return true
      default: position += 1
      }
    }
    position = end
    return false
  }
}

extension JSONScanner {
  /// The members of an object that comes next: their keys as they are written, and their values.
  mutating func members() -> [(key: String, value: Range<Int>)] {
    guard skip("{") else { return [] }
    var members: [(key: String, value: Range<Int>)] = []
    while first() == UInt8(ascii: "\""), let key = value(), key.isClosed, skip(":") {
      guard let member = value() else { break }
      // No key that is looked for has more letters.
      if key.range.count < 40 {
        let name = bytes[key.range].dropFirst().dropLast()
        members.append((String(decoding: name, as: UTF8.self), member.range))
      }
      guard member.isClosed, skip(",") else { break }
    }
    return members
  }
}
