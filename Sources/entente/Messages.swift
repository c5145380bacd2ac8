internal import Export

/// What the command tells its user, apart from its results: one line each, on standard error.
enum Messages {
  static func say(_ message: String) {
    var sink = ByteSink(descriptor: 2)
    sink.write("entente: ")
    sink.write(message)
    sink.write("\n")
    // Nobody is left to be told when standard error is closed.
    try? sink.finish()
  }
}
