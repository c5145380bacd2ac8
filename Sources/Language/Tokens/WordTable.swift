/// A map from hashed words to values, flat in memory.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private let empty: Value
  private(set) var count = 0

  /// Creates a table with room for this many words, which answers `empty` for any other word.
  init(capacity: Int, empty: Value) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: empty, count: size)
    self.empty = empty
  }

  @inline(__always)
  subscript(hash: UInt64) -> Value {
    get {
      let slot = slot(of: hash)
      return keys[slot] == 0 ? empty : values[slot]
    }
    set {
      if count * 2 >= keys.count { grow() }
      let slot = slot(of: hash)
      if keys[slot] == 0 { count += 1 }
      keys[slot] = hash | 1
      values[slot] = newValue
    }
  }

  /// The slot that holds a word or would take it; there is always a free one.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while keys[slot] != 0, keys[slot] != hash | 1 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = WordTable(capacity: keys.count, empty: empty)
    for (slot, key) in keys.enumerated() where key != 0 { larger[key] = values[slot] }
    self = larger
  }
}
