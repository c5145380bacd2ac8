internal import Input

/// Finds start tags with more attributes than the parsers of XML and HTML can compare in time.
struct AttributeCount {
  /// Whether no start tag of a document has more attributes than the limit.
  static func isWithinLimit(_ text: [UInt8]) -> Bool {
    var position = 0
    while let start = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      let (end, count) = tag(at: start, in: text)
      guard count <= ReadLimits.attributes else { return false }
      position = end
    }
    return true
  }

  /// The end of a tag, and the number of its signs of equality outside of quotation marks.
  ///
  /// What is no start tag counts none, and no more does what stands in scripts and comments.
  private static func tag(at start: Int, in text: [UInt8]) -> (end: Int, count: Int) {
    var scanner = ByteScanner(text, from: start)
    for (opening, closing) in verbatim where scanner.skip(opening) {
      scanner.skip(through: closing)
      return (scanner.position, 0)
    }
    var position = start + 1
    guard position < text.count, text[position] | 32 > 96, text[position] | 32 < 123 else {
      return (position, 0)
    }
    var count = 0
    var quote: UInt8?
    while position < text.count {
      let byte = text[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "=") {
        count += 1
        // A quotation mark opens a value right behind the sign alone.
        var next = ByteScanner(text, from: position)
        next.skipSpace()
        if let mark = next.first, mark == 34 || mark == 39 {
          quote = mark
          position = next.position + 1
        }
      }
    }
    return (position, count)
  }

  private static let verbatim = [
    ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<script", "</script"), ("<style", "</style"),
  ]
}
