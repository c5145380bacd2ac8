/// Text between double quotes in DOT that Graphviz shows: labels and tooltips.
///
/// In these it takes `\N`, `\n` and the like, and HTML entities, for its own: `&amp;` is `&`, `\\`
/// is `\`, `\"` is `"`, `\n` a line's end.
enum DOTText: TextEscape {
  static var special: SpecialBytes {
    SpecialBytes(UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "&"), 0xEF, 0xEF)
  }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    switch bytes[place] {
    case UInt8(ascii: "\""): sink.write("\\\"")
    case UInt8(ascii: "\\"): sink.write("\\\\")
    case UInt8(ascii: "&"): sink.write("&amp;")
    case 10: sink.write("\\n")
    case 13: sink.write("\\r")
    case 9: sink.write(byte: 9)
    case 0..<0x20: sink.writeReplacement()
    default:
      guard bytes.holdsNoncharacter(at: place) else {
        sink.write(byte: bytes[place])
        return 1
      }
      sink.writeReplacement()
      return 3
    }
    return 1
  }
}

extension DOTText {
  /// The text of what stands between double quotes; nothing where it stands there as it is.
  static func unescaped(_ bytes: Span<UInt8>) -> [UInt8]? {
    let special = SpecialBytes(
      UInt8(ascii: "\\"),
      UInt8(ascii: "&"),
      UInt8(ascii: "&"),
      UInt8(ascii: "&"),
      UInt8(ascii: "&")
    )
    var place = special.firstIndex(in: bytes)
    guard place < bytes.count else { return nil }
    var text: [UInt8] = []
    text.append(contentsOf: bytes.extracting(0..<place))
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"):
        place += 1
        switch place < bytes.count ? bytes[place] : UInt8(ascii: "\\") {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case let letter: text.append(letter)
        }
      case UInt8(ascii: "&"):
        text.append(UInt8(ascii: "&"))
        // Every ampersand is written as an entity.
        place += 4
      case let byte: text.append(byte)
      }
      place += 1
    }
    return text
  }
}

extension ByteSink {
  /// How many bytes of text fit into one quoted string whatever they are: Graphviz reads at most
  /// 16,384, and an escape is at most five bytes long.
  private static let pieceLength = 3000

  /// Adds a text that Graphviz shows in double quotes.
  @inline(__always)
  mutating func writeDOT(_ text: String) {
    writeQuoted(text.utf8.span, as: DOTText.self)
  }

  /// Adds a text in double quotes; a long one in pieces that DOT's `+` puts together.
  @inline(__always)
  mutating func writeQuoted(_ bytes: borrowing Span<UInt8>, as escape: (some TextEscape).Type) {
    write(byte: UInt8(ascii: "\""))
    if bytes.count <= Self.pieceLength {
      write(bytes, as: escape)
    } else {
      writePieces(bytes, as: escape)
    }
    write(byte: UInt8(ascii: "\""))
  }

  private mutating func writePieces(
    _ bytes: borrowing Span<UInt8>,
    as escape: (some TextEscape).Type
  ) {
    var start = 0
    while start < bytes.count {
      if start > 0 { write("\" + \"") }
      var end = min(start + Self.pieceLength, bytes.count)
      // Not within a character, whose later bytes are of the form 10xxxxxx, nor a backslash's pair.
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      if end < bytes.count, bytes.backslashes(before: end, from: start) % 2 == 1 { end -= 1 }
      write(bytes.extracting(start..<end), as: escape)
      start = end
    }
  }
}

extension Span<UInt8> {
  /// How many backslashes stand right before a place, and not before another one.
  func backslashes(before place: Int, from start: Int = 0) -> Int {
    var first = place
    while first > start, self[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return place - first
  }
}
