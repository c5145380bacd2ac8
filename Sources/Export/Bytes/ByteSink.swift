internal import Glibc

/// Where writers put their bytes: a buffer of fixed size before an open file.
///
/// What goes wrong is kept and thrown by `finish()`, so that writers need not look at every byte.
public struct ByteSink: ~Copyable {
  private var buffer: [UInt8]
  private let capacity: Int
  private let descriptor: CInt?
  private var failure: CInt = 0

  /// Makes a sink that writes to an open file.
  ///
  /// - Parameters:
  ///   - descriptor: the file, which stays open; nothing keeps all bytes in memory.
  ///   - capacity: the size of the buffer in bytes.
  public init(descriptor: CInt?, capacity: Int = 1 << 18) {
    self.descriptor = descriptor
    self.capacity = capacity
    buffer = []
    buffer.reserveCapacity(capacity)
  }

  /// Adds bytes as they are.
  public mutating func write(_ text: StaticString) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    buffer.append(contentsOf: bytes)
    if buffer.count >= capacity { drain() }
  }

  /// Adds a text as it is, in UTF-8.
  public mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= capacity { drain() }
  }

  /// Adds a byte.
  public mutating func write(byte: UInt8) {
    buffer.append(byte)
    if buffer.count >= capacity { drain() }
  }

  /// Adds a number in decimal digits.
  public mutating func write(_ number: Int) { write(String(number)) }

  /// Writes out what is left.
  ///
  /// - Throws: `OutputError` when the system refused bytes now or earlier.
  public mutating func finish() throws(OutputError) {
    drain()
    guard failure == 0 else { throw OutputError(code: failure) }
  }

  /// Takes the bytes that are kept in memory; for tests and small texts.
  public consuming func bytes() -> [UInt8] { buffer }

  private mutating func drain() {
    guard let descriptor else { return }
    var start = 0
    while start < buffer.count, failure == 0 {
      let count = buffer[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno != EINTR { failure = errno }
      } else {
        start += count
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Why bytes could not be written.
public struct OutputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system's number of the error (`errno`).
  public let code: Int32

  public init(code: Int32) { self.code = code }

  /// The system's words for the error: "No space left on device".
  public var description: String { String(cString: strerror(code)) }
}
