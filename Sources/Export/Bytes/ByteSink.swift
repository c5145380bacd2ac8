internal import Glibc

/// Where writers put their bytes: a buffer before an open file, or one that grows in memory.
///
/// What goes wrong is kept and thrown by `finish()`, so that writers need not look at every byte.
/// The only file of the module that handles raw memory: a writer's speed is decided here.
public struct ByteSink: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private let descriptor: CInt?
  private var failure: CInt = 0
  private var visible: VisibleBytes?
  /// How many characters the format cannot hold and were replaced on the way.
  public internal(set) var replacedCharacters = 0
  /// What of a graph was written, where a writer of graphs filled the sink.
  public var graph = GraphCount()

  /// Makes a sink that writes to an open file, which stays open, or one that keeps all bytes.
  ///
  /// - Parameters:
  ///   - descriptor: the file; nothing keeps all bytes in memory.
  ///   - capacity: the size of the buffer in bytes.
  ///   - isVisible: whether characters that a terminal obeys are written as their numbers, as
  ///     `String.visibleLines` does.
  public init(descriptor: CInt?, capacity: Int = 1 << 18, isVisible: Bool = false) {
    self.descriptor = descriptor
    visible = isVisible ? VisibleBytes() : nil
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity + Self.blockSize)
  }

  deinit { base.deallocate() }

  /// Adds a byte.
  @inline(__always)
  public mutating func write(byte: UInt8) {
    if count == capacity { makeRoom(for: 1) }
    base[count] = byte
    count += 1
  }

  /// Adds bytes as they are.
  @inline(__always)
  public mutating func write(_ text: StaticString) {
    write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds a text as it is, in UTF-8.
  @inline(__always)
  public mutating func write(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ write($0) }) == nil {
      write(Array(text.utf8))
    }
  }

  /// Adds bytes as they are.
  @inline(__always)
  public mutating func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { write($0) }
  }

  /// Adds bytes as they are.
  @inline(__always)
  public mutating func write(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { write($0) }
  }

  /// Adds what another sink keeps in memory.
  @inline(__always)
  public mutating func write(_ other: borrowing ByteSink) {
    write(UnsafeBufferPointer(start: other.base, count: other.count))
  }

  /// Empties a sink that keeps all bytes.
  mutating func clear() { count = 0 }

  /// Shows the bytes that are kept in memory.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: base, count: count).span)
  }

  /// How many bytes `write(blocks:from:count:)` copies at once; the buffer ends so much later.
  static let blockSize = 32

  /// Adds a short text out of a larger one, by whole blocks, which is faster than to the byte.
  ///
  /// - Parameters:
  ///   - bytes: what holds the text, and at least one block more behind it.
  ///   - start: where the text begins.
  ///   - length: the number of its bytes.
  @inline(__always)
  mutating func write(blocks bytes: borrowing Span<UInt8>, from start: Int, count length: Int) {
    if capacity - count < length { makeRoom(for: length) }
    guard length <= capacity else { return write(bytes.extracting(start..<(start + length))) }
    precondition(start >= 0 && start + length + Self.blockSize <= bytes.count)
    bytes.withUnsafeBytes { memory in
      var done = 0
      repeat {
        let block = memory.loadUnaligned(fromByteOffset: start + done, as: SIMD32<UInt8>.self)
        UnsafeMutableRawPointer(base + count + done).storeBytes(of: block, as: SIMD32<UInt8>.self)
        done += Self.blockSize
      } while done < length
    }
    count += length
  }

  /// Adds a number in decimal digits.
  public mutating func write(_ number: Int) {
    if number < 0 { write(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    // 20 digits are enough for 64 bits.
    if capacity - count < 20 { makeRoom(for: 20) }
    var length = 1
    var bound: UInt = 10
    while length < 20, rest >= bound {
      length += 1
      bound = length < 20 ? bound * 10 : .max
    }
    var place = count + length
    count = place
    repeat {
      place -= 1
      base[place] = UInt8(truncatingIfNeeded: rest % 10) + 48
      rest /= 10
    } while rest > 0
  }

  /// Adds a number below 100 in two decimal digits.
  @inline(__always)
  mutating func writeTwoDigits(_ number: Int) {
    if capacity - count < 2 { makeRoom(for: 2) }
    let digits = UInt16(truncatingIfNeeded: number) % 100
    base[count] = UInt8(truncatingIfNeeded: digits / 10) + 48
    base[count + 1] = UInt8(truncatingIfNeeded: digits % 10) + 48
    count += 2
  }

  /// Adds 16 lower-case hexadecimal digits.
  mutating func write(hexadecimal number: UInt64) {
    write(hexadecimal: UInt32(truncatingIfNeeded: number >> 32))
    write(hexadecimal: UInt32(truncatingIfNeeded: number))
  }

  /// Adds 8 lower-case hexadecimal digits.
  @inline(__always)
  mutating func write(hexadecimal number: UInt32) {
    if capacity - count < 8 { makeRoom(for: 8) }
    UnsafeMutableRawPointer(base + count)
      .storeBytes(of: Self.digits(of: UInt64(number)).bigEndian, as: UInt64.self)
    count += 8
  }

  /// The eight hexadecimal digits of a number of 32 bits, a byte each, computed all at once.
  private static func digits(of number: UInt64) -> UInt64 {
    var digits = (number << 16 | number) & 0x0000_FFFF_0000_FFFF
    digits = (digits << 8 | digits) & 0x00FF_00FF_00FF_00FF
    digits = (digits << 4 | digits) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = ((digits &+ 0x0606_0606_0606_0606) >> 4) & 0x0101_0101_0101_0101
    return digits &+ 0x3030_3030_3030_3030 &+ letters &* 39
  }

  /// The error that stopped the sink, if one did: bytes after it are thrown away.
  public var error: OutputError? { failure == 0 ? nil : OutputError(code: failure) }

  /// Writes out what is left.
  ///
  /// - Throws: `OutputError` when the system refused bytes now or earlier.
  public mutating func finish() throws(OutputError) {
    if descriptor != nil { drain() }
    if let end = visible?.end() { end.withUnsafeBufferPointer { writeAsTheyAre($0) } }
    if let error { throw error }
  }

  /// Takes the bytes that are kept in memory; for tests and small texts.
  public consuming func bytes() -> [UInt8] {
    Array(UnsafeBufferPointer(start: base, count: count))
  }

  @inline(__always)
  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if capacity - count < bytes.count {
      makeRoom(for: bytes.count)
      if capacity < bytes.count { return writeOut(bytes) }
    }
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Empties the buffer into the file; in memory, makes it larger.
  @inline(never)
  private mutating func makeRoom(for more: Int) {
    guard descriptor == nil else { return drain() }
    let larger = max(capacity * 2, count + more)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Self.blockSize)
    grown.update(from: base, count: count)
    base.deallocate()
    base = grown
    capacity = larger
  }

  private mutating func drain() {
    writeOut(UnsafeBufferPointer(start: base, count: count))
    count = 0
  }

  private mutating func writeOut(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let shown = visible?.next(bytes) else { return writeAsTheyAre(bytes) }
    shown.withUnsafeBufferPointer { writeAsTheyAre($0) }
  }

  private mutating func writeAsTheyAre(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let descriptor, let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count, failure == 0 {
      let written = Glibc.write(descriptor, start + done, bytes.count - done)
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        failure = errno
      }
    }
  }
}
