internal import Glibc
internal import Input

/// A file without a name, which is gone when nothing uses it any more, however the program ends.
final class TemporaryFile {
  /// The open file, for reading and writing.
  let descriptor: CInt

  /// The folder of temporary files: the one that `TMPDIR` names, else `/tmp`.
  static var folder: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/tmp" : named
  }

  /// Makes a file in the folder of temporary files.
  ///
  /// - Throws: `OutputError` when the system refuses.
  init() throws(OutputError) {
    let folder = Self.folder
    if let unnamed = PendingFile.unnamed(in: folder, O_RDWR | O_EXCL, mode: 0o600) {
      descriptor = unnamed
      return
    }
    var name = Array("\(folder)/entente-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw OutputError(code: errno, path: folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Writes the file.
  ///
  /// - Throws: `OutputError` when the disk is full, or what `body` throws.
  func write(_ body: (inout ByteSink) throws -> Void) throws {
    var sink = sink()
    try body(&sink)
    do { try sink.finish() } catch {
      throw OutputError(code: error.code, path: Self.name)
    }
  }

  /// A sink that writes to the file, whose errors do not name it.
  func sink() -> ByteSink { ByteSink(descriptor: descriptor) }

  /// Reads a part of what is written.
  ///
  /// - Throws: `OutputError` when the system refuses, or when there are fewer bytes.
  func bytes(_ range: Range<Int>) throws(OutputError) -> [UInt8] {
    var failure: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, failure == 0 {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let read = pread(descriptor, rest.baseAddress, rest.count, range.lowerBound + count)
        if read > 0 {
          count += read
        } else if read == 0 {
          failure = EIO
        } else if errno != EINTR {
          failure = errno
        }
      }
    }
    if failure != 0 { throw OutputError(code: failure, path: Self.name) }
    return bytes
  }

  /// Lets a program that gets the open file begin at its start.
  ///
  /// - Throws: `OutputError` when the system refuses.
  func rewind() throws(OutputError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw OutputError(code: errno) }
  }

  /// The number of bytes that are written.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What messages call it.
  static let name = "a temporary file"

  /// Reads the file from its first line on.
  func lines() throws(InputError) -> LineReader {
    // What is our own may be longer than what is read from elsewhere.
    try LineReader(path: path, limit: .max, bufferSize: 1 << 16)
  }

  /// Reads the file from its first byte on.
  func reading() throws(InputError) -> FileBytes { try FileBytes(path: path) }

  /// Opened once more, every reader has a place of its own.
  private var path: String { "/proc/self/fd/\(descriptor)" }
}
