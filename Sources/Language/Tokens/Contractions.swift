/// The clitics of English: "n't", "'s", "'ll" and those written without an apostrophe.
enum Contractions {
  /// The byte at which a contraction parts into its first word and the rest, or nil if it is none.
  @inline(__always)
  static func split(_ word: Range<Int>, in text: Span<UInt8>, _ lexicon: TokenLexicon) -> Int? {
    if word.count > 2, let clitic = cliticStart(word, in: text) {
      return split(word.lowerBound..<clitic, in: text, lexicon) ?? clitic
    }
    guard (3...8).contains(word.count), text[word.lowerBound] | 0x20 >= UInt8(ascii: "a"),
      let length = lexicon.contraction(WordHash.of(text, word))
    else { return nil }
    return word.lowerBound + length
  }

  /// Whether a clitic with its apostrophe begins at a byte and ends where the letters end.
  static func cliticEnd(at start: Int, apostropheLength: Int, in text: Span<UInt8>) -> Int? {
    var end = start + apostropheLength
    while end < text.count, end - start < 6, text[end].lowercasedASCII.isASCIILowercase { end += 1 }
    let letters = end - start - apostropheLength
    guard (1...2).contains(letters), isClitic(text, end - letters, letters) else { return nil }
    if let next = Glyph.at(end, in: text), next.kind == .letter || next.kind == .digit {
      return nil
    }
    return end
  }

  /// Where the clitic at the end of a word begins.
  private static func cliticStart(_ word: Range<Int>, in text: Span<UInt8>) -> Int? {
    for letters in 1...2 {
      guard let apostrophe = apostropheStart(before: word.upperBound - letters, word, in: text)
      else { continue }
      if letters == 1, isNegation(text, apostrophe, word.upperBound - 1) {
        return apostrophe - 1 > word.lowerBound ? apostrophe - 1 : nil
      }
      let isGenitiveOfNumber = letters == 1 && text[apostrophe - 1].isASCIIDigit
      if !isGenitiveOfNumber, isClitic(text, word.upperBound - letters, letters) {
        return apostrophe
      }
    }
    return nil
  }

  /// Where the apostrophe that ends at a byte begins, if it stands inside the word.
  @inline(__always)
  private static func apostropheStart(
    before end: Int,
    _ word: Range<Int>,
    in text: Span<UInt8>
  ) -> Int? {
    if end - 1 > word.lowerBound, text[end - 1] == UInt8(ascii: "'") { return end - 1 }
    if end - 3 > word.lowerBound, text[end - 1] == 0x99, text[end - 2] == 0x80,
      text[end - 3] == 0xE2
    {
      return end - 3
    }
    return nil
  }

  private static func isNegation(_ text: Span<UInt8>, _ apostrophe: Int, _ last: Int) -> Bool {
    text[last] | 0x20 == UInt8(ascii: "t") && text[apostrophe - 1] | 0x20 == UInt8(ascii: "n")
  }

  private static func isClitic(_ text: Span<UInt8>, _ start: Int, _ letters: Int) -> Bool {
    let first = text[start] | 0x20
    if letters == 1 {
      return first == UInt8(ascii: "s") || first == UInt8(ascii: "m") || first == UInt8(ascii: "d")
    }
    let second = text[start + 1] | 0x20
    return (first == UInt8(ascii: "l") && second == UInt8(ascii: "l"))
      || (second == UInt8(ascii: "e") && (first == UInt8(ascii: "v") || first == UInt8(ascii: "r")))
  }
}
