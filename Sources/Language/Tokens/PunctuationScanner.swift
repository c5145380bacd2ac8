/// Finds the end of a token that begins with neither a letter nor a digit.
struct PunctuationScanner {
  let lexicon: TokenLexicon

  /// The end of the token that begins with the glyph at a byte.
  func end(
    from start: Int,
    _ glyph: Glyph,
    _ gap: TokenSpan.Gap,
    in text: Span<UInt8>
  ) -> Int {
    let next = start + glyph.length
    return switch glyph.kind {
    case .period: run(of: text[start], from: next, in: text)
    case .mark: marks(from: next, in: text)
    case .hyphen where glyph.length == 1: run(of: text[start], from: next, in: text)
    case .apostrophe: apostrophe(start, glyph, gap, in: text)
    case .quote: quote(start, glyph, in: text)
    case .hash where gap != .none, .at where gap != .none: tagged(start, next, in: text)
    case .repeatable: repetition(start, glyph, in: text)
    case .colon where gap != .none: emoticon(start, in: text) ?? next
    case .symbol: symbol(start, glyph, in: text)
    case .opener: ellipsis(start, in: text) ?? next
    default: next
    }
  }

  private func run(of byte: UInt8, from start: Int, in text: Span<UInt8>) -> Int {
    var end = start
    while end < text.count, text[end] == byte { end += 1 }
    return end
  }

  private func marks(from start: Int, in text: Span<UInt8>) -> Int {
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "!") || text[end] == UInt8(ascii: "?") {
      end += 1
    }
    return end
  }

  /// A clitic ("'s"), an elision ("'em"), a year ("'98"), or the apostrophe alone.
  private func apostrophe(
    _ start: Int,
    _ glyph: Glyph,
    _ gap: TokenSpan.Gap,
    in text: Span<UInt8>
  ) -> Int {
    let next = start + glyph.length
    if let end = Contractions.cliticEnd(at: start, apostropheLength: glyph.length, in: text) {
      return end
    }
    if glyph.length == 1, next < text.count, text[next] == UInt8(ascii: "'") { return next + 1 }
    guard gap != .none, next < text.count else { return next }
    var end = next
    while end < text.count, end < next + 6, Self.isPlain(text[end]) { end += 1 }
    if text[next].isASCIIDigit {
      let isYear = end == next + 2 || (end == next + 3 && text[next + 2] == UInt8(ascii: "s"))
      return isYear ? end : next
    }
    return end > next && lexicon.isElision(WordHash.ofLowercased(text, next..<end)) ? end : next
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.lowercasedASCII.isASCIILowercase
  }

  private func quote(_ start: Int, _ glyph: Glyph, in text: Span<UInt8>) -> Int {
    let next = start + glyph.length
    let isDoubled =
      text[start] == UInt8(ascii: "`") && next < text.count
      && text[next] == UInt8(ascii: "`")
    return isDoubled ? next + 1 : next
  }

  /// A hash tag or the name of an account.
  private func tagged(_ start: Int, _ next: Int, in text: Span<UInt8>) -> Int {
    guard let first = Glyph.at(next, in: text), first.kind == .letter else { return next }
    var end = next
    while let glyph = Glyph.at(end, in: text), glyph.kind == .letter || glyph.kind == .digit {
      end += glyph.length
    }
    return end
  }

  private func repetition(_ start: Int, _ glyph: Glyph, in text: Span<UInt8>) -> Int {
    var end = start + glyph.length
    while end + glyph.length <= text.count, isRepeated(start, end, glyph.length, in: text) {
      end += glyph.length
    }
    return end
  }

  private func isRepeated(_ first: Int, _ second: Int, _ length: Int, in text: Span<UInt8>) -> Bool
  {
    for offset in 0..<length where text[first + offset] != text[second + offset] { return false }
    return true
  }

  /// A symbol with the modifiers behind it, and the symbols that joiners bind to it.
  private func symbol(_ start: Int, _ glyph: Glyph, in text: Span<UInt8>) -> Int {
    var end = start + glyph.length
    while let next = Glyph.at(end, in: text), next.kind == .modifier, end - start < 64 {
      let isJoiner = next.length == 3 && text[end] == 0xE2
      end += next.length
      if isJoiner, let joined = Glyph.at(end, in: text), joined.kind == .symbol {
        end += joined.length
      }
    }
    return end
  }

  /// `:)`, `:-(` and their like, between spaces.
  private func emoticon(_ start: Int, in text: Span<UInt8>) -> Int? {
    var end = start + 1
    if end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
    guard end < text.count else { return nil }
    switch text[end] {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"): end += 1
    default: return nil
    }
    guard let next = Glyph.at(end, in: text) else { return end }
    return next.kind == .space || next.kind == .newline ? end : nil
  }

  /// `[...]`.
  private func ellipsis(_ start: Int, in text: Span<UInt8>) -> Int? {
    guard start + 5 <= text.count, text[start] == UInt8(ascii: "["),
      text[start + 4] == UInt8(ascii: "]")
    else { return nil }
    for offset in 1...3 where text[start + offset] != UInt8(ascii: ".") { return nil }
    return start + 5
  }
}
