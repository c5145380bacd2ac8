import Foundation

/// A folder that is there while a test runs.
final class TemporaryFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(component: "entente-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Where the folder is.
  var path: String { url.path() }

  /// Writes a file into the folder, and gives its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appending(component: name)
    try Data(bytes).write(to: file)
    return file.path()
  }

  /// Writes a text into the folder, and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }
}
