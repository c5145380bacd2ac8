/// Texts that are written again and again, in one block of memory.
struct ByteTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init(_ texts: [String]) {
    for text in texts {
      bytes += text.utf8
      ends.append(bytes.count)
    }
  }

  /// Adds the text of this number.
  @inline(__always)
  func write(_ number: Int, to sink: inout ByteSink) {
    sink.write(bytes.span.extracting(ends[number]..<ends[number + 1]))
  }

  /// Whether the text of this number is empty.
  func isEmpty(_ number: Int) -> Bool { ends[number] == ends[number + 1] }
}
