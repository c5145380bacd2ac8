internal import Input

/// Whole files of UTF-8.
enum TextFile {
  /// Reads a file whole.
  static func read(_ path: String) throws(KnowledgeError) -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw .notUTF8(file: path)
    }
    return text
  }

  /// Reads the bytes of a file.
  static func bytes(_ path: String) throws(KnowledgeError) -> [UInt8] {
    do {
      return try WholeFile.bytes(ofFileAt: path)
    } catch {
      throw .unreadable(file: path, reason: error.reason)
    }
  }
}
