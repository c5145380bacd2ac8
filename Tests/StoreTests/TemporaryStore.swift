import Foundation

/// The path of a store that lasts as long as the test.
final class TemporaryStore {
  private let folder: URL
  var path: String { folder.appending(path: "test.entente").path(percentEncoded: false) }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
