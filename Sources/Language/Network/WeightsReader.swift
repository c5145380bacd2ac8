/// Reads little-endian numbers and texts out of the bytes of a network's file.
struct WeightsReader: ~Copyable {
  private let bytes: UnsafeRawBufferPointer
  /// Where the next value begins.
  private(set) var position = 0

  /// - Parameter bytes: They must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Whether all bytes were read.
  var isAtEnd: Bool { position == bytes.count }

  /// Reads a number that counts something.
  ///
  /// - Parameter name: What to call it in an error.
  mutating func count(_ name: String, in range: ClosedRange<Int>) throws(NetworkError) -> Int {
    let value = Int(try next(4).loadUnaligned(as: UInt32.self))
    guard range.contains(value) else {
      throw .invalid("\(value) as \(name), not \(range)", byte: position - 4)
    }
    return value
  }

  /// Reads numbers.
  mutating func numbers<Number: BitwiseCopyable>(
    _ type: Number.Type,
    count: Int
  ) throws(NetworkError) -> [Number] {
    let source = try next(count * MemoryLayout<Number>.stride)
    return Array(unsafeUninitializedCapacity: count) { numbers, initialized in
      UnsafeMutableRawBufferPointer(numbers).copyMemory(from: source)
      initialized = count
    }
  }

  /// Reads numbers into memory for vectors.
  mutating func buffer<Number: BitwiseCopyable>(
    _ type: Number.Type,
    count: Int
  ) throws(NetworkError) -> Buffer<Number> {
    Buffer(bytes: try next(count * MemoryLayout<Number>.stride))
  }

  /// Reads numbers that must be finite, and small enough to be multiplied with each other.
  mutating func floats(_ name: String, count: Int) throws(NetworkError) -> [Float] {
    let start = position
    let values = try numbers(Float.self, count: count)
    guard values.allSatisfy({ abs($0) < 1e9 }) else {
      throw .invalid("a number without sense among \(name)", byte: start)
    }
    return values
  }

  /// Reads a list of words, separated by line feeds, after the number of its bytes.
  mutating func words(_ name: String) throws(NetworkError) -> [String] {
    let length = try count("length of \(name)", in: 1...65_536)
    let text = try numbers(UInt8.self, count: length)
    return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The next bytes, after which reading goes on.
  private mutating func next(_ count: Int) throws(NetworkError) -> UnsafeRawBufferPointer {
    guard count <= bytes.count - position else { throw .truncated(byte: bytes.count) }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }
}
