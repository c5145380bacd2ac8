internal import ArgumentParser
internal import Store

/// The store that a command writes; the same for every command that does.
struct StoreOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The store that is written; its name ends in .entente.", valueName: "file"),
    completion: .file()
  )
  var store: String

  @Flag(help: "Do not wait while another process writes the store: say which, and end.")
  var noWait = false

  func validate() throws {
    guard store.hasSuffix("." + StoreFile.ending), store != "." + StoreFile.ending else {
      throw ValidationError(
        "The name of a store ends in .\(StoreFile.ending): --store world.\(StoreFile.ending)"
      )
    }
  }

  /// Opens the store to write it, when no other process does.
  ///
  /// - Parameter creates: Whether it is made where there is none.
  func open(creating creates: Bool) throws -> StoreWriter {
    try StoreWriter(path: store, creates: creates) { holder in
      if !noWait { Messages.say("\(store): \(holder) writes this store: waiting until it is done") }
      return !noWait
    }
  }
}
