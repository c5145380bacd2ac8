internal import KnowledgeGraph

/// What agencies write before the first sentence of a report: "NAIROBI, Kenya (AP) —"; or a line or
/// bracket that only credits somebody: "By Jane Smith".
struct Dateline: Equatable {
  /// From its first word to the first of what follows, in UTF-8 bytes of the text.
  let range: Range<Int>
  /// The agency, where one that is known is named.
  let agency: Range<Int>?
  /// The day on which the report was sent, where its year is told.
  let day: PartialDate?
  /// Whether it only credits somebody.
  var isCredit = false
}

/// A piece of a line that may be a dateline.
struct DatelinePiece {
  enum Kind {
    case word, comma, opening, closing, slash, colon
    /// A mark that separates a dateline from its sentence.
    case dash
    /// A hyphen or dash that also joins names: "Iran – Iraq war".
    case thinDash
    /// A hyphen or dash with a space on one side alone: "TEHRAN- ".
    case halfDash
    case other
  }

  let kind: Kind
  /// Where it stands, in UTF-8 bytes of the text.
  let range: Range<Int>
  let form: String
}

/// Cuts the beginning of a line into words and marks.
struct DatelinePieces {
  /// In bytes; no dateline is longer.
  static let longest = 120

  /// The pieces up to the end of the line, or as far as a dateline may reach.
  static func pieces(of text: [UInt8], from start: Int) -> [DatelinePiece] {
    let end = min(text.count, start + longest)
    var pieces: [DatelinePiece] = []
    var position = start
    while position < end, text[position] != UInt8(ascii: "\n") {
      if isSpace(text[position]) {
        position += 1
        continue
      }
      let stop = self.end(of: position, in: text, before: end)
      pieces.append(piece(position..<stop, in: text))
      position = stop
    }
    return pieces
  }

  private static func piece(_ range: Range<Int>, in text: [UInt8]) -> DatelinePiece {
    let form = String(decoding: text[range], as: UTF8.self)
    let kind: DatelinePiece.Kind =
      switch form {
      case ",": .comma
      case "(", "[": .opening
      case ")", "]": .closing
      case "/": .slash
      case ":": .colon
      case "—", "―", "--", "---", "_", "__": .dash
      case "-", "–": dash(range, in: text)
      default: isWordByte(text[range.lowerBound]) ? .word : .other
      }
    return DatelinePiece(kind: kind, range: range, form: form)
  }

  /// Whether a dash stands on its own: behind a space or bracket, and before a space.
  private static func dash(_ dash: Range<Int>, in text: [UInt8]) -> DatelinePiece.Kind {
    guard dash.lowerBound > 0 else { return .other }
    let before = text[dash.lowerBound - 1]
    let isOpen = isSpace(before) || [UInt8(ascii: ")"), UInt8(ascii: "/")].contains(before)
    let isClosed = dash.upperBound == text.count || isSpace(text[dash.upperBound])
    if isOpen && isClosed { return .thinDash }
    return isOpen || isClosed ? .halfDash : .other
  }

  private static func end(of start: Int, in text: [UInt8], before limit: Int) -> Int {
    if let length = dashLength(at: start, in: text) { return start + length }
    guard isWordByte(text[start]) else {
      var end = start + 1
      while end < limit, text[end] & 0xC0 == 0x80 { end += 1 }
      if [UInt8(ascii: "-"), UInt8(ascii: "_")].contains(text[start]) {
        while end < limit, text[end] == text[start] { end += 1 }
      }
      return end
    }
    var end = start + 1
    while end < limit, isInWord(end, in: text) { end += 1 }
    return end
  }

  /// The length of a dash or quote of three bytes, which is not a letter.
  private static func dashLength(at position: Int, in text: [UInt8]) -> Int? {
    guard position + 2 < text.count, text[position] == 0xE2, text[position + 1] == 0x80 else {
      return nil
    }
    return 3
  }

  private static func isInWord(_ position: Int, in text: [UInt8]) -> Bool {
    if dashLength(at: position, in: text) != nil { return false }
    if isWordByte(text[position]) || text[position] == UInt8(ascii: ".") { return true }
    let joins = "-'/&".utf8.contains(text[position])
    return joins && position + 1 < text.count && isWordByte(text[position + 1])
  }

  static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte >= 0x80
  }
}
