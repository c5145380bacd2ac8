internal import Glibc

/// Finds the files of a folder and of the folders in it.
///
/// Links to folders are not followed below the first one, so that nothing leads in circles.
public struct FolderWalk {
  /// What is found in a folder.
  public enum Entry: Equatable, Sendable {
    /// A file, or a link that leads to none.
    case file(InputPath)
    /// A file, or anything else, of which the name says that it is not looked for.
    case other(InputPath)
    /// What is no file, in words: `a named pipe`.
    case special(InputPath, kind: String)
    /// A folder that cannot be listed, with the number of the system's error (`errno`).
    case unreadable(InputPath, code: Int32)
  }

  private let isSkipped: (String) -> Bool
  private let isWanted: (String) -> Bool

  /// - Parameters:
  ///   - isSkipped: whether a file or folder of a name is let be, with all that is in it.
  ///   - isWanted: whether a file of a name is looked for.
  public init(
    skipping isSkipped: @escaping (String) -> Bool,
    for isWanted: @escaping (String) -> Bool
  ) {
    self.isSkipped = isSkipped
    self.isWanted = isWanted
  }

  /// Whether a path is that of a folder, or of a link to one.
  public static func isFolder(_ path: InputPath) -> Bool { kind(of: path, by: stat) == S_IFDIR }

  /// What is in a folder, in the order of the bytes of the paths.
  public func entries(in folder: InputPath) -> [Entry] {
    guard let names = Self.names(in: folder) else { return [.unreadable(folder, code: errno)] }
    return names.flatMap { name -> [Entry] in
      let path = folder.appending(name)
      let shown = String(decoding: name, as: UTF8.self)
      guard !isSkipped(shown) else { return [] }
      switch Self.kind(of: path, by: stat) {
      case S_IFDIR: return Self.kind(of: path, by: lstat) == S_IFLNK ? [] : entries(in: path)
      case let kind where isWanted(shown): return [Self.entry(path, kind)]
      default: return [.other(path)]
      }
    }
  }

  private static func entry(_ path: InputPath, _ kind: mode_t?) -> Entry {
    switch kind {
    case S_IFIFO: .special(path, kind: "a named pipe")
    case S_IFSOCK: .special(path, kind: "a socket")
    case S_IFCHR, S_IFBLK: .special(path, kind: "a device")
    default: .file(path)
    }
  }

  /// The names in a folder, sorted; nothing if it cannot be listed, of which `errno` tells why.
  private static func names(in folder: InputPath) -> [[UInt8]]? {
    guard let stream = folder.withCString({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [46], name != [46, 46] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func kind(
    of path: InputPath,
    by look: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> CInt
  ) -> mode_t? {
    var status = Glibc.stat()
    let result = path.withCString { look($0, &status) }
    return result == 0 ? status.st_mode & S_IFMT : nil
  }
}
