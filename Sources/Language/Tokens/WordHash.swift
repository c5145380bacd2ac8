/// Hashes bytes of a text, 64 bits wide, alike on every machine (FNV-1a with a final mix).
struct WordHash {
  private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  var value: UInt64 {
    let mixed = (state ^ state >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  @inline(__always)
  static func of(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = WordHash()
    for index in range { hash.combine(text[index]) }
    return hash.value
  }

  /// The hash of the text in lower case; letters outside ASCII stay as they are.
  @inline(__always)
  static func ofLowercased(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = WordHash()
    for index in range { hash.combine(text[index].lowercasedASCII) }
    return hash.value
  }

  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.combine(byte) }
    return hash.value
  }
}
