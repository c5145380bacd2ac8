/// Little-endian words of 32 bits that are read where they lie.
///
/// The memory is either part of the program or owned by `owner`; it never changes, hence Sendable.
struct WordBuffer: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  private let owner: OwnedMemory?

  /// Reads memory that lives as long as the program.
  init(program bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    owner = nil
  }

  /// Reads a copy of these words.
  init(copying words: [UInt32]) {
    let memory = OwnedMemory(words)
    bytes = UnsafeRawBufferPointer(memory.bytes)
    owner = memory
  }

  /// The number of words.
  var count: Int { bytes.count / 4 }

  /// The word at this position, which must lie within.
  subscript(index: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
  }

  /// The text in this stretch of bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

/// Memory of the compiled form that a user's own tables made.
private final class OwnedMemory {
  let bytes: UnsafeMutableRawBufferPointer

  init(_ words: [UInt32]) {
    bytes = .allocate(byteCount: words.count * 4, alignment: 4)
    for (index, word) in words.enumerated() {
      bytes.storeBytes(of: word.littleEndian, toByteOffset: index * 4, as: UInt32.self)
    }
  }

  deinit { bytes.deallocate() }
}
