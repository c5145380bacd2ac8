/// Joins tokens into sentences and paragraphs.
struct SentenceSplitter {
  private let lexicon: TokenLexicon
  /// The stretches of bytes that are sentences of their own, in order.
  private let stretches: [Range<Int>]

  /// The most tokens of a sentence; what has no end in sight is cut there.
  static let longest = 400

  init(lexicon: TokenLexicon, stretches: [Range<Int>] = []) {
    self.lexicon = lexicon
    self.stretches = stretches
  }

  /// The sentences that a text's tokens make.
  func sentences(of tokens: [TokenSpan], in text: Span<UInt8>) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 16 + 1)
    var start = 0
    var paragraph = 0
    var stretch = stretches.startIndex
    for index in tokens.indices {
      let next = index + 1
      guard
        next == tokens.count
          || isSet(before: next, tokens, at: &stretch)
            ?? ends(before: next, from: start, tokens, in: text)
      else { continue }
      sentences.append(Sentence(tokens: start..<next, paragraph: paragraph))
      start = next
      if next < tokens.count, tokens[next].gap == .paragraph { paragraph += 1 }
    }
    return sentences
  }

  /// Whether a sentence ends before a token, where that is set beforehand.
  ///
  /// - Parameter stretch: the position of the stretch that is next.
  private func isSet(before next: Int, _ tokens: [TokenSpan], at stretch: inout Int) -> Bool? {
    let last = tokens[next - 1].start
    while stretch < stretches.count, stretches[stretch].upperBound <= last { stretch += 1 }
    guard stretch < stretches.count else { return nil }
    let set = stretches[stretch]
    if set.contains(last) { return tokens[next].start >= set.upperBound }
    return tokens[next].start >= set.lowerBound ? true : nil
  }

  /// Whether a sentence that began at `start` ends before the token `next`.
  private func ends(
    before next: Int,
    from start: Int,
    _ tokens: [TokenSpan],
    in text: Span<UInt8>
  ) -> Bool {
    if tokens[next].gap == .paragraph || next - start >= Self.longest { return true }
    guard let last = terminator(before: next, from: start, tokens, in: text) else { return false }
    if isCloser(tokens[next], in: text) || isCitation(next, tokens, in: text) { return false }
    switch tokens[last].role {
    case .leading: return false
    case .abbreviation: return isStarter(next, tokens, in: text)
    case .ordinary: return begins(next, after: last, tokens, in: text)
    }
  }

  /// The token whose end may end the sentence, behind any citations and before them any quotes
  /// and brackets that close it.
  private func terminator(
    before next: Int,
    from start: Int,
    _ tokens: [TokenSpan],
    in text: Span<UInt8>
  ) -> Int? {
    var last = next - 1
    while last >= start + 3, isCitation(last - 2, tokens, in: text) { last -= 3 }
    let next = last + 1
    while last > start, next - last < 4, isClosing(tokens[last], in: text) { last -= 1 }
    return isTerminator(tokens[last], in: text) ? last : nil
  }

  private func isTerminator(_ token: TokenSpan, in text: Span<UInt8>) -> Bool {
    if token.role != .ordinary { return true }
    switch text[token.start] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2:
      return token.end - token.start == 3 && text[token.start + 1] == 0x80
        && text[token.start + 2] == 0xA6
    default: return false
    }
  }

  /// A quote or bracket right behind what it closes.
  private func isClosing(_ token: TokenSpan, in text: Span<UInt8>) -> Bool {
    guard token.gap == .none else { return false }
    let kind = Glyph(in: text, at: token.start).kind
    return kind == .closer || kind == .quote || kind == .apostrophe
  }

  /// A quote or bracket that still belongs to the sentence before it.
  private func isCloser(_ token: TokenSpan, in text: Span<UInt8>) -> Bool {
    let kind = Glyph(in: text, at: token.start).kind
    return kind == .closer || (token.gap == .none && (kind == .quote || kind == .apostrophe))
  }

  /// Whether the tokens are a number in brackets, which refers to a source: "[17]".
  private func isCitation(_ index: Int, _ tokens: [TokenSpan], in text: Span<UInt8>) -> Bool {
    guard index + 2 < tokens.count, text[tokens[index].start] == UInt8(ascii: "["),
      text[tokens[index + 2].start] == UInt8(ascii: "]"), tokens[index + 1].gap == .none
    else { return false }
    let number = tokens[index + 1]
    return (number.start..<number.end).allSatisfy { text[$0].isASCIIDigit }
  }

  /// Whether a token can begin a sentence.
  private func begins(
    _ next: Int,
    after last: Int,
    _ tokens: [TokenSpan],
    in text: Span<UInt8>
  ) -> Bool {
    let token = tokens[next]
    switch Glyph(in: text, at: token.start).kind {
    case .letter:
      let byte = text[token.start]
      return byte.isASCIIUppercase || (byte >= 0x80 && token.gap != .none)
        || (token.gap != .none && last == next - 1 && isPlainEnd(tokens[last], in: text))
    case .digit, .quote, .apostrophe, .opener, .hash, .at, .currency: return token.gap != .none
    case .hyphen, .repeatable, .symbol: return token.gap != .none && text[token.start] != 0x3B
    default: return false
    }
  }

  /// Whether one mark alone ends the sentence, behind which informal writers go on in lower case.
  ///
  /// Exclamation marks are left out, since some names end in one.
  private func isPlainEnd(_ token: TokenSpan, in text: Span<UInt8>) -> Bool {
    token.end == token.start + 1 && text[token.start] != UInt8(ascii: "!")
  }

  /// Whether a capitalized word is one that begins sentences rather than names.
  private func isStarter(_ next: Int, _ tokens: [TokenSpan], in text: Span<UInt8>) -> Bool {
    let token = tokens[next]
    guard token.gap != .none else { return false }
    if Glyph(in: text, at: token.start).kind == .quote { return true }
    guard token.end - token.start <= 12 else { return false }
    return text[token.start].isASCIIUppercase
      && lexicon.isStarter(WordHash.of(text, token.start..<token.end))
  }
}
