internal import Glibc

/// Reads the lines of a file, one buffer's worth at a time.
///
/// No line may be longer than a limit, so that no file takes more memory than that. A mark of
/// UTF-8 at the start of the file is part of no line.
public struct LineReader: ~Copyable {
  /// How much of a line that is too long is passed over in search of its end, in bytes.
  private static let patience = 1 << 30

  private let source: any ByteSource
  private let path: String
  private let limit: Int
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var isWithinLongLine = false
  /// The number of the line that was shown last, from 1; 0 before the first.
  public private(set) var number = 0

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the greatest length of a line in bytes.
  ///   - bufferSize: how many bytes are read at once.
  /// - Throws: `InputError` when there is no such file, or it cannot be read.
  public init(
    path: String,
    limit: Int = ReadLimits.line,
    bufferSize: Int = 1 << 18
  ) throws(InputError) {
    source = try FileBytes(path: path)
    self.path = path
    self.limit = limit
    buffer = [UInt8](repeating: 0, count: max(bufferSize, 1))
  }

  /// Goes on with bytes of which some were read already.
  ///
  /// - Parameters:
  ///   - source: the bytes.
  ///   - path: what messages call it.
  ///   - read: the bytes that were read of it already.
  ///   - limit: the greatest length of a line in bytes.
  public init(_ source: any ByteSource, path: String, after read: [UInt8], limit: Int) {
    self.source = source
    self.path = path
    self.limit = limit
    buffer = read + [UInt8](repeating: 0, count: max(1 << 18 - read.count, 1))
    end = read.count
  }

  /// Shows the next line, without its line feed; false after the last.
  ///
  /// - Throws: `LineError` for a line that is too long, after which one can go on with the next,
  ///   what the source of the bytes throws, such as `InputError`, or what `body` throws.
  public mutating func next(_ body: (Span<UInt8>) throws -> Void) throws -> Bool {
    if isWithinLongLine { try passOverLongLine() }
    var searched = start
    while true {
      let newline = find(from: searched)
      guard (newline ?? end) - start <= limit else { throw longLine() }
      if let newline {
        beginLine(endingAt: newline)
        defer { start = newline + 1 }
        try body(buffer.span.extracting(start..<newline))
        return true
      }
      searched = end - start
      guard !isAtEnd else { break }
      try fill()
      searched += start
    }
    guard start < end else { return false }
    beginLine(endingAt: end)
    defer { start = end }
    try body(buffer.span.extracting(start..<end))
    return true
  }

  /// Shows all lines of a file and their numbers, from 1.
  ///
  /// - Throws: `InputError` when the file cannot be read, `LineError` when a line is too long, or
  ///   what `body` throws.
  public static func forEachLine(
    ofFileAt path: String,
    _ body: (_ line: Span<UInt8>, _ number: Int) throws -> Void
  ) throws {
    var lines = try LineReader(path: path)
    var number = 0
    var hasNext = true
    while hasNext {
      number += 1
      hasNext = try lines.next { line in try body(line, number) }
    }
  }

  private mutating func beginLine(endingAt end: Int) {
    number += 1
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if number == 1, buffer[start..<end].starts(with: mark) { start += mark.count }
  }

  private func find(from position: Int) -> Int? {
    guard position < end else { return nil }
    return buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + position, 0x0A, end - position)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func longLine() -> LineError {
    number += 1
    isWithinLongLine = true
    return LineError(path: path, line: number, limit: limit)
  }

  /// Goes to the line behind one that is too long; where none comes, to the end.
  private mutating func passOverLongLine() throws {
    isWithinLongLine = false
    var passed = 0
    while true {
      if let newline = find(from: start) {
        start = newline + 1
        return
      }
      passed += end - start
      start = end
      guard !isAtEnd else { return }
      guard passed < Self.patience else {
        isAtEnd = true
        throw LineError(path: path, line: number, limit: limit)
      }
      try fill()
    }
  }

  /// Moves what is left to the front and reads on, with twice the room where a line fills it all.
  private mutating func fill() throws {
    let (from, left) = (start, end - start)
    if left == buffer.count {
      buffer += [UInt8](repeating: 0, count: left)
    } else if from > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        if let base = bytes.baseAddress { _ = memmove(base, base + from, left) }
      }
    }
    (start, end) = (0, left)
    let source = source
    let count = try buffer.withUnsafeMutableBytes { bytes in
      try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[left...]))
    }
    isAtEnd = count == 0
    end += count
  }
}
