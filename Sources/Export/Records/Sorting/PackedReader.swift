internal import KnowledgeGraph

/// Packed bytes that are not what was packed.
struct BrokenPacking: Error {}

/// Reads packed values in the order in which they were packed.
///
/// One value serves all records of a file. It reads no further than the bytes go.
struct PackedReader {
  /// The place of the next value.
  private(set) var place = 0
  private var pool = StringPool()

  /// Goes to a place.
  mutating func move(to place: Int) { self.place = place }

  mutating func byte(_ bytes: Span<UInt8>) throws(BrokenPacking) -> Int {
    guard place < bytes.count else { throw BrokenPacking() }
    defer { place += 1 }
    return Int(bytes[place])
  }

  mutating func number(_ bytes: Span<UInt8>) throws(BrokenPacking) -> Int {
    let count = try byte(bytes)
    guard count <= 8, count <= bytes.count - place else { throw BrokenPacking() }
    var bits: UInt64 = 0
    for index in place..<(place + count) { bits = bits << 8 | UInt64(bytes[index]) }
    place += count
    return Int(truncatingIfNeeded: bits)
  }

  mutating func range(_ bytes: Span<UInt8>) throws(BrokenPacking) -> Range<Int> {
    let bounds = (try number(bytes), try number(bytes))
    guard bounds.0 <= bounds.1 else { throw BrokenPacking() }
    return bounds.0..<bounds.1
  }

  mutating func date(_ bytes: Span<UInt8>) throws(BrokenPacking) -> PartialDate? {
    let year = try number(bytes)
    guard year > 0 else { return nil }
    let (month, day) = (try byte(bytes), try byte(bytes))
    return PartialDate(year: year, month: month > 0 ? month : nil, day: day > 0 ? day : nil)
  }

  /// Reads a text that was packed in order.
  mutating func orderedText(_ bytes: Span<UInt8>) throws(BrokenPacking) -> String {
    let start = place
    guard let first = bytes.firstIndex(of: 0, from: place), first + 1 < bytes.count else {
      throw BrokenPacking()
    }
    if bytes[first + 1] == 0 {
      place = first + 2
      return pool.string(bytes.extracting(start..<first))
    }
    var text: [UInt8] = []
    while place + 1 < bytes.count, bytes[place] != 0 || bytes[place + 1] != 0 {
      text.append(bytes[place])
      place += bytes[place] == 0 ? 2 : 1
    }
    guard place + 1 < bytes.count else { throw BrokenPacking() }
    place += 2
    return String(decoding: text.span)
  }

  /// Reads a text that comes again and again.
  mutating func text(_ bytes: Span<UInt8>) throws(BrokenPacking) -> String {
    pool.string(bytes.extracting(try textRange(bytes)))
  }

  /// Reads a text that seldom comes again.
  mutating func rareText(_ bytes: Span<UInt8>) throws(BrokenPacking) -> String {
    String(decoding: bytes.extracting(try textRange(bytes)))
  }

  /// Reads a text that may be missing.
  mutating func textIfAny(_ bytes: Span<UInt8>) throws(BrokenPacking) -> String? {
    try byte(bytes) == 0 ? nil : try text(bytes)
  }

  /// Reads any number of texts.
  mutating func texts(_ bytes: Span<UInt8>) throws(BrokenPacking) -> [String] {
    var texts: [String] = []
    for _ in 0..<max(try number(bytes), 0) { texts.append(try text(bytes)) }
    return texts
  }

  /// Reads one of a list by its place there.
  mutating func oneOf<Value>(
    _ values: [Value],
    _ bytes: Span<UInt8>
  ) throws(BrokenPacking) -> Value {
    let index = try byte(bytes)
    guard index < values.count else { throw BrokenPacking() }
    return values[index]
  }

  private mutating func textRange(_ bytes: Span<UInt8>) throws(BrokenPacking) -> Range<Int> {
    let count = try number(bytes)
    guard (0...(bytes.count - place)).contains(count) else { throw BrokenPacking() }
    defer { place += count }
    return place..<(place + count)
  }
}
