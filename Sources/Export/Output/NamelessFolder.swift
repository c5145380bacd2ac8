internal import Glibc

/// An empty folder without a name, into which nobody can put anything: where another program runs.
///
/// Names that it is told without a folder lead nowhere there, and nothing is left of it.
final class NamelessFolder {
  /// The open folder.
  let descriptor: CInt

  /// Makes a folder where temporary files lie.
  ///
  /// - Throws: `OutputError` when the system refuses.
  init() throws(OutputError) {
    let folder = TemporaryFile.folder
    var name = Array("\(folder)/entente-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw OutputError(code: errno, path: folder) }
    descriptor = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let code = errno
    rmdir(name)
    guard descriptor >= 0 else { throw OutputError(code: code, path: folder) }
  }

  deinit { close(descriptor) }
}
