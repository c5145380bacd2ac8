internal import Input

/// Reads lines, and blocks of a length that is known, of a source of bytes.
struct ByteStream {
  private let source: any ByteSource
  private var buffer: [UInt8]
  private var start = 0
  private var isAtEnd = false

  /// - Parameter read: the bytes of the source that were read already.
  init(_ source: any ByteSource, after read: [UInt8]) {
    self.source = source
    buffer = read
  }

  /// Reads a line, without its end; nothing at the end.
  ///
  /// A line that is longer than the limit comes in pieces.
  mutating func line(limit: Int) throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return Array(buffer[start..<end].last == 13 ? buffer[start..<end - 1] : buffer[start..<end])
      }
      guard buffer.count - start < limit, try fill() else {
        let line = take(min(limit, buffer.count - start))
        return line.isEmpty ? nil : line
      }
      searched = max(buffer.count - lastFilled, start)
    }
  }

  /// Reads as many bytes as are wanted, or all if there are fewer.
  mutating func block(_ count: Int) throws -> [UInt8] {
    while buffer.count - start < count {
      guard try fill() else { break }
    }
    return take(min(count, buffer.count - start))
  }

  /// Passes over as many bytes as are told, and says whether there were so many.
  mutating func skip(_ count: Int) throws -> Bool {
    var left = count
    while true {
      let part = min(left, buffer.count - start)
      start += part
      left -= part
      guard left > 0 else { return true }
      guard try fill() else { return false }
    }
  }

  /// Passes over all lines before one that begins with a word, and says whether there is one.
  mutating func skip(toLine word: String, limit: Int) throws -> Bool {
    while true {
      while buffer.count - start < word.utf8.count, try fill() {}
      if buffer[start...].starts(with: word.utf8) { return true }
      guard try line(limit: limit) != nil else { return false }
    }
  }

  /// Passes over white space, up to what comes next or to the end of a packed member, which is then
  /// known to be whole.
  ///
  /// - Parameter packed: the source.
  mutating func skipSpace(within packed: any UnpackedSource) throws {
    while true {
      while start < buffer.count, buffer[start] <= 32 { start += 1 }
      guard start == buffer.count, try fill(by: packed.readMember(into:)) else { return }
    }
  }

  /// Forgets what is buffered, where the source goes on at another place.
  mutating func clear() {
    (buffer, start, isAtEnd) = ([], 0, false)
  }

  /// How many bytes came last.
  private var lastFilled = 0

  private mutating func take(_ count: Int) -> [UInt8] {
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  /// Reads on, and says whether something came.
  private mutating func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    isAtEnd = try !fill(by: source.read(into:))
    return !isAtEnd
  }

  private mutating func fill(
    by read: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Bool {
    buffer.removeFirst(start)
    start = 0
    let before = buffer.count
    let size = 1 << 16
    buffer += repeatElement(0, count: size)
    var count = 0
    defer { buffer.removeLast(size - count) }
    count = try buffer.withUnsafeMutableBytes { bytes in
      try read(UnsafeMutableRawBufferPointer(rebasing: bytes[before...]))
    }
    lastFilled = count
    return count > 0
  }
}
