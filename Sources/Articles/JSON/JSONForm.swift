/// Tells JSON Lines from a JSON document by how it begins.
enum JSONForm {
  /// The format, if the bytes can be JSON at all.
  ///
  /// An object that goes on in the next line is a document; a line in which a string has no end
  /// is a broken one of JSON Lines.
  static func format(of start: [UInt8]) -> ArticleFormat? {
    var scanner = JSONScanner(start)
    switch scanner.first() {
    case UInt8(ascii: "{"):
      let line = Array(start[scanner.position...].prefix { $0 != 10 })
      guard scanner.position + line.count < start.count else { return .jsonLines }
      return isOpen(line) ? .json : .jsonLines
    case UInt8(ascii: "["):
      scanner.position += 1
      let first = scanner.first()
      return first.map { [UInt8(ascii: "{"), UInt8(ascii: "[")].contains($0) } ?? false
        ? .json : nil
    default:
      return nil
    }
  }

  /// Whether a line ends within an object, and not within a string.
  private static func isOpen(_ line: [UInt8]) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in line {
      if isInString {
        if !isEscaped, byte == UInt8(ascii: "\"") { isInString = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return depth > 0 && !isInString
  }
}
