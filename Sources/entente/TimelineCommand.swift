internal import Analysis
internal import ArgumentParser
internal import Explorer
internal import Export
internal import KnowledgeGraph

/// `entente timeline`: shows what two actors did to each other by time.
struct TimelineCommand: ParsableCommand {
  /// How the command shows what it found.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case csv, svg
  }

  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Shows what two actors did to each other by time, as a picture or a table.",
    discussion: """
      entente timeline graph.jsonl Iran "Saudi Arabia" -o timeline.svg
      entente timeline graph.jsonl Q794 Q851 --by year > timeline.csv

      Claims count for the day of the deed, else of the news. In the picture, friendly deeds stand \
      above the line and hostile ones below; whole bars are told as facts, dashed ones planned, \
      possible or demanded, dotted ones denied. The table has a line for each relation of a \
      period, with its surest sentence; an apostrophe goes before texts that a spreadsheet would \
      take for a formula. Exit code 0: done; 1: some lines failed; 2: wrong usage.
      """
  )

  @Argument(
    help: "A graph as records (.jsonl), a store, .jsonld or .nq; - reads records.",
    completion: .file()
  )
  var graph: String

  @Argument(help: "An actor: an identifier, a name or an alias.")
  var first: String

  @Argument(help: "The other actor.")
  var second: String

  @Option(
    name: [.customShort("o"), .long],
    help: "The file: .svg or .csv; - is standard output.",
    completion: .file()
  )
  var output = "-"

  @Option(help: "What is written (default: as the file's ending tells, else csv).")
  var format: Form?

  @Option(help: "How time is cut: month, quarter or year.")
  var by: CalendarUnit = .month

  @Option(help: "The headline of the picture (default: the names of the two).")
  var title: String?

  @Option(help: "The width of the picture in points.")
  var width = 960

  @Option(help: "The ground of the picture: light or dark.")
  var theme: Theme = .light

  @OptionGroup(title: "What is shown") var view: ViewOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (320...10_000).contains(width) else {
      throw ValidationError("--width must be from 320 to 10000 points.")
    }
    guard format != nil || output == "-" || form(of: output) != nil else {
      throw ValidationError("The name of '\(output)' must end in .svg or .csv, or add --format.")
    }
  }

  func run() throws {
    try view.keepApart([output], from: [graph])
    messages.showProgress()
    var remark = ""
    let (timeline, table, failures) = try ClaimInput.read(graph) { source in
      let shown = try view.applied(to: source)
      remark = shown.remark
      let ends = try (NamedActor.find(first, in: shown), NamedActor.find(second, in: shown))
      guard ends.0 != ends.1 else {
        throw ValidationError(
          "'\(first)' and '\(second)' are one actor, \(ends.0.rawValue): name two."
        )
      }
      return try Timeline.reading(shown, between: ends.0, and: ends.1, by: by)
    }
    Progress.end()
    try StandardStreams.print(text(of: timeline, in: table), to: output)
    let claims = timeline.rows.reduce(timeline.undated) { $0 + $1.claims.count }
    let ends = [timeline.first, timeline.second].map(table.label).joined(separator: " and ")
    messages.say("1 file read: \(counted(claims, "claim")) between \(ends)\(remark)")
    if failures > 0 { throw ExitCode(1) }
  }

  private func text(of timeline: Timeline, in table: ClaimTable) -> String {
    switch format ?? form(of: output) ?? .csv {
    case .csv: TimelineReport(timeline, in: table).csv()
    case .svg:
      TimelinePicture(timeline, in: table, title: title, width: width, isDark: theme == .dark).svg
    }
  }

  private func form(of path: String) -> Form? {
    Form.allCases.first { path.lowercased().hasSuffix(".\($0.rawValue)") }
  }
}
