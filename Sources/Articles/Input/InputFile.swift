internal import Glibc

/// An open file, or standard input.
struct InputFile: ~Copyable {
  /// The path, or "standard input".
  let origin: String
  private let descriptor: CInt
  /// The length of a regular file in bytes; nothing for pipes.
  let length: Int?

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(ReadError) {
    let isStandardInput = path == "-"
    let origin = isStandardInput ? "standard input" : path
    let descriptor = isStandardInput ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
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

  /// Adds up to `count` bytes to a buffer and says how many came; none at the end of the file.
  func read(_ count: Int, into buffer: inout [UInt8]) throws(ReadError) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    var result: Int
    repeat {
      result = buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress.map { $0 + start }, count)
      }
    } while result < 0 && errno == EINTR
    let code = errno
    buffer.removeLast(count - max(result, 0))
    guard result >= 0 else { throw ReadError(.unreadable(code: code), in: origin) }
    return result
  }

  /// Reads what is left of the file after `start`, which must not be longer than `limit` bytes.
  func readAll(after start: [UInt8] = [], limit: Int) throws(ReadError) -> [UInt8] {
    let tooLarge = ReadError(.tooLarge(limit: limit), in: origin)
    if let length, length > limit { throw tooLarge }
    var bytes = start
    bytes.reserveCapacity(min(length ?? 0, limit))
    while try read(1 << 16, into: &bytes) > 0 {
      if bytes.count > limit { throw tooLarge }
    }
    return bytes
  }

  private static func problem(_ code: CInt) -> ReadProblem {
    code == ENOENT || code == ENOTDIR ? .missing : .unreadable(code: code)
  }
}
