/// Reads a model's bytes from left to right; numbers are little-endian.
struct ModelReader {
  private let bytes: UnsafeRawBufferPointer
  private let model: String
  private var position = 0

  /// Reads bytes that outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer, model: String) {
    self.bytes = bytes
    self.model = model
  }

  /// Reads the mark at a model's start.
  mutating func expect(_ mark: String) throws(ModelError) {
    let found = try array(mark.utf8.count, of: UInt8.self)
    guard found.elementsEqual(mark.utf8) else {
      throw .byte(0, of: model, expected: "the mark \(mark)")
    }
  }

  /// Reads a count that may be at most `limit`.
  mutating func count(atMost limit: Int) throws(ModelError) -> Int {
    let value = try array(1, of: UInt32.self)[0]
    guard Int(value) <= limit else {
      throw .byte(position - 4, of: model, expected: "a count of at most \(limit)")
    }
    return Int(value)
  }

  /// Reads this many numbers.
  mutating func array<Number: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int,
    of type: Number.Type
  ) throws(ModelError) -> [Number] {
    let size = count * MemoryLayout<Number>.size
    guard count >= 0, size <= bytes.count - position else {
      throw .byte(position, of: model, expected: "\(size) more bytes")
    }
    let numbers = [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
      )
      initialized = count
    }
    position += size
    return Number(1).littleEndian == 1 ? numbers : numbers.map { Number(littleEndian: $0) }
  }
}
