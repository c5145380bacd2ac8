/// Text between double quotes in DOT, as all our attributes hold it.
///
/// Graphviz takes `\N`, `\n` and the like, and HTML entities, for its own in labels, tooltips and
/// links. All texts are written in that way, also those that Graphviz does not show, so that one
/// rule reads all of them back: `&amp;` is `&`, `\\` is `\`, `\"` is `"`, `\n` a line's end.
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

extension ByteSink {
  /// How many bytes of text fit into one quoted string whatever they are: Graphviz reads at most
  /// 16,384, and an escape is at most five bytes long.
  private static let pieceLength = 3000

  /// Adds a text in double quotes; a long one in pieces that DOT's `+` puts together.
  @inline(__always)
  mutating func writeDOT(_ text: String) { writeDOT(text.utf8.span) }

  /// Adds a text in double quotes; a long one in pieces that DOT's `+` puts together.
  @inline(__always)
  mutating func writeDOT(_ bytes: borrowing Span<UInt8>) {
    write(byte: UInt8(ascii: "\""))
    if bytes.count <= Self.pieceLength {
      write(bytes, as: DOTText.self)
    } else {
      writePieces(bytes)
    }
    write(byte: UInt8(ascii: "\""))
  }

  /// Adds texts in double quotes, with semicolons between them.
  mutating func writeDOT(_ texts: [String]) {
    guard texts.reduce(0, { $0 + $1.utf8.count + 2 }) <= Self.pieceLength else {
      return writeDOT(texts.joined(separator: "; "))
    }
    write(byte: UInt8(ascii: "\""))
    for (index, text) in texts.enumerated() {
      if index > 0 { write("; ") }
      write(text, as: DOTText.self)
    }
    write(byte: UInt8(ascii: "\""))
  }

  private mutating func writePieces(_ bytes: borrowing Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      if start > 0 { write("\" + \"") }
      var end = min(start + Self.pieceLength, bytes.count)
      // Not within a character: bytes of the form 10xxxxxx go on with one.
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      write(bytes.extracting(start..<end), as: DOTText.self)
      start = end
    }
  }
}
