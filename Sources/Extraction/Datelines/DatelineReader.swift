/// Finds the datelines of a text, so that its sentences are read without them.
///
/// One alone proves nothing of a place, an agency and a day: "Iran – which denied it – said" is a
/// sentence. A dateline is a place with one of the others, or a place alone in capitals.
struct DatelineReader {
  private let knowledge: KnowledgeBase
  private let bytes: [UInt8]
  private let switches: ReadingSwitches

  /// The datelines of a text, in order.
  static func datelines(
    in text: String,
    knowledge: KnowledgeBase,
    switches: ReadingSwitches
  ) -> [Dateline] {
    let reader = DatelineReader(knowledge: knowledge, bytes: Array(text.utf8), switches: switches)
    return reader.lineStarts().compactMap { reader.dateline(from: $0.start, $0.isParagraph) }
  }

  /// Where lines begin that may be datelines, and whether a paragraph begins there.
  private func lineStarts() -> [(start: Int, isParagraph: Bool)] {
    var starts: [(Int, Bool)] = []
    var position = 0
    var newlines = 2
    while position < bytes.count {
      if DatelinePieces.isSpace(bytes[position]) {
        newlines += bytes[position] == UInt8(ascii: "\n") ? 1 : 0
      } else {
        if newlines > 0, mayBegin(at: position) { starts.append((position, newlines > 1)) }
        newlines = 0
      }
      position += 1
    }
    return starts
  }

  /// Whether a line begins with a capital, a bracket or a number, and has a dash near.
  private func mayBegin(at start: Int) -> Bool {
    let first = bytes[start]
    guard (65...90).contains(first) || (48...57).contains(first) || first >= 0x80 || first == 0x28
    else { return false }
    return bytes[start..<min(bytes.count, start + DatelinePieces.longest)].contains { byte in
      [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), 0xE2].contains(byte)
    }
  }

  private func dateline(from start: Int, _ isParagraph: Bool) -> Dateline? {
    let pieces = DatelinePieces.pieces(of: bytes, from: start)
    var parser = DatelineParser(pieces: pieces, knowledge: knowledge, switches: switches)
    guard let end = parser.end(), let next = nextWord(after: pieces[end].range.upperBound) else {
      return nil
    }
    let isPlain = [.dash, .colon].contains(pieces[end].kind)
    let rest = pieces[(end + 1)...]
    let isSure =
      parser.isSure
      || isParagraph && startsSentence(next) && parser.isPlausible(isPlain: isPlain)
        && (parser.isInCapitals || !hasDash(rest)) && switches.isOn(.plausibleDateline)
    guard isSure, switches.isOn(.dateline) else { return nil }
    return Dateline(range: start..<next, agency: parser.agency)
  }

  private func nextWord(after position: Int) -> Int? {
    bytes[position...].firstIndex { !DatelinePieces.isSpace($0) }
  }

  /// Whether what stands here begins a sentence: a capital, a number or a quotation mark.
  private func startsSentence(_ position: Int) -> Bool {
    let byte = bytes[position]
    return (65...90).contains(byte) || (48...57).contains(byte) || byte >= 0x80
      || [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(byte)
  }

  /// "Moscow — Russia's capital — was hit": a dash that closes what another opened.
  private func hasDash(_ pieces: ArraySlice<DatelinePiece>) -> Bool {
    pieces.contains { [.dash, .thinDash].contains($0.kind) } && switches.isOn(.pairOfDashes)
  }
}
