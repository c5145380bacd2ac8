/// A closed list of words that are found by their bytes.
struct WordTable<Value> {
  private let words: [[UInt8]]
  private let values: [Value]
  /// For each hash the number of a word, from 1, or 0; a word stands at its hash or behind it.
  private let slots: [UInt8]

  /// - Parameter entries: up to 255 words and what they mean.
  init(_ entries: [(word: String, value: Value)]) {
    words = entries.map { Array($0.word.utf8) }
    values = entries.map(\.value)
    var size = 64
    while size < 4 * words.count { size *= 2 }
    var slots = [UInt8](repeating: 0, count: size)
    for (index, word) in words.enumerated() {
      var slot = Self.hash(word.span) % size
      while slots[slot] != 0 { slot = (slot + 1) % size }
      slots[slot] = UInt8(truncatingIfNeeded: index + 1)
    }
    self.slots = slots
  }

  /// The meaning of a word; nothing if it is not on the list.
  subscript(bytes: Span<UInt8>) -> Value? {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      let word = words[index]
      if word.span.isEqual(to: bytes) { return values[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func hash(_ bytes: Span<UInt8>) -> Int {
    let count = bytes.count
    guard count > 0 else { return 0 }
    let (first, middle, last) = (bytes[0], bytes[count / 2], bytes[count - 1])
    return Int(first) &* 7 &+ Int(middle) &* 13 &+ Int(last) &* 31 &+ count &* 5
  }
}

extension WordTable where Value: RawRepresentable<String> & CaseIterable {
  /// The list of all values of a type, by their names.
  static var ofAll: WordTable { WordTable(Value.allCases.map { ($0.rawValue, $0) }) }
}
