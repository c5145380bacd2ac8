internal import ArgumentParser
internal import Input
internal import Store

/// The files of a command, of which none that it writes may take the place of another.
///
/// Where a path leads tells, since links have names of their own.
struct FilesApart {
  private let read: [FileIdentity: String]
  private var written: Set<FilePlace> = []

  /// - Parameter paths: What is read; `-` and what is no file stand for nothing.
  init(reading paths: [String]) {
    read = Dictionary(
      zip(RawArguments.paths(paths), paths).compactMap { path, name in
        FileIdentity(path).map { ($0, name) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Takes note of files that are written.
  ///
  /// - Parameter mayRewrite: Whether a file that is read may be written anew, by its name.
  /// - Throws: `ValidationError` for the first that is read, or written already.
  mutating func write(_ paths: [String], mayRewrite: (String) -> Bool = { _ in false }) throws {
    for (path, name) in zip(RawArguments.paths(paths), paths) where name != "-" {
      if let file = FileIdentity(path), let other = read[file], !mayRewrite(other) {
        throw ValidationError(
          "\(name) would take the place of \(other), which is read: name another."
        )
      }
      if let place = FilePlace(path), !written.insert(place).inserted {
        throw ValidationError("\(name) is written more than once: name another file.")
      }
    }
  }
}

extension ViewOptions {
  /// Makes sure that no file takes the place of what a command reads: its inputs, and decisions.
  ///
  /// - Throws: `ValidationError` for the first that does.
  func keepApart(_ outputs: [String], from inputs: [String]) throws {
    var files = FilesApart(reading: inputs + review.decisions)
    try files.write(outputs)
  }
}

extension OutputOptions {
  /// Makes sure that no output takes the place of what is read, but for a graph that is written
  /// anew in its own format.
  ///
  /// - Throws: `ValidationError` for the first that does.
  func keepApart(from inputs: [String], and others: [String]) throws {
    var files = FilesApart(reading: inputs + others)
    for path in self.files {
      try files.write([path]) { input in
        inputs.contains(input) && !StoreFile.isStore(input)
          && GraphFormat(path: input) == GraphFormat(path: path)
      }
    }
  }
}
