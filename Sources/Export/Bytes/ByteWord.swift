/// Eight bytes of a text that are tested at once.
enum ByteWord {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The fewer than eight bytes from `place` on, with letters behind them, which never need an
  /// escape.
  @inline(__always)
  static func last(_ memory: UnsafeRawBufferPointer, from place: Int) -> UInt64 {
    let (count, length) = (memory.count, memory.count &- place)
    let missing = UInt64(truncatingIfNeeded: 8 &- length) &* 8
    let letters = ones &* UInt64(UInt8(ascii: "a"))
    if count >= 8 {
      let word = memory.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      return UInt64(littleEndian: word) &>> missing | letters &<< (64 &- missing)
    }
    if length >= 4 {
      // The two halves overlap, and are equal where they do.
      let low = memory.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let high = memory.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(UInt32(littleEndian: low))
        | UInt64(UInt32(littleEndian: high)) &<< (32 &- missing)
        | letters &<< (64 &- missing)
    }
    var word = letters
    for index in stride(from: count &- 1, through: place, by: -1) {
      word = word &<< 8 | UInt64(memory[index])
    }
    return word
  }

  /// Whether eight bytes are letters and digits of ASCII, hyphens and colons alone.
  @inline(__always)
  static func isPlain(_ word: UInt64) -> Bool {
    // A byte below 0x80 reaches the top bit when what is added brings it to 0x80 or more.
    let folded = word | (ones &* 0x20)
    let letters = (folded &+ (ones &* 0x1F)) & ~(folded &+ (ones &* 0x05))
    let digits = (word &+ (ones &* 0x50)) & ~(word &+ (ones &* 0x45))
    let hyphens = ~((word ^ (ones &* UInt64(UInt8(ascii: "-")))) &+ (ones &* 0x7F))
    return word & tops == 0 && (letters | digits | hyphens) & tops == tops
  }
}

extension Span where Element == UInt8 {
  /// Whether all are letters and digits of ASCII, hyphens and colons, as in nearly all identifiers.
  @inline(__always)
  var isPlain: Bool {
    withUnsafeBytes { memory in
      var place = 0
      while place &+ 8 <= memory.count {
        let word = memory.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if !ByteWord.isPlain(UInt64(littleEndian: word)) { return false }
        place &+= 8
      }
      return place >= memory.count || ByteWord.isPlain(ByteWord.last(memory, from: place))
    }
  }
}
