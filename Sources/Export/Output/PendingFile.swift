internal import Glibc

/// A new file that takes its name when it is complete.
///
/// Until then it has no name at all, so that nothing is left of it however the program ends. Where
/// the file system knows no files without names, it has a temporary one in the same folder.
struct PendingFile {
  /// The open file, for writing.
  let descriptor: CInt
  private let target: String
  private let temporary: String?

  /// Makes a file that will be called `target`.
  ///
  /// - Throws: `OutputError` when the folder takes no file.
  init(for target: String) throws(OutputError) {
    self.target = target
    if let unnamed = Self.unnamed(in: Self.folder(of: target), O_WRONLY, mode: 0o666) {
      descriptor = unnamed
      temporary = nil
      return
    }
    (descriptor, temporary) = try Self.withNewName(beside: target) { name in
      open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
  }

  /// Opens a file without a name, if the file system knows such files.
  static func unnamed(in folder: String, _ access: CInt, mode: mode_t) -> CInt? {
    // O_TMPFILE of open(2), which is a macro that Swift does not see.
    let withoutName = 0o20_000_000 | O_DIRECTORY
    let descriptor = open(folder, access | withoutName | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return nil }
    guard Glibc.access(Self.link(to: descriptor), F_OK) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// The folder in which a path lies.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(path[...slash])
  }

  /// Takes the place of what has the file's name now; the file may be closed before.
  ///
  /// - Throws: `OutputError` when the system refuses; nothing is left of the file then.
  func takeItsName() throws(OutputError) {
    if let temporary { return try rename(temporary) }
    // Only where something has the name already, a temporary one is needed for a moment.
    if link(as: target) == 0 { return }
    guard errno == EEXIST else { throw OutputError(code: errno) }
    try rename(try Self.withNewName(beside: target, link(as:)).name)
  }

  /// Forgets the file, where it has a name.
  func remove() {
    if let temporary { unlink(temporary) }
  }

  private func link(as name: String) -> CInt {
    linkat(AT_FDCWD, Self.link(to: descriptor), AT_FDCWD, name, AT_SYMLINK_FOLLOW)
  }

  private func rename(_ name: String) throws(OutputError) {
    guard Glibc.rename(name, target) != 0 else { return }
    let code = errno
    unlink(name)
    throw OutputError(code: code)
  }

  private static func link(to descriptor: CInt) -> String { "/proc/self/fd/\(descriptor)" }

  /// Tries names in the same folder until one is not taken.
  private static func withNewName(
    beside target: String,
    _ make: (_ name: String) -> CInt
  ) throws(OutputError) -> (result: CInt, name: String) {
    for number in 0..<1000 {
      let name = "\(folder(of: target))/entente-\(getpid())-\(number).part"
      let result = make(name)
      if result >= 0 { return (result, name) }
      guard errno == EEXIST else { break }
    }
    throw OutputError(code: errno)
  }
}
