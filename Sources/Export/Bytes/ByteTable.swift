/// Texts that are written again and again, in one block of memory.
struct ByteTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init(_ texts: [String]) {
    for text in texts {
      bytes += text.utf8
      ends.append(bytes.count)
    }
    // Texts are copied by blocks, the last one too.
    bytes += Array(repeating: 0, count: ByteSink.blockSize)
  }

  /// Adds the text of this number.
  @inline(__always)
  func write(_ number: Int, to sink: inout ByteSink) {
    let start = ends[number]
    sink.write(blocks: bytes.span, from: start, count: ends[number + 1] - start)
  }

  /// Whether the text of this number is empty.
  func isEmpty(_ number: Int) -> Bool { ends[number] == ends[number + 1] }
}
