/// A hash of 128 bits of a sequence of values: fast, the same on every machine, not cryptographic.
///
/// Two lanes take the input in words of eight bytes, least significant byte first. Each lane is
/// multiplied by a constant of its own (those of wyhash), and the halves of the product of 128 bits
/// are put together by exclusive or. Texts go in as their length in bytes, then their UTF-8, with
/// U+FFFD for the characters that XML cannot hold: files that replace them keep the hash.
struct ContentHash {
  private(set) var first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private(set) var second: UInt64 = 0x8EBC_6AF0_9C88_C6E3

  /// Adds a number.
  mutating func combine(_ word: UInt64) {
    first = Self.fold(first ^ word, 0xA076_1D64_78BD_642F)
    second = Self.fold(second &+ word, 0xE703_7ED1_A0B4_28DB)
  }

  /// Adds a number.
  mutating func combine(_ number: Int) { combine(UInt64(bitPattern: Int64(number))) }

  /// Adds a text, so that no two sequences of texts give the same words.
  mutating func combine(_ text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable {
      combine(bytes: UnsafeRawBufferPointer($0))
    }
    if done == nil { Array(text.utf8).withUnsafeBytes { combine(bytes: $0) } }
  }

  /// Adds a text that may be missing; missing and empty differ.
  mutating func combine(_ text: String?) {
    if let text { combine(text) } else { combine(UInt64.max) }
  }

  private mutating func combine(bytes: UnsafeRawBufferPointer) {
    if Self.mayHoldReplaceable(bytes) {
      let plain = Self.replaced(Array(bytes))
      return plain.withUnsafeBytes { combine(plain: $0) }
    }
    combine(plain: bytes)
  }

  private mutating func combine(plain bytes: UnsafeRawBufferPointer) {
    combine(bytes.count)
    var start = 0
    while start + 8 <= bytes.count {
      combine(Self.word(bytes, at: start))
      start += 8
    }
    guard start < bytes.count else { return }
    var tail: UInt64 = 0
    for index in start..<bytes.count { tail |= UInt64(bytes[index]) << (8 * UInt64(index - start)) }
    combine(tail)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// Whether there is a control character, or a byte with which U+FFFE and U+FFFF begin.
  private static func mayHoldReplaceable(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var start = 0
    while start + 8 <= bytes.count {
      let word = word(bytes, at: start)
      let controls = (word &- ones &* 0x20) & ~word
      let marks = word ^ (ones &* 0xEF)
      if (controls | ((marks &- ones) & ~marks)) & (ones &* 0x80) != 0 { return true }
      start += 8
    }
    return bytes[start...].contains { $0 < 0x20 || $0 == 0xEF }
  }

  /// The bytes with U+FFFD for every character that XML 1.0 cannot hold.
  private static func replaced(_ bytes: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text.append(isReplaceable(scalar) ? "\u{FFFD}" : scalar)
    }
    return Array(String(text).utf8)
  }

  private static func isReplaceable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
