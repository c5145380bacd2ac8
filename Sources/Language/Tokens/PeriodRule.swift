/// Decides whether the period behind a word belongs to it.
struct PeriodRule {
  let lexicon: TokenLexicon

  /// The token that a word makes with the period behind it, if any.
  func apply(
    to word: Range<Int>,
    after gap: TokenSpan.Gap,
    in text: Span<UInt8>
  ) -> WordScanner.Result {
    let end = word.upperBound
    let plain = WordScanner.Result(end: end)
    guard end < text.count, text[end] == UInt8(ascii: "."),
      end + 1 == text.count || text[end + 1] != UInt8(ascii: ".")
    else { return plain }
    if word.count <= 12, let role = listed(word, in: text) {
      return WordScanner.Result(end: end + 1, role: role)
    }
    if isAcronym(word, in: text) { return WordScanner.Result(end: end + 1, role: .abbreviation) }
    if isInitial(word, in: text) || isListNumber(word, gap, in: text) {
      return WordScanner.Result(end: end + 1, role: .leading)
    }
    return plain
  }

  private func listed(_ word: Range<Int>, in text: Span<UInt8>) -> TokenSpan.Role? {
    switch lexicon.abbreviation(WordHash.of(text, word.lowerBound..<word.upperBound + 1)) {
    case .title: .leading
    case .abbreviation: .abbreviation
    case .numbered: nextGlyph(word.upperBound + 1, in: text)?.kind == .digit ? .leading : nil
    default: nil
    }
  }

  /// Letters separated by periods: "U.S", "p.m".
  private func isAcronym(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard word.count >= 3, word.count <= 15, word.count % 2 == 1 else { return false }
    for (offset, index) in word.enumerated() {
      let byte = text[index]
      let fits =
        offset % 2 == 1 ? byte == UInt8(ascii: ".") : byte.lowercasedASCII.isASCIILowercase
      if !fits { return false }
    }
    return true
  }

  /// A capital before another part of a name, as in "J Smith" with a period.
  private func isInitial(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard word.count == 1, text[word.lowerBound].isASCIIUppercase,
      let next = nextGlyph(word.upperBound + 1, in: text)
    else { return false }
    return next.kind == .letter
  }

  /// "1." at the start of a paragraph.
  private func isListNumber(
    _ word: Range<Int>,
    _ gap: TokenSpan.Gap,
    in text: Span<UInt8>
  ) -> Bool {
    guard gap == .paragraph, word.count <= 2, let next = nextGlyph(word.upperBound + 1, in: text)
    else { return false }
    for index in word where !text[index].isASCIIDigit { return false }
    return next.kind == .letter
  }

  /// The character that follows on the same line, at most one space away.
  private func nextGlyph(_ position: Int, in text: Span<UInt8>) -> Glyph? {
    guard let glyph = Glyph.at(position, in: text), glyph.kind == .space else {
      return Glyph.at(position, in: text)
    }
    return Glyph.at(position + glyph.length, in: text)
  }
}
