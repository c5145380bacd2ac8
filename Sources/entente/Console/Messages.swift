internal import Export

/// What the command tells its user, apart from its results: one line each, on standard error.
enum Messages {
  /// Says one thing.
  static func say(_ message: String) { list(["entente: " + message]) }

  /// Shows lines that need no name before them, such as `FILE:LINE: WHAT`.
  static func list(_ lines: [String]) {
    Progress.pause {
      var sink = ByteSink(descriptor: 2)
      for line in lines { sink.write(line: line) }
      // Nobody is left to be told when standard error is closed.
      try? sink.finish()
    }
  }
}

extension ByteSink {
  /// Adds a line for people, in which nothing can be obeyed by a terminal.
  mutating func write(line: String) {
    write(line.visible)
    write("\n")
  }
}
