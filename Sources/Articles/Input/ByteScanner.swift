/// A cursor over bytes that are mostly ASCII.
struct ByteScanner {
  private let bytes: [UInt8]
  /// The number of bytes that are passed.
  private(set) var position: Int

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The byte that comes next; nothing at the end.
  var first: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Passes over white space.
  mutating func skipSpace() {
    while let byte = first, byte == 32 || (9...13).contains(byte) { position += 1 }
  }

  /// Passes over a word if it comes next, whatever its case, and says whether it did.
  mutating func skip(_ word: String) -> Bool {
    guard matches(word, at: position) else { return false }
    position += word.utf8.count
    return true
  }

  /// Passes over everything up to and with a word; all the rest, when the word does not come.
  ///
  /// - Returns: whether the word was found.
  @discardableResult
  mutating func skip(through word: String) -> Bool {
    while position < bytes.count {
      if skip(word) { return true }
      position += 1
    }
    return false
  }

  /// Takes the bytes that come next as long as they are wanted.
  mutating func token(while isWanted: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = first, isWanted(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func matches(_ word: String, at position: Int) -> Bool {
    let word = word.utf8
    guard position + word.count <= bytes.count else { return false }
    return zip(word, bytes[position...]).allSatisfy { $0.0.lowerCased == $0.1.lowerCased }
  }
}

extension UInt8 {
  /// The byte, an ASCII capital being made small.
  var lowerCased: UInt8 { (65...90).contains(self) ? self | 32 : self }
}
