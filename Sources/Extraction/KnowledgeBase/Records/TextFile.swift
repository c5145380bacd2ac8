internal import Glibc

/// Whole files of UTF-8.
enum TextFile {
  /// Reads a file whole.
  static func read(_ path: String) throws(KnowledgeError) -> String {
    let bytes = try bytes(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(file: path)
    }
    return text
  }

  private static func bytes(_ path: String) throws(KnowledgeError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw unreadable(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      bytes.append(contentsOf: chunk.prefix(count))
      if count < chunk.count { break }
    }
    guard ferror(file) == 0 else { throw unreadable(path) }
    return bytes
  }

  private static func unreadable(_ path: String) -> KnowledgeError {
    .unreadable(file: path, reason: String(cString: strerror(errno)))
  }
}
