internal import ArgumentParser

/// How much a command tells of what it does; the same for every command.
struct MessageOptions: ParsableArguments {
  @Flag(name: [.customShort("q"), .long], help: "Say only what went wrong.")
  var quiet = false

  /// Says what was done.
  func say(_ summary: String) {
    Progress.end()
    if !quiet { Messages.say(summary) }
  }

  /// Begins to show on a terminal what the command is at.
  func showProgress() {
    if !quiet { Progress.begin() }
  }
}
