/// The bytes at which a format's writer has to stop: all below U+0020, and up to five more.
///
/// Tests eight bytes at a time, so that text without such bytes is copied at the speed of memory.
struct SpecialBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64
  private let fifth: UInt64

  /// Makes a set; a byte may be named more than once.
  @inline(__always)
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, _ fifth: UInt8) {
    self.first = UInt64(first) &* 0x0101_0101_0101_0101
    self.second = UInt64(second) &* 0x0101_0101_0101_0101
    self.third = UInt64(third) &* 0x0101_0101_0101_0101
    self.fourth = UInt64(fourth) &* 0x0101_0101_0101_0101
    self.fifth = UInt64(fifth) &* 0x0101_0101_0101_0101
  }

  /// The place of the first such byte at or after `start`, or the number of bytes.
  @inline(__always)
  func firstIndex(in bytes: borrowing Span<UInt8>, from start: Int = 0) -> Int {
    bytes.withUnsafeBytes { memory in
      var place = start
      while place &+ 8 <= memory.count {
        let word = memory.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let found = marks(UInt64(littleEndian: word))
        if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
        place &+= 8
      }
      if place >= memory.count { return memory.count }
      let found = marks(Self.lastWord(memory, from: place))
      return found == 0 ? memory.count : place &+ found.trailingZeroBitCount / 8
    }
  }

  /// The fewer than eight bytes from `place` on, with letters behind them, which never need an
  /// escape.
  @inline(__always)
  private static func lastWord(_ memory: UnsafeRawBufferPointer, from place: Int) -> UInt64 {
    let count = memory.count
    let missing = UInt64(truncatingIfNeeded: place &+ 8 &- count) &* 8
    let letters = Self.ones &* UInt64(UInt8(ascii: "a"))
    if count >= 8 {
      let word = memory.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      return UInt64(littleEndian: word) &>> missing | letters &<< (64 &- missing)
    }
    var word = letters
    for index in stride(from: count &- 1, through: place, by: -1) {
      word = word &<< 8 | UInt64(memory[index])
    }
    return word
  }

  /// The top bits of such bytes; the lowest that is set is always right.
  @inline(__always)
  private func marks(_ word: UInt64) -> UInt64 {
    let controls = (word &- (Self.ones &* 0x20)) & ~word
    return
      (controls | zeros(word ^ first) | zeros(word ^ second) | zeros(word ^ third)
      | zeros(word ^ fourth) | zeros(word ^ fifth)) & Self.tops
  }

  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.ones) & ~word }
}
