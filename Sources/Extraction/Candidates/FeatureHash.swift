/// A hash of 32 bits to which numbers and words are added one by one.
struct FeatureHash {
  private(set) var value: UInt32

  @inline(__always)
  init(_ seed: UInt32) {
    value = 0x811C_9DC5
    mix(seed)
  }

  @inline(__always)
  init(_ seed: UInt32, _ first: UInt32) {
    self.init(seed)
    mix(first)
  }

  @inline(__always)
  init(_ seed: UInt32, _ first: UInt32, _ second: UInt32) {
    self.init(seed, first)
    mix(second)
  }

  @inline(__always)
  init(_ seed: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    self.init(seed, first, second)
    mix(third)
  }

  @inline(__always)
  init(_ seed: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32) {
    self.init(seed, first, second, third)
    mix(fourth)
  }

  @inline(__always)
  mutating func mix(_ number: UInt32) {
    var mixed = number &* 0xCC9E_2D51
    mixed = (mixed << 15 | mixed >> 17) &* 0x1B87_3593
    value ^= mixed
    value = (value << 13 | value >> 19) &* 5 &+ 0xE654_6B64
  }

  @inline(__always)
  mutating func mix(_ number: Int) { mix(UInt32(truncatingIfNeeded: number)) }

  mutating func mix(_ text: String) {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    mix(hash)
  }

  /// The value with its bits spread, so that the lower ones may number a row of weights.
  @inline(__always)
  var spread: UInt32 {
    var spread = value
    spread ^= spread >> 16
    spread = spread &* 0x85EB_CA6B
    return spread ^ spread >> 13
  }
}

extension UInt32 {
  /// The hash of a word, never 0.
  static func hash(of word: String) -> UInt32 {
    var hash = FeatureHash(0)
    hash.mix(word)
    return hash.value | 1
  }
}
