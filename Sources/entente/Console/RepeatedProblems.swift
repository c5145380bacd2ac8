/// Says what is wrong in files, and counts what is wrong in one file again and again.
struct RepeatedProblems<Kind: Hashable> {
  /// How often one kind of problem in one file is reported.
  private static var limit: Int { 20 }

  private var file = ""
  private var counts: [Kind: Int] = [:]
  private var untold = 0

  /// Says a problem, unless enough of its kind were reported for the file.
  mutating func say(_ message: String, of kind: Kind, in file: String) {
    if file != self.file { end() }
    self.file = file
    counts[kind, default: 0] += 1
    if counts[kind, default: 0] <= Self.limit {
      Messages.say(message)
    } else {
      untold += 1
    }
  }

  /// Says how many problems of the last file were not reported.
  mutating func end() {
    if untold > 0 { Messages.say("\(file): the same is wrong \(untold) times more") }
    (counts, untold) = ([:], 0)
  }
}
