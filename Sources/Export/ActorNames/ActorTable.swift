internal import KnowledgeGraph

/// Names of actors in memory, found by their identifiers.
///
/// Every other edge asks for a name: a hash table over one block of memory, so that an answer is
/// two steps away. Identifiers are compared byte by byte.
struct ActorTable {
  /// Where the parts of an actor's entry lie.
  struct Entry {
    /// How many actors were added before.
    let number: Int
    fileprivate let identifier: Range<Int>
    /// The place of the name in `texts`.
    let name: Range<Int>
  }

  /// The entries: their numbers, the lengths of identifier and name, then both.
  private(set) var texts: [UInt8] = []
  private var count = 0
  /// For each actor 24 bits of its identifier's hash, and below them where its entry starts.
  ///
  /// Starts count from 1; 0 is where nothing is. There are as many slots as a power of two.
  private var slots = [UInt64](repeating: 0, count: 1024)

  private static let placeBits: UInt64 = 40
  private static let headLength = 12

  /// Adds an actor.
  mutating func append(_ id: EntityID, name: String) {
    let (identifier, name) = (id.rawValue.utf8.span, name.utf8.span)
    let start = texts.count
    appendWord(count)
    appendWord(identifier.count)
    appendWord(name.count)
    texts.append(contentsOf: identifier)
    texts.append(contentsOf: name)
    count += 1
    if count * 5 > slots.count * 4 { grow() }
    occupy(Self.hash(identifier), start)
  }

  private mutating func appendWord(_ number: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian) {
      texts.append(contentsOf: $0)
    }
  }

  /// The entry of an actor, if it was added.
  func entry(of id: EntityID) -> Entry? {
    let identifier = id.rawValue.utf8.span
    let hash = Self.hash(identifier)
    var slot = Self.slot(hash, slots.count)
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> Self.placeBits == 0 {
        let entry = entry(at: Self.place(slots[slot]))
        if holds(identifier, entry) { return entry }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func entry(at place: Int) -> Entry {
    let words = texts.span.bytes
    func word(_ index: Int) -> Int {
      Int(
        words.unsafeLoadUnaligned(fromByteOffset: place + 4 * index, as: UInt32.self).littleEndian
      )
    }
    let start = place + Self.headLength
    let middle = start + word(1)
    return Entry(number: word(0), identifier: start..<middle, name: middle..<(middle + word(2)))
  }

  @inline(__always)
  private func holds(_ identifier: borrowing Span<UInt8>, _ entry: Entry) -> Bool {
    texts.span.extracting(entry.identifier).isEqual(to: identifier)
  }

  private mutating func occupy(_ hash: UInt64, _ place: Int) {
    var slot = Self.slot(hash, slots.count)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = (hash >> Self.placeBits) << Self.placeBits | UInt64(place + 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      let place = Self.place(slot)
      occupy(Self.hash(texts.span.extracting(entry(at: place).identifier)), place)
    }
  }

  private static func place(_ slot: UInt64) -> Int {
    Int(truncatingIfNeeded: slot & ((1 << placeBits) - 1)) - 1
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 8) & (count - 1)
  }

  /// A hash over words of eight bytes, each multiplied by a constant of SplitMix64.
  @inline(__always)
  private static func hash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { memory in
      var hash = UInt64(memory.count)
      var place = 0
      while place + 8 <= memory.count {
        let word = memory.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = mixed(hash ^ UInt64(littleEndian: word))
        place += 8
      }
      var rest: UInt64 = 0
      while place < memory.count {
        rest = rest << 8 | UInt64(memory[place])
        place += 1
      }
      return mixed(hash ^ rest)
    }
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* 0xBF58_476D_1CE4_E5B9
    return product ^ (product >> 32)
  }
}
