internal import Export
internal import Glibc

/// The three files that every program is given.
enum StandardStreams {
  /// Keeps their numbers from files that are opened later, where a user closed one (`>&-`).
  ///
  /// They are opened the wrong way round, so that using them is an error as before.
  static func reserve() {
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (2, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", mode) }
  }

  /// Writes a text to standard output, or to a file.
  ///
  /// - Throws: `OutputError` when the system refuses.
  static func print(_ text: String, to path: String = "-") throws {
    try OutputFile.write(to: path) { sink in
      var sink = sink
      sink.write(text)
      return sink
    }
  }

  /// Writes lines for people to standard output, in which nothing can be obeyed by a terminal.
  ///
  /// - Throws: `OutputError` when the system refuses.
  static func print(lines: some Sequence<String>) throws {
    try OutputFile.write(to: "-") { sink in
      var sink = sink
      for line in lines { sink.write(line: line) }
      return sink
    }
  }

  /// Ends as `cat` and `git` do when nobody reads on (`| head`): by the signal, without a word.
  static func endByClosedPipe() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    exit(128 + SIGPIPE)
  }
}
