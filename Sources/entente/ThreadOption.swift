internal import ArgumentParser

/// How many articles are read side by side; the same for every command that reads many.
struct ThreadOption: ParsableArguments {
  @Option(
    name: [.long, .customLong("jobs"), .customShort("j")],
    help: ArgumentHelp(
      "How many articles are read at once; the result is the same.",
      valueName: "number"
    )
  )
  var threads = Processors.count

  /// How many at once.
  var count: Int { threads }

  func validate() throws {
    guard threads >= 1 else { throw ValidationError("--threads must be at least 1.") }
  }
}
