internal import ArgumentParser
internal import KnowledgeGraph
internal import Store

/// `entente remove`: takes documents out of a store.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes documents out of a store, with all that they claim.",
    discussion: """
      entente remove --store world.entente --document a-1 --document a-2
      entente remove --store world.entente --source "Daily Rumour" --since 2015-09 --dry-run

      Taken out is what all kinds of options together mean: of this source and of these days. \
      Documents without a date are of no day.

      Exit code 0: done; 1: the store could not be written; 2: wrong usage.
      """
  )

  @OptionGroup var store: StoreOption

  @Option(help: "The identifier of a document. May be given more than once.")
  var document: [String] = []

  @Option(help: "Who published the documents. May be given more than once.")
  var source: [String] = []

  @Option(help: "The first day of publication: 2015, 2015-09 or 2015-09-27.")
  var since: DayOption?

  @Option(help: "The last day of publication, written in the same way.")
  var until: DayOption?

  @Flag(help: "Only tell how many documents would be taken out.")
  var dryRun = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let since, let until, !since.date.isNoLater(than: until.date) {
      throw ValidationError("--since \(since.date) is later than --until \(until.date).")
    }
  }

  func run() throws {
    // Here, since what is wrong with an option that is not known comes after this while arguments
    // are read.
    guard !document.isEmpty || !source.isEmpty || since != nil || until != nil else {
      throw ValidationError("Say which documents: by --document, --source, --since or --until.")
    }
    let count =
      try dryRun
      ? StoreReader(path: store.store).count(where: isMeant)
      : store.open(creating: false).remove(where: isMeant)
    let words = dryRun ? "would be taken out" : "taken out"
    messages.say("\(counted(count, "article")) \(words) of \(store.store)")
  }

  private func isMeant(_ meant: Document) -> Bool {
    if !document.isEmpty, !document.contains(where: { same($0, meant.id.rawValue) }) {
      return false
    }
    if !source.isEmpty, !source.contains(where: { same($0, meant.source) }) { return false }
    guard since != nil || until != nil else { return true }
    guard let day = meant.published else { return false }
    return (since?.date ?? day).isNoLater(than: day) && day.isNoLater(than: until?.date ?? day)
  }

  private func same(_ left: String, _ right: String?) -> Bool {
    right.map { ExactText($0) == ExactText(left) } ?? false
  }
}
