internal import Glibc
public import Input

extension ArticleSequence {
  /// Whether a file is among those that are read, by whatever path, and holds no graph: what takes
  /// its place would take articles away.
  public func wouldLose(fileAt path: InputPath) -> Bool {
    guard let file = FileIdentity(path), inputs.contains(where: { Self.identity($0) == file }),
      var input = try? InputFile(path)
    else { return false }
    _ = input.readStart(FormatSniffer.window)
    return !input.start.isEmpty && GraphFormat(startOf: input.start) == nil
  }

  private static func identity(_ input: Result<InputPath, ReadError>) -> FileIdentity? {
    guard case .success(let path) = input, path != InputPaths.standardInput else { return nil }
    return FileIdentity(path)
  }
}

/// What tells a regular file from all others, whatever path leads to it.
private struct FileIdentity: Equatable {
  let device: UInt
  let number: UInt

  /// Nothing where there is no file, or another thing.
  init?(_ path: InputPath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
