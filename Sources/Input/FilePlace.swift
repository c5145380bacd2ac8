internal import Glibc

/// Where a regular file is or would be, whatever path leads there.
public enum FilePlace: Hashable, Sendable {
  /// The file that is there.
  case taken(FileIdentity)
  /// A name in a folder, of device and number, in which there is no such file yet.
  case free(device: UInt, folder: UInt, name: [UInt8])

  /// Nothing where there is something else than a file, or no folder.
  public init?(_ path: InputPath) {
    if let file = FileIdentity(path) {
      self = .taken(file)
      return
    }
    let slash = path.bytes.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { InputPath(bytes: Array(path.bytes[...$0])) } ?? InputPath(".")
    let name = path.bytes.suffix(from: slash.map { $0 + 1 } ?? 0)
    var status = stat()
    guard path.withCString({ stat($0, &status) }) != 0,
      folder.withCString({ stat($0, &status) }) == 0
    else { return nil }
    self = .free(device: UInt(status.st_dev), folder: UInt(status.st_ino), name: Array(name))
  }
}
