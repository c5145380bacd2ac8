internal import Input

/// A folder of a user's own tables, named as those of the folder `Knowledge`.
///
/// They stand in the folders in which ours are, or all beside one another.
struct KnowledgeFolder: Sendable {
  /// A table of the user's.
  struct File: Sendable {
    let path: String
    /// The path from the folder's name on, the same wherever the folder lies.
    let label: String
  }

  private var files: [String: File] = [:]

  /// The tables of actors that a user may write, by their paths in the folder `Knowledge`.
  static let actorTables = [
    StateRecord.file, OrganizationRecord.file, PersonRecord.file, OfficeRecord.file,
    PlaceRecord.file, TitleRecord.file, GivenNameRecord.file, SurnameRecord.file,
    NameWordRecord.file,
  ]

  /// Lists a folder; hidden files and notes in Markdown are ignored.
  ///
  /// - Parameter words: The tables of words that a user may write beside those of actors, by their
  ///   paths in the folder `Knowledge`.
  /// - Throws: `KnowledgeError` when it is not a folder, or a file is not named as a table is.
  init(_ path: String, words: [String]) throws(KnowledgeError) {
    let tables = Self.actorTables + words
    guard FolderWalk.isFolder(InputPath(path)) else {
      throw .unreadable(file: path, reason: "there is no such folder")
    }
    let root = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    let name = root.split(separator: "/").last.map(String.init) ?? root
    for file in try Self.files(in: root) {
      let isBare = !file.contains("/")
      let table = tables.first { table in
        table == file || (isBare && table.hasSuffix("/" + file))
      }
      guard let table else { throw .unknownTable(file: "\(root)/\(file)", known: tables) }
      let found = File(path: "\(root)/\(file)", label: "\(name)/\(file)")
      if let other = files.updateValue(found, forKey: table) {
        throw .twice(file: found.path, other: other.path)
      }
    }
    if files.isEmpty { throw .empty(folder: path, known: tables) }
  }

  /// The user's form of a table of the folder `Knowledge`.
  func file(of table: String) -> File? { files[table] }

  /// Whether there are tables of actors.
  var hasActors: Bool { Self.actorTables.contains { files[$0] != nil } }

  /// The paths of all files below a folder, from there on.
  private static func files(in root: String) throws(KnowledgeError) -> [String] {
    let walk = FolderWalk(
      skipping: { $0.hasPrefix(".") },
      for: { !$0.lowercased().hasSuffix(".md") }
    )
    var files: [String] = []
    for entry in walk.entries(in: InputPath(root)) {
      switch entry {
      case .other: continue
      case .file(let path):
        files.append(String(path.description.dropFirst(root.count).drop { $0 == "/" }))
      case .special(let path, let kind):
        throw .unreadable(file: path.description, reason: "it is \(kind), and no file")
      case .unreadable(let path, _):
        throw .unreadable(file: path.description, reason: "the folder cannot be listed")
      }
    }
    return files
  }
}
