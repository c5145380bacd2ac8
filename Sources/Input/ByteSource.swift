internal import Glibc

/// Where bytes come from, one after the other: an open file, or what is packed in one.
public protocol ByteSource: AnyObject {
  /// Fills a buffer from its start with the bytes that come next.
  ///
  /// - Returns: how many came; none at the end, or where the buffer is empty.
  /// - Throws: `InputError` when the system refuses, or what the source finds wrong in the bytes.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// The bytes of a file, which is closed with it.
public final class FileBytes: ByteSource {
  private let descriptor: CInt
  private let path: String

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `InputError` when there is no such file, or it cannot be read.
  public convenience init(path: String) throws(InputError) {
    let opened = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw InputError(path: path, code: errno) }
    self.init(descriptor: opened, path: path)
  }

  /// Takes over an open file.
  ///
  /// - Parameters:
  ///   - descriptor: the file, which is closed in the end.
  ///   - path: what messages call it.
  public init(descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    var count = 0
    repeat {
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw InputError(path: path, code: errno) }
    return count
  }
}
