internal import CKnowledge

/// A file of the folder `Knowledge`, as it was compiled into the program.
public struct KnowledgeFile: Sendable {
  /// The path in the folder: `predicates/verbs.tsv`.
  public let path: String

  public init(_ path: String) { self.path = path }

  /// All files that are compiled into the program, in a fixed order.
  public static var all: [KnowledgeFile] {
    var files: [KnowledgeFile] = []
    while let path = entente_knowledge_path(files.count) {
      files.append(KnowledgeFile(String(cString: path)))
    }
    return files
  }

  /// The bytes of the file; nothing when the program was built without it.
  public var bytes: UnsafeBufferPointer<UInt8>? {
    var size = 0
    guard let start = entente_knowledge(path, &size) else { return nil }
    return UnsafeBufferPointer(start: start, count: size)
  }

  /// Reads the file as a table.
  ///
  /// - Throws: `TableError` when the file is missing or a line is wrong.
  public func table(columns: [String]) throws(TableError) -> Table {
    guard let bytes else {
      throw TableError(file: path, line: 1, problem: "the file is not part of this build")
    }
    return try Table(String(decoding: bytes, as: UTF8.self), name: path, columns: columns)
  }
}
