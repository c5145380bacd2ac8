internal import Input

/// The files that a user's list of files and folders means.
enum InputPaths {
  /// The files, and how many others lie in the folders.
  struct Expansion {
    var files: [Result<InputPath, ReadError>] = []
    var others = 0
  }

  /// Puts a folder's files in its place, in the order of their paths; `-` and files stay.
  static func expanded(_ paths: [InputPath]) -> Expansion {
    var expansion = Expansion()
    for path in paths {
      guard path != standardInput, FolderWalk.isFolder(path) else {
        expansion.files.append(.success(path))
        continue
      }
      let entries = FolderWalk(skipping: isAboutTheFolder, for: mayHoldArticles).entries(in: path)
      let files = entries.compactMap(file)
      expansion.others += entries.count - files.count
      expansion.files +=
        files.isEmpty
        ? [.failure(ReadError(.folderWithoutArticles, in: path.description))] : files
    }
    return expansion
  }

  /// What stands for standard input.
  static let standardInput = InputPath("-")

  private static func file(_ entry: FolderWalk.Entry) -> Result<InputPath, ReadError>? {
    switch entry {
    case .other: nil
    case .file(let path): .success(path)
    case .special(let path, let kind): .failure(ReadError(.special(kind), in: path.description))
    case .unreadable(let path, let code):
      .failure(ReadError(.unreadable(code: code), in: path.description))
    }
  }

  /// Whether the ending of a file tells that it may hold articles.
  private static func mayHoldArticles(_ name: String) -> Bool {
    guard ArticleFormat.graphFormat(of: name) == nil else { return false }
    return ArticleFormat.ending(of: name).map(ArticleFormat.allEndings.contains) ?? false
  }

  /// Whether a file is hidden, or tells people about the others.
  private static func isAboutTheFolder(_ name: String) -> Bool {
    name.hasPrefix(".") || name.uppercased().hasPrefix("README")
  }
}
