public import Input

extension ArticleSequence {
  /// Whether a file is among those that are read, by whatever path, and holds no graph: what takes
  /// its place would take articles away.
  public func wouldLose(fileAt path: InputPath) -> Bool {
    guard let file = FileIdentity(path), inputs.contains(where: { Self.identity($0) == file }),
      var input = try? InputFile(path)
    else { return false }
    _ = input.readStart(FormatSniffer.window)
    return !input.start.isEmpty && GraphFormat(startOf: input.start) == nil
  }

  private static func identity(_ input: Result<InputPath, ReadError>) -> FileIdentity? {
    guard case .success(let path) = input, path != InputPaths.standardInput else { return nil }
    return FileIdentity(path)
  }
}
