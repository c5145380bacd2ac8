internal import Glibc

/// Reads a file line by line, keeping one line and one buffer in memory.
struct LineReader: ~Copyable {
  /// A line without its end.
  struct Line {
    /// The number of the line, from 1.
    let number: Int
    /// The bytes, or nothing when the line is longer than the limit.
    let bytes: [UInt8]?
  }

  private let file: InputFile
  private let limit: Int
  private var buffer: [UInt8]
  private var position = 0
  private var number = 0
  private var isAtEnd = false

  /// Makes a reader of an open file of which `start` has been read already.
  init(_ file: consuming InputFile, after start: [UInt8] = [], limit: Int) {
    self.file = file
    self.limit = limit
    buffer = start
  }

  /// The path of the file, or "standard input".
  var origin: String { file.origin }

  /// Reads the next line; nothing at the end.
  mutating func next() throws(ReadError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      let (end, isFound) = endOfLine()
      if line.count + end - position > limit { isTooLong = true }
      if isTooLong { line = [] } else { line += buffer[position..<end] }
      position = isFound ? end + 1 : end
      if isFound { break }
      if try !refill() {
        if line.isEmpty, !isTooLong { return nil }
        break
      }
    }
    number += 1
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return Line(number: number, bytes: isTooLong ? nil : line)
  }

  /// The next line feed of the buffer, else the buffer's end.
  private func endOfLine() -> (end: Int, isFound: Bool) {
    let start = position
    let offset = buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, bytes.count > start else { return nil }
      return memchr(base + start, 10, bytes.count - start).map {
        $0 - UnsafeMutableRawPointer(mutating: base)
      }
    }
    return offset.map { ($0, true) } ?? (buffer.count, false)
  }

  private mutating func refill() throws(ReadError) -> Bool {
    guard !isAtEnd else { return false }
    buffer = try file.read(1 << 18)
    position = 0
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }
}
