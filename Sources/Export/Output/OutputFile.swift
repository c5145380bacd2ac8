internal import Glibc

/// A file that appears whole or not at all.
///
/// The bytes go to a new file, which takes the place of the old one when all are on the disk. What
/// is not a regular file (`-`, `/dev/stdout`, a pipe) is written directly; a symbolic link stays,
/// and the file to which it leads is written, also when there is none yet, as a shell's `>` does.
///
/// A terminal is shown controls by their numbers (`String.visibleLines`); everything else gets the
/// bytes as they are.
public enum OutputFile {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard output.
  ///   - body: fills the sink and gives it back.
  /// - Returns: how much of a graph was written, where a writer of graphs filled the sink.
  /// - Throws: `OutputError` with the path when the system refuses, or what `body` throws.
  @discardableResult
  public static func write(
    to path: String,
    _ body: (consuming ByteSink) throws -> ByteSink
  ) throws -> GraphCount {
    do {
      if let descriptor = openDescriptor(named: path) { return try fill(descriptor, body) }
      return isReplaceable(path) ? try replace(path, body) : try writeThrough(path, body)
    } catch let error as OutputError {
      throw OutputError(code: error.code, path: path)
    }
  }

  /// Makes sure that a file can be made at a path, before the work is done that fills it.
  ///
  /// - Throws: `OutputError` with the path when the system refuses.
  public static func makeSure(canWrite path: String) throws(OutputError) {
    guard openDescriptor(named: path) == nil, isReplaceable(path) else { return }
    do throws(OutputError) {
      let file = try PendingFile(for: try behindLinks(path))
      close(file.descriptor)
      file.remove()
    } catch {
      throw OutputError(code: error.code, path: path)
    }
  }

  /// Makes a closed pipe, and a file as large as the user may write (`ulimit -f`), an error of
  /// writing, which names the output, instead of the program's end.
  public static func reportBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// The open file that a path names: standard output, or another that the program was given.
  static func openDescriptor(named path: String) -> CInt? {
    switch path {
    case "-", "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix)
      return folder.flatMap { CInt(path.dropFirst($0.count)) }
    }
  }

  /// Whether the path names a regular file, or nothing yet.
  private static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private static func writeThrough(
    _ path: String,
    _ body: (consuming ByteSink) throws -> ByteSink
  ) throws -> GraphCount {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(code: errno) }
    let count: GraphCount
    do { count = try fill(descriptor, body) } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw OutputError(code: errno) }
    return count
  }

  private static func replace(
    _ path: String,
    _ body: (consuming ByteSink) throws -> ByteSink
  ) throws -> GraphCount {
    let target = try behindLinks(path)
    let file = try PendingFile(for: target)
    defer { close(file.descriptor) }
    do {
      let count = try fill(file.descriptor, body)
      try settle(file.descriptor, like: target)
      try file.takeItsName()
      return count
    } catch {
      file.remove()
      throw error
    }
  }

  /// The path to which symbolic links lead, so that a link stays a link.
  private static func behindLinks(_ path: String) throws(OutputError) -> String {
    var path = path
    // So many links does Linux follow (path_resolution(7)).
    for _ in 0..<40 {
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let length = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? 0
      }
      guard length > 0 else { return path }
      let next = String(decoding: buffer.prefix(length), as: UTF8.self)
      path = next.hasPrefix("/") ? next : "\(PendingFile.folder(of: path))/\(next)"
    }
    throw OutputError(code: ELOOP)
  }

  private static func fill(
    _ descriptor: CInt,
    _ body: (consuming ByteSink) throws -> ByteSink
  ) throws -> GraphCount {
    var sink = try body(ByteSink(descriptor: descriptor, isVisible: isatty(descriptor) == 1))
    try sink.finish()
    return sink.graph
  }

  /// Gives the new file the old one's mode, and brings it onto the disk.
  private static func settle(_ descriptor: CInt, like path: String) throws(OutputError) {
    var status = stat()
    if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    guard fsync(descriptor) == 0 else { throw OutputError(code: errno) }
  }
}

extension OutputError {
  /// Whether nobody reads standard output any more, as behind `| head`.
  public var isClosedStandardOutput: Bool {
    code == EPIPE && path.flatMap(OutputFile.openDescriptor) == STDOUT_FILENO
  }
}
