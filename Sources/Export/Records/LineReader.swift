internal import Glibc

/// Reads the lines of a file, one buffer's worth at a time.
struct LineReader: ~Copyable {
  private let descriptor: CInt
  private let path: String
  private let closesFile: Bool
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `InputError` when there is no such file, or it cannot be read.
  init(path: String, bufferSize: Int = 1 << 18) throws(InputError) {
    let isInput = path == "-"
    let opened = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw InputError(path: path, code: errno) }
    descriptor = opened
    closesFile = !isInput
    self.path = path
    buffer = [UInt8](repeating: 0, count: bufferSize)
  }

  deinit {
    if closesFile { close(descriptor) }
  }

  /// Shows the next line, without its end; false after the last.
  ///
  /// - Throws: `InputError` when the system refuses, or what `body` throws.
  mutating func next(_ body: (Span<UInt8>) throws -> Void) throws -> Bool {
    var searched = start
    while true {
      if let newline = find(from: searched) {
        try body(buffer.span.extracting(start..<newline))
        start = newline + 1
        return true
      }
      searched = end - start
      guard !isAtEnd else { break }
      try fill()
      searched += start
    }
    guard start < end else { return false }
    try body(buffer.span.extracting(start..<end))
    start = end
    return true
  }

  /// Shows all lines of a file and their numbers, from 1.
  ///
  /// - Throws: `InputError` when the file cannot be read, or what `body` throws.
  static func forEachLine(
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

  private func find(from position: Int) -> Int? {
    guard position < end else { return nil }
    return buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + position, 0x0A, end - position)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Moves what is left to the front and reads on, with twice the room where a line fills it all.
  private mutating func fill() throws(InputError) {
    buffer.replaceSubrange(0..<(end - start), with: Array(buffer[start..<end]))
    end -= start
    start = 0
    if end == buffer.count { buffer.append(contentsOf: [UInt8](repeating: 0, count: end)) }
    let from = end
    let count = buffer.withUnsafeMutableBytes {
      read(descriptor, $0.baseAddress.map { $0 + from }, $0.count - from)
    }
    guard count >= 0 else { throw InputError(path: path, code: errno) }
    isAtEnd = count == 0
    end += count
  }
}

extension Span<UInt8> {
  /// Whether the first bytes are these.
  func starts(with text: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard count >= bytes.count else { return false }
    for (index, byte) in bytes.enumerated() where self[index] != byte { return false }
    return true
  }
}

/// Why a file could not be read.
public struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// The system's number of the error (`errno`).
  public let code: Int32

  /// `graph.jsonl: cannot be read: No such file or directory`.
  public var description: String {
    let name = path == "-" ? "standard input" : path
    return "\(name): cannot be read: \(String(cString: strerror(code)))"
  }
}
