internal import FoundationEssentials

/// The files that a user's list of files and folders means.
enum InputPaths {
  /// Puts a folder's files in its place, in the order of their paths; `-` and files stay.
  static func expanded(_ paths: [String]) -> [Result<String, ReadError>] {
    paths.flatMap { path -> [Result<String, ReadError>] in
      guard path != "-", isFolder(path) else { return [.success(path)] }
      do throws(ReadError) {
        let files = try files(in: path)
        guard !files.isEmpty else { throw ReadError(.folderWithoutArticles, in: path) }
        return files.map { .success($0) }
      } catch {
        return [.failure(error)]
      }
    }
  }

  /// The files of a folder and of the folders in it whose ending tells that they hold articles.
  private static func files(in folder: String) throws(ReadError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw ReadError(.unreadable(code: 13), in: folder)
    }
    var files: [String] = []
    for name in names.sorted() where !isAboutTheFolder(name) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if isFolder(path) {
        if !isLink(path) { files += try Self.files(in: path) }
      } else if let ending = ArticleFormat.ending(of: name) {
        if ArticleFormat.allEndings.contains(ending) { files.append(path) }
      }
    }
    return files
  }

  /// Whether a file is hidden, or tells people about the others.
  private static func isAboutTheFolder(_ name: String) -> Bool {
    name.hasPrefix(".") || name.uppercased().hasPrefix("README")
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Whether a path is a symbolic link, which below a folder could lead in circles.
  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}
