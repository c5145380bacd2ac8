/// The text of an item, in which gold files count characters and the program counts bytes.
struct GoldText {
  let text: String
  private let bytes: [UInt8]
  private let scalars: [Unicode.Scalar]
  /// Where each Unicode scalar begins, and the end, in bytes.
  private let places: [Int]

  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    self.bytes = bytes
    scalars = Array(text.unicodeScalars)
    places = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  /// How many Unicode scalars there are.
  var count: Int { places.count - 1 }

  /// Where a stretch of characters stands in bytes; nothing where it is none or empty.
  func range(_ start: Int, _ end: Int) -> Range<Int>? {
    guard 0 <= start, start < end, end <= count else { return nil }
    return places[start]..<places[end]
  }

  /// The words in a stretch of bytes.
  func words(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Where words stand within a stretch of bytes, as whole words.
  func occurrences(of words: String, in range: Range<Int>) -> [Range<Int>] {
    let wanted = Array(words.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    guard !wanted.isEmpty, wanted.count <= range.count else { return [] }
    return (range.lowerBound...(range.upperBound - wanted.count)).compactMap { start in
      guard bytes[start...].starts(with: wanted) else { return nil }
      let end = start + wanted.count
      return isCut(at: start) || isCut(at: end) ? nil : start..<end
    }
  }

  /// Whether a place is within a word.
  private func isCut(at place: Int) -> Bool {
    guard place > 0, place < bytes.count, let number = places.firstIndex(of: place) else {
      return false
    }
    return scalars[(number - 1)...number].allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The characters of a stretch of bytes, as gold files count them.
  func characters(of range: Range<Int>) -> (start: Int, end: Int) {
    (places.count { $0 < range.lowerBound }, places.count { $0 < range.upperBound })
  }
}
