/// Finds the paragraphs that begin with an indented line instead of a blank one, as in wires.
///
/// Lines are judged block by block, where blank lines part blocks. An indented line begins a
/// paragraph if it stands deeper than the others, or if the line before ends although the first
/// word of this one would have fitted there.
struct IndentedParagraphs {
  /// A line of a block that is not blank.
  private struct Line {
    /// The first byte that is not white space.
    var start: Int
    /// The column of that byte, from 0.
    var indentation: Int
    /// The width without white space at the end.
    var width: Int
    /// The width of the first word.
    var firstWord: Int
    /// Whether a mark or a number begins an item of a list.
    var isItem: Bool
  }

  /// The least indentation that tells something, in columns.
  private static let depth = 2

  /// Marks the tokens that begin such paragraphs.
  static func mark(in tokens: inout [TokenSpan], of text: Span<UInt8>) {
    let starts = starts(in: text)
    var next = 0
    for index in tokens.indices where next < starts.count {
      guard tokens[index].start >= starts[next] else { continue }
      if tokens[index].start == starts[next], tokens[index].gap == .line {
        tokens[index].gap = .paragraph
      }
      while next < starts.count, starts[next] <= tokens[index].start { next += 1 }
    }
  }

  /// The first bytes of indented lines that begin a paragraph.
  private static func starts(in text: Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    var block: [Line] = []
    var position = 0
    while position < text.count {
      if let line = line(at: &position, in: text) {
        block.append(line)
      } else {
        starts += Self.starts(of: block)
        block.removeAll(keepingCapacity: true)
      }
    }
    return starts + Self.starts(of: block)
  }

  private static func starts(of block: [Line]) -> [Int] {
    guard block.count > 1, let base = block.map(\.indentation).min(),
      block.contains(where: { $0.indentation >= depth }), let width = block.map(\.width).max()
    else { return [] }
    return zip(block, block.dropFirst()).compactMap { previous, line in
      guard line.indentation >= depth, !previous.isItem else { return nil }
      let isDeeper = line.indentation >= base + depth
      let endsEarly = previous.width + 1 + line.firstWord <= width
      return isDeeper || endsEarly ? line.start : nil
    }
  }

  /// Reads the line at a position, and passes over it; nothing if it is blank.
  private static func line(at position: inout Int, in text: Span<UInt8>) -> Line? {
    var line = Line(start: 0, indentation: 0, width: 0, firstWord: 0, isItem: false)
    var column = 0
    var isBlank = true
    var isInFirstWord = true
    while position < text.count, text[position] != 10 {
      let byte = text[position]
      let isSpace = byte == 32 || byte == 9 || byte == 13
      if isBlank, !isSpace {
        isBlank = false
        (line.start, line.indentation) = (position, column)
        line.isItem = isItem(at: position, in: text)
      }
      if !isBlank, isSpace { isInFirstWord = false }
      // The bytes behind the first one of a character have no width.
      if byte & 0xC0 != 0x80 { column += byte == 9 ? 8 : 1 }
      if !isSpace { line.width = column }
      if !isBlank, isInFirstWord { line.firstWord = column - line.indentation }
      position += 1
    }
    position += 1
    return isBlank ? nil : line
  }

  /// Whether a list goes on with `- `, `* ` or `12. ` here.
  private static func isItem(at start: Int, in text: Span<UInt8>) -> Bool {
    var end = start
    while end < text.count, end < start + 4, text[end].isASCIIDigit { end += 1 }
    if end == start {
      guard text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "*") else { return false }
    } else {
      guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
      else { return false }
    }
    return end + 1 < text.count && text[end + 1] == 32
  }
}
