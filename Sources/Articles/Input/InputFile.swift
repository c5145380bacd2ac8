internal import Glibc
internal import Input

/// An open file, or standard input.
struct InputFile: ~Copyable {
  /// The path, or "standard input".
  let origin: String
  private let descriptor: CInt
  /// The length of a regular file in bytes; nothing for pipes.
  let length: Int?

  /// Opens a file; `-` is standard input.
  init(_ path: InputPath) throws(ReadError) {
    let isStandardInput = path == InputPaths.standardInput
    let origin = isStandardInput ? "standard input" : path.description
    let descriptor = isStandardInput ? dup(0) : path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw ReadError(Self.problem(errno), in: origin) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw ReadError(.unreadable(code: code), in: origin)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw ReadError(.isFolder, in: origin)
    }
    self.origin = origin
    self.descriptor = descriptor
    length = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { close(descriptor) }

  /// Reads up to `count` bytes; none at the end of the file.
  func read(_ count: Int) throws(ReadError) -> [UInt8] {
    var code: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      var result: Int
      repeat {
        result = Glibc.read(descriptor, buffer.baseAddress, count)
      } while result < 0 && errno == EINTR
      code = result < 0 ? errno : 0
      length = max(result, 0)
    }
    guard code == 0 else { throw ReadError(.unreadable(code: code), in: origin) }
    return bytes
  }

  /// Reads at least `count` bytes, or all if there are fewer.
  func readStart(_ count: Int) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try read(count)
      guard !more.isEmpty else { break }
      bytes += more
    }
    return bytes
  }

  /// Reads what is left of the file after `start`, which must not be longer than `limit` bytes.
  func readAll(after start: [UInt8] = [], limit: Int) throws(ReadError) -> [UInt8] {
    let tooLarge = ReadError(.tooLarge(limit: limit), in: origin)
    if let length, length > limit { throw tooLarge }
    var bytes = start
    bytes.reserveCapacity(min(length ?? 0, limit))
    while true {
      let more = try read(1 << 18)
      guard !more.isEmpty else { return bytes }
      bytes += more
      guard bytes.count <= limit else { throw tooLarge }
    }
  }

  /// The lines of the file after `start`, while the file is open.
  func lines(after start: [UInt8], limit: Int) -> LineReader {
    LineReader(descriptor: descriptor, path: origin, after: start, limit: limit)
  }

  private static func problem(_ code: CInt) -> ReadProblem {
    code == ENOENT || code == ENOTDIR ? .missing : .unreadable(code: code)
  }
}
