internal import Analysis
internal import ArgumentParser
internal import Export
internal import KnowledgeGraph

/// `entente conflicts`: shows where sources contradict each other or themselves.
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Shows where sources contradict each other or themselves.",
    discussion: """
      entente conflicts graph.jsonl
      entente conflicts graph.jsonl --view states --min-confidence 0.5 --top 10
      entente conflicts graph.jsonl --kind contradiction --format csv > conflicts.csv

      Claims are compared that have subject, relation and object in common: what one asserts and \
      another denies; what was planned or ruled out, and then happened or did not; what is \
      demanded and refused. The surest sentence against is shown, and the nearest to it in time \
      that says otherwise, with who says so, the day (of the deed, else of publication) and the \
      document. First comes that on which most hangs: \
      what has most support on its weaker side, which is the sum of the best confidence of each \
      document. What was planned and then happened comes last.

      JSON holds all claims of both sides; CSV a conflict a line. In CSV, an apostrophe goes \
      before texts that a spreadsheet would take for a formula. Exit code 0: done; 1: some lines \
      failed; 2: wrong usage.
      """
  )

  @Argument(
    help: "A graph as records (.jsonl), a store, .jsonld or .nq; - reads records.",
    completion: .file()
  )
  var graph: String

  @Option(help: "A kind to show. May be given more than once.")
  var kind: [ConflictKind] = []

  @Option(
    help: ArgumentHelp(
      "How many days may lie between what is said on both sides (default: 365).",
      valueName: "days"
    )
  )
  var within: Int?

  @Option(help: "How many conflicts are shown (default: 20 in text, else all).")
  var top: Int?

  @Option(help: "What is printed: text, json or csv.")
  var format: TableForm = .text

  @OptionGroup(title: "What is shown") var view: ViewOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard top ?? 1 >= 1 else { throw ValidationError("--top must be at least 1.") }
    guard (0...1_000_000).contains(within ?? 0) else {
      throw ValidationError("--within must be from 0 to 1000000 days.")
    }
    guard !view.asserted else {
      throw ValidationError("--asserted leaves out all that is denied or planned: leave it out.")
    }
  }

  func run() throws {
    messages.showProgress()
    var finder = ConflictFinder()
    if !kind.isEmpty { finder.kinds = ConflictKind.allCases.filter(kind.contains) }
    if let within { finder.mostDays = within }
    var remark = ""
    let (conflicts, table, failures) = try ClaimInput.read(graph) { source in
      let shown = try view.part(of: source)
      remark = shown.remark
      return try finder.conflicts(in: shown)
    }
    let report = ConflictReport(conflicts, in: table)
    Progress.end()
    switch format {
    case .text: try StandardStreams.print(lines: report.lines(most: top ?? 20))
    case .json: try StandardStreams.print(report.json(most: top))
    case .csv: try StandardStreams.print(report.csv(most: top))
    }
    let claims = counted(table.claimCount, "claim")
    messages.say("1 file read: \(counted(conflicts.count, "conflict")) in \(claims)\(remark)")
    if failures > 0 { throw ExitCode(1) }
  }
}
