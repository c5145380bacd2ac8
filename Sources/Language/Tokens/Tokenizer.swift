/// Splits a text into the words of Universal Dependencies, from left to right.
///
/// It never looks further ahead than a fixed number of bytes or the token that it takes, so its
/// time is linear in the text.
struct Tokenizer {
  private let lexicon: TokenLexicon
  /// The first byte not yet taken.
  private var position = 0
  /// The end of a contraction of which a part is taken, or 0.
  private var contractionEnd = 0

  init(lexicon: TokenLexicon) {
    self.lexicon = lexicon
  }

  /// Takes the next token.
  mutating func next(in text: Span<UInt8>) -> TokenSpan? {
    if position < contractionEnd { return nextPart(in: text) }
    let gap = skipSpace(in: text)
    guard position < text.count else { return nil }
    let start = position
    let glyph = Glyph(in: text, at: start)
    switch glyph.kind {
    case .letter, .digit: return word(from: start, after: gap, in: text)
    default:
      position = PunctuationScanner(lexicon: lexicon).end(from: start, glyph, gap, in: text)
      return TokenSpan(start: start, end: position, gap: gap)
    }
  }

  /// Skips white space and tells what it was; the start of the text counts as a paragraph break.
  private mutating func skipSpace(in text: Span<UInt8>) -> TokenSpan.Gap {
    var gap = position == 0 ? TokenSpan.Gap.paragraph : .none
    var newlines = 0
    while let glyph = Glyph.at(position, in: text) {
      if glyph.kind == .newline {
        newlines += isCarriageReturnOfPair(position, in: text) ? 0 : 1
      } else if glyph.kind != .space {
        break
      }
      position += glyph.length
      if gap == .none { gap = .space }
    }
    if newlines > 1 { gap = .paragraph }
    if newlines == 1, gap == .space { gap = .line }
    return gap
  }

  private func isCarriageReturnOfPair(_ position: Int, in text: Span<UInt8>) -> Bool {
    text[position] == 0x0D && position + 1 < text.count && text[position + 1] == 0x0A
  }

  private mutating func word(
    from start: Int,
    after gap: TokenSpan.Gap,
    in text: Span<UInt8>
  ) -> TokenSpan {
    let scanner = WordScanner(lexicon: lexicon)
    let scan = scanner.scan(from: start, after: gap, in: text)
    position = scan.end
    guard scan.role == .ordinary, !scan.isAddress else {
      return TokenSpan(start: start, end: scan.end, gap: gap, role: scan.role)
    }
    if let split = Contractions.split(start..<scan.end, in: text, lexicon) {
      contractionEnd = scan.end
      position = split
    }
    return TokenSpan(start: start, end: position, gap: gap)
  }

  /// Takes the next part of a contraction.
  private mutating func nextPart(in text: Span<UInt8>) -> TokenSpan {
    let start = position
    position = contractionEnd
    if let split = Contractions.split(start..<contractionEnd, in: text, lexicon) {
      position = split
    }
    return TokenSpan(start: start, end: position, gap: .none)
  }
}
