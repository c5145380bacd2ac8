internal import Glibc
internal import KnowledgeGraph

/// Where a record stands in packed bytes: its key, the rest, and the line of which it was read.
struct PackedRecord {
  /// The number of bytes that tell the line.
  static let placeLength = 12

  let start: Int
  let keyLength: Int
  let restLength: Int
  /// The first eight bytes of the key, which mostly decide.
  private let beginning: UInt64

  /// - Parameter bytes: those among which the record stands.
  init(_ bytes: Span<UInt8>, start: Int, keyLength: Int, restLength: Int) {
    self.start = start
    self.keyLength = keyLength
    self.restLength = restLength
    var beginning: UInt64 = 0
    for index in 0..<8 {
      beginning = beginning << 8 | (index < keyLength ? UInt64(bytes[start + index]) : 0)
    }
    self.beginning = beginning
  }

  /// How many bytes it takes.
  var length: Int { keyLength + restLength + Self.placeLength }

  /// Whether the record comes before another one; nothing where both are the same.
  ///
  /// - Parameters:
  ///   - other: a record of the same kind.
  ///   - bytes: those of this record.
  ///   - others: those of the other record.
  ///   - reader: reads both where their keys do not tell them apart.
  func comes<Value: SortableRecord>(
    before other: PackedRecord,
    _ bytes: Span<UInt8>,
    _ others: Span<UInt8>,
    as kind: Value.Type,
    _ reader: inout PackedReader
  ) throws(BrokenPacking) -> Bool? {
    if beginning != other.beginning { return beginning < other.beginning }
    let order = bytes.extracting(key).order(to: others.extracting(other.key))
    if order != 0 { return order < 0 }
    if bytes.extracting(rest).isEqual(to: others.extracting(other.rest)) { return nil }
    let left: Value = try record(bytes, &reader)
    let right: Value = try other.record(others, &reader)
    return left < right ? true : right < left ? false : nil
  }

  /// Reads the record.
  func record<Value: SortableRecord>(
    _ bytes: Span<UInt8>,
    _ reader: inout PackedReader
  ) throws(BrokenPacking) -> Value {
    reader.move(to: start)
    return try Value(&reader, bytes)
  }

  /// The line of which the record was read.
  func place(_ bytes: Span<UInt8>) -> RecordPlace {
    let start = start + keyLength + restLength
    let line = bytes.word(at: start + 4) | bytes.word(at: start + 8) << 32
    return RecordPlace(file: bytes.word(at: start), line: line)
  }

  private var key: Range<Int> { start..<(start + keyLength) }

  private var rest: Range<Int> { key.upperBound..<(key.upperBound + restLength) }
}

extension [UInt8] {
  /// Adds the line of a record.
  mutating func pack(_ place: RecordPlace) {
    for number in [place.file, place.line, place.line >> 32] {
      for shift in stride(from: 0, to: 32, by: 8) {
        append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
  }
}

extension Span<UInt8> {
  /// Below 0 where these bytes come before others, above 0 where they come behind, 0 where they are
  /// the same.
  fileprivate func order(to other: Span<UInt8>) -> Int {
    let order = withUnsafeBytes { bytes in
      other.withUnsafeBytes { others in
        guard let left = bytes.baseAddress, let right = others.baseAddress else { return CInt(0) }
        return memcmp(left, right, Swift.min(bytes.count, others.count))
      }
    }
    return order == 0 ? count - other.count : Int(order)
  }
}
