internal import Input

/// Bytes in memory.
final class MemoryBytes: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let part = bytes[position..<min(position + buffer.count, bytes.count)]
    buffer.copyBytes(from: part)
    position = part.endIndex
    return part.count
  }
}
