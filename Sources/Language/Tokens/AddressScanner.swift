/// Finds URLs and e-mail addresses.
enum AddressScanner {
  /// Whether what stands after the letters scanned so far makes them the start of an address.
  @inline(__always)
  static func begins(_ word: Range<Int>, _ kind: GlyphKind, in text: Span<UInt8>) -> Bool {
    switch kind {
    case .at: isAlphanumeric(word.upperBound + 1, in: text)
    case .colon: isScheme(word, in: text)
    case .period: word.count == 3 && matches("www", word.lowerBound, in: text)
    default: false
    }
  }

  /// The end of the address: the next space or quote, less the punctuation that closes a sentence.
  static func end(from position: Int, in text: Span<UInt8>) -> Int {
    var end = position
    var openBrackets = 0
    while let glyph = Glyph.at(end, in: text), !stops(glyph.kind), text[end] != UInt8(ascii: ">"),
      text[end] != UInt8(ascii: "<")
    {
      if text[end] == UInt8(ascii: "(") { openBrackets += 1 }
      if text[end] == UInt8(ascii: ")") { openBrackets -= 1 }
      end += glyph.length
    }
    while end > position, closes(text[end - 1], openBrackets) {
      if text[end - 1] == UInt8(ascii: ")") { openBrackets += 1 }
      end -= 1
    }
    return max(end, position)
  }

  private static func stops(_ kind: GlyphKind) -> Bool {
    kind == .space || kind == .newline || kind == .quote
  }

  /// Whether a byte at the end of an address belongs to the sentence around it.
  private static func closes(_ byte: UInt8, _ openBrackets: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"):
      true
    case UInt8(ascii: ")"): openBrackets < 0
    default: false
    }
  }

  private static func isScheme(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    if matches("://", word.upperBound, in: text) { return true }
    return word.count == 6 && matches("mailto", word.lowerBound, in: text)
  }

  private static func isAlphanumeric(_ position: Int, in text: Span<UInt8>) -> Bool {
    guard let glyph = Glyph.at(position, in: text) else { return false }
    return glyph.kind == .letter || glyph.kind == .digit
  }

  private static func matches(_ word: StaticString, _ start: Int, in text: Span<UInt8>) -> Bool {
    guard start + word.utf8CodeUnitCount <= text.count else { return false }
    return word.withUTF8Buffer { bytes in
      for (offset, byte) in bytes.enumerated() where text[start + offset] | 0x20 != byte | 0x20 {
        return false
      }
      return true
    }
  }
}
