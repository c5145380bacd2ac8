internal import Glibc

/// What tells a regular file from all others, whatever path leads to it.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  /// Nothing where there is no file, or another thing.
  public init?(_ path: InputPath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
