internal import KnowledgeGraph

/// Finds the datelines and credits of a text, so that its sentences are read without them.
///
/// One alone proves nothing of a place, an agency and a day: "Iran – which denied it – said" is a
/// sentence. A dateline is a place with one of the others, or a place alone in capitals.
struct DatelineReader {
  private let knowledge: KnowledgeBase
  private let credits: CreditReader
  private var bytes: [UInt8] { credits.bytes }
  private let switches: ReadingSwitches

  /// The datelines of a text, in order.
  static func datelines(
    in text: String,
    knowledge: KnowledgeBase,
    lexicon: DatelineLexicon,
    switches: ReadingSwitches
  ) -> [Dateline] {
    let reader = DatelineReader(
      knowledge: knowledge,
      credits: CreditReader(bytes: Array(text.utf8), lexicon: lexicon),
      switches: switches
    )
    var end = 0
    return reader.starts().compactMap { start in
      guard start.byte >= end, let dateline = reader.dateline(at: start) else { return nil }
      end = dateline.range.upperBound
      return dateline
    }
  }

  /// Where something begins that may be a dateline or credit.
  private struct Start {
    let byte: Int
    let isLine: Bool
    let isParagraph: Bool
  }

  /// Where lines begin, and sentences and brackets within them.
  private func starts() -> [Start] {
    var starts: [Start] = []
    var newlines = 2
    var isSentence = false
    for (position, byte) in bytes.enumerated() {
      if DatelinePieces.isSpace(byte) {
        newlines += byte == UInt8(ascii: "\n") ? 1 : 0
        continue
      }
      if newlines > 0 || isSentence {
        starts.append(Start(byte: position, isLine: newlines > 0, isParagraph: newlines > 1))
      }
      newlines = 0
      isSentence = Self.endsSentence(byte) && isFollowedBySpace(position)
    }
    return starts
  }

  /// Whether a byte may end a sentence: a mark, a bracket, or a quotation mark.
  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
      UInt8(ascii: "\""), 0x9D:
      true
    default: false
    }
  }

  private func isFollowedBySpace(_ position: Int) -> Bool {
    position + 1 < bytes.count && DatelinePieces.isSpace(bytes[position + 1])
  }

  private func dateline(at start: Start) -> Dateline? {
    if let credit = credit(from: start.byte) { return credit }
    guard start.isLine, mayBegin(at: start.byte) else { return nil }
    return dateline(from: start.byte, start.isParagraph)
  }

  private func credit(from start: Int) -> Dateline? {
    guard let end = credits.end(from: start), switches.isOn(.credit) else { return nil }
    let next = nextWord(after: end) ?? bytes.count
    return Dateline(range: start..<next, agency: nil, day: nil, isCredit: true)
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
    var parser = DatelineParser(
      pieces: pieces,
      knowledge: knowledge,
      lexicon: credits.lexicon,
      switches: switches
    )
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
    return Dateline(range: start..<next, agency: parser.agency, day: parser.day)
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
