internal import Glibc
internal import Input

/// Reads the records of a run in a temporary file one by one.
final class RunReader<Value: SortableRecord> {
  /// The number of the run: of equal records those of the first come first.
  let number: Int
  /// The record that was read last, as a place in the bytes in memory.
  private(set) var current: PackedRecord
  private(set) var bytes: [UInt8]
  private let source: FileBytes
  private var start = 0
  private var end = 0

  init(_ file: TemporaryFile, number: Int) throws {
    self.number = number
    source = try file.reading()
    bytes = [UInt8](repeating: 0, count: 1 << 16)
    current = PackedRecord(bytes.span, start: 0, keyLength: 0, restLength: 0)
  }

  /// Goes to the next record; false after the last.
  func advance() throws -> Bool {
    let header = 2 * ByteSink.wordLength
    guard try has(header) else {
      guard start == end else { throw cutOff }
      return false
    }
    let lengths = (bytes.span.word(at: start), bytes.span.word(at: start + ByteSink.wordLength))
    start += header
    guard try has(lengths.0 + lengths.1 + PackedRecord.placeLength) else { throw cutOff }
    current = PackedRecord(
      bytes.span,
      start: start,
      keyLength: lengths.0,
      restLength: lengths.1
    )
    start += current.length
    return true
  }

  private var cutOff: OutputError { OutputError(code: EIO, path: TemporaryFile.name) }

  /// Makes sure that so many bytes are in memory; false where the file has fewer.
  private func has(_ count: Int) throws -> Bool {
    guard end - start < count else { return true }
    moveToFront(reserving: count)
    while end < count {
      let end = end
      let read = try bytes.withUnsafeMutableBytes { memory in
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: memory[end...]))
      }
      guard read > 0 else { return false }
      self.end += read
    }
    return true
  }

  private func moveToFront(reserving count: Int) {
    let (from, left) = (start, end - start)
    bytes.withUnsafeMutableBytes { memory in
      if let base = memory.baseAddress { _ = memmove(base, base + from, left) }
    }
    (start, end) = (0, left)
    if bytes.count < count {
      bytes += [UInt8](repeating: 0, count: max(count - bytes.count, bytes.count))
    }
  }
}
