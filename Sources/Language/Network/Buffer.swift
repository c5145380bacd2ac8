/// Zeroed memory of a fixed size that vectors can be loaded from at once.
///
/// The network runs over such buffers: their sizes are checked when a network is loaded and when
/// a workspace is made, so that the loops over them need no further check.
final class Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
  /// The first element.
  let start: UnsafeMutablePointer<Element>
  /// The number of elements that were asked for.
  let count: Int
  private static var alignment: Int { 64 }

  /// Allocates `count` elements, all bits zero, and a little room after them for whole vectors.
  init(count: Int) {
    let bytes = count * MemoryLayout<Element>.stride + 2 * Self.alignment
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Self.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    start = memory.assumingMemoryBound(to: Element.self)
    self.count = count
  }

  /// Allocates a copy of elements.
  convenience init(_ elements: [Element]) {
    self.init(count: elements.count)
    start.update(from: elements, count: elements.count)
  }

  /// Allocates a copy of elements that lie in these bytes, at any address.
  convenience init(bytes: UnsafeRawBufferPointer) {
    self.init(count: bytes.count / MemoryLayout<Element>.stride)
    UnsafeMutableRawBufferPointer(start: start, count: bytes.count).copyMemory(from: bytes)
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }
}
