/// A closed list of words that are found by their bytes.
struct WordTable<Value: Sendable>: Sendable {
  /// The words, one behind the other.
  private var bytes: [UInt8] = []
  private var ends = [0]
  private let values: [Value]
  /// For each hash the number of a word, from 1, or 0; a word stands at its hash or behind it.
  private let slots: [UInt8]

  /// - Parameter entries: up to 255 words and what they mean; of equal ones the first counts.
  init(_ entries: [(word: String, value: Value)]) {
    values = entries.map(\.value)
    var size = 64
    while size < 4 * entries.count { size *= 2 }
    var slots = [UInt8](repeating: 0, count: size)
    for (index, entry) in entries.enumerated() {
      bytes += entry.word.utf8
      ends.append(bytes.count)
      var slot = Self.hash(entry.word.utf8.span) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt8(truncatingIfNeeded: index + 1)
    }
    self.slots = slots
  }

  /// The meaning of a word; nothing if it is not on the list.
  subscript(word: Span<UInt8>) -> Value? {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if bytes.span.extracting(ends[index]..<ends[index + 1]).isEqual(to: word) {
        return values[index]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A hash of the length and the last eight bytes, in which names of one kind differ most.
  private static func hash(_ bytes: Span<UInt8>) -> Int {
    bytes.withUnsafeBytes { memory in
      let count = memory.count
      let word =
        count >= 8
        ? UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        : ByteWord.last(memory, from: 0)
      let hash = (word ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: hash >> 44)
    }
  }
}

extension WordTable where Value: RawRepresentable<String> & CaseIterable {
  /// The list of all values of a type, by their names.
  static var ofAll: WordTable { WordTable(Value.allCases.map { ($0.rawValue, $0) }) }
}
