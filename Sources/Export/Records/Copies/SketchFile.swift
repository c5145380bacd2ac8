internal import Glibc
internal import KnowledgeGraph

/// Keeps the samples of texts in memory up to a limit, and the rest in a temporary file.
struct SketchFile: SketchShelf {
  /// How many samples are read at a time.
  private static let block = 256

  /// The samples that are not in the file: how many sequences a text has, then its hashes.
  private var words: [UInt64] = []
  /// Where each sample ends, in words.
  private var ends: [Int] = [0]
  private var file: TemporaryFile?
  private var written = 0
  /// How many words may wait in memory.
  private let greatest: Int

  /// - Parameter memory: how many bytes of samples may be in memory.
  init(memory: Int) { greatest = memory / 8 }

  /// - Throws: `OutputError` when the temporary file cannot be written.
  mutating func append(_ sketch: TextSketch) throws {
    words.append(UInt64(sketch.count))
    words += sketch.hashes
    ends.append(written + words.count)
    if words.count >= greatest { try spill() }
  }

  private mutating func spill() throws {
    let file = try file ?? TemporaryFile()
    self.file = file
    let waiting = words
    try file.write { sink in
      waiting.withUnsafeBytes { memory in
        memory.withMemoryRebound(to: UInt8.self) { sink.write(Span(_unsafeElements: $0)) }
      }
    }
    written += words.count
    words.removeAll(keepingCapacity: true)
  }

  /// - Throws: `OutputError` when the temporary file cannot be read.
  func sketch(_ number: Int) throws -> TextSketch {
    let range = ends[number]..<ends[number + 1]
    return try Self.sketch(words(range)[...])
  }

  func forEach(_ body: (TextSketch) throws -> Void) throws {
    let count = ends.count - 1
    for first in stride(from: 0, to: count, by: Self.block) {
      let numbers = first..<min(first + Self.block, count)
      let block = try words(ends[numbers.lowerBound]..<ends[numbers.upperBound])
      for number in numbers {
        let start = ends[number] - ends[first]
        try body(Self.sketch(block[start..<(ends[number + 1] - ends[first])]))
      }
    }
  }

  /// A stretch of all words, of which the first may be in the file and the others in memory.
  private func words(_ range: Range<Int>) throws -> [UInt64] {
    let inFile = range.clamped(to: 0..<written)
    let inMemory = range.clamped(to: written..<(written + words.count))
    let waiting = words[(inMemory.lowerBound - written)..<(inMemory.upperBound - written)]
    guard let file, !inFile.isEmpty else { return Array(waiting) }
    let bytes = try file.bytes((inFile.lowerBound * 8)..<(inFile.upperBound * 8))
    let read = [UInt64](unsafeUninitializedCapacity: inFile.count) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      count = inFile.count
    }
    return read + waiting
  }

  private static func sketch(_ words: ArraySlice<UInt64>) throws -> TextSketch {
    let count = words.first.map { Int(truncatingIfNeeded: $0) } ?? 0
    guard let sketch = TextSketch(count: count, hashes: Array(words.dropFirst())) else {
      throw OutputError(code: EIO, path: TemporaryFile.name)
    }
    return sketch
  }
}
