/// The bytes at which a format's writer has to stop: all below U+0020, and up to five more.
///
/// Tests eight bytes at a time, so that text without such bytes is copied at the speed of memory.
struct SpecialBytes {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64
  private let fifth: UInt64

  /// Makes a set; a byte may be named more than once.
  @inline(__always)
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, _ fifth: UInt8) {
    self.first = ByteWord.ones &* UInt64(first)
    self.second = ByteWord.ones &* UInt64(second)
    self.third = ByteWord.ones &* UInt64(third)
    self.fourth = ByteWord.ones &* UInt64(fourth)
    self.fifth = ByteWord.ones &* UInt64(fifth)
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
      let found = marks(ByteWord.last(memory, from: place))
      return found == 0 ? memory.count : place &+ found.trailingZeroBitCount / 8
    }
  }

  /// The top bits of such bytes; the lowest that is set is always right.
  @inline(__always)
  private func marks(_ word: UInt64) -> UInt64 {
    let controls = (word &- (ByteWord.ones &* 0x20)) & ~word
    return
      (controls | zeros(word ^ first) | zeros(word ^ second) | zeros(word ^ third)
      | zeros(word ^ fourth) | zeros(word ^ fifth)) & ByteWord.tops
  }

  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- ByteWord.ones) & ~word }
}
