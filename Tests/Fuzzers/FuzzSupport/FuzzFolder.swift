internal import Glibc

/// A folder in memory, which the environment names as `Scripts/fuzz` sets it.
package enum FuzzFolder {
  /// The path of a file in it.
  package static func path(of name: String) -> String { "\(folder)/\(name)" }

  /// Writes a file, and gives its path.
  @discardableResult
  package static func write(_ bytes: [UInt8], to name: String) -> String {
    let path = path(of: name)
    guard let file = fopen(path, "wb") else { fatalError("\(path) cannot be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
  }

  private static let folder = {
    guard let folder = getenv("FUZZ_FOLDER") else { fatalError("FUZZ_FOLDER names no folder") }
    return String(cString: folder)
  }()
}
