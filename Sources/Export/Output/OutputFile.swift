internal import Glibc

/// A file that appears whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which is renamed when all are on the disk;
/// until then the old file stays. What is no regular file (`-`, `/dev/stdout`, a pipe) is written
/// directly.
public enum OutputFile {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard output.
  ///   - body: fills the sink and gives it back.
  /// - Returns: how many characters the format could not hold.
  /// - Throws: `OutputError` with the path when the system refuses, or what `body` throws.
  @discardableResult
  public static func write(
    to path: String,
    _ body: (consuming ByteSink) throws -> ByteSink
  ) throws -> Int {
    do {
      return isReplaceable(path) ? try replace(path, body) : try writeThrough(path, body)
    } catch let error as OutputError {
      throw OutputError(code: error.code, path: path)
    }
  }

  /// Makes a closed pipe an error of writing, which names the output, instead of the program's end.
  public static func reportBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Whether the path names a regular file, or nothing yet.
  private static func isReplaceable(_ path: String) -> Bool {
    guard path != "-" else { return false }
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private static func writeThrough(
    _ path: String,
    _ body: (consuming ByteSink) throws -> ByteSink
  ) throws -> Int {
    guard path != "-" else { return try fill(STDOUT_FILENO, body) }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(code: errno) }
    let replaced = try fill(descriptor, body)
    guard close(descriptor) == 0 else { throw OutputError(code: errno) }
    return replaced
  }

  private static func replace(
    _ path: String,
    _ body: (consuming ByteSink) throws -> ByteSink
  ) throws -> Int {
    let target = resolved(path)
    let (descriptor, temporary) = try openBeside(target)
    do {
      let replaced = try fill(descriptor, body)
      try settle(descriptor, like: target)
      guard rename(temporary, target) == 0 else { throw OutputError(code: errno) }
      return replaced
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes a new file in the same folder, under a name that nothing else has.
  private static func openBeside(_ path: String) throws(OutputError) -> (CInt, String) {
    for number in 0..<1000 {
      let name = "\(path).\(getpid()).\(number).part"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, name) }
      guard errno == EEXIST else { break }
    }
    throw OutputError(code: errno)
  }

  /// The path behind symbolic links, so that a link stays a link.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func fill(
    _ descriptor: CInt,
    _ body: (consuming ByteSink) throws -> ByteSink
  ) throws -> Int {
    do {
      var sink = try body(ByteSink(descriptor: descriptor))
      try sink.finish()
      return sink.replacedCharacters
    } catch {
      if descriptor != STDOUT_FILENO { close(descriptor) }
      throw error
    }
  }

  /// Gives the new file the old one's mode, brings it onto the disk, and closes it.
  private static func settle(_ descriptor: CInt, like path: String) throws(OutputError) {
    var status = stat()
    if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    let isOnDisk = fsync(descriptor) == 0
    let code = errno
    let isClosed = close(descriptor) == 0
    guard isOnDisk, isClosed else { throw OutputError(code: isOnDisk ? errno : code) }
  }
}
