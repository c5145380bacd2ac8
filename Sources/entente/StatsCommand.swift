internal import Analysis
internal import ArgumentParser
internal import Articles
internal import Export
internal import Extraction
internal import KnowledgeGraph
internal import Store

/// `entente stats`: tells what a graph or a store holds.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Tells what a graph or a store holds, and which articles are copies.",
    discussion: """
      entente stats graph.jsonl
      entente stats world.entente --since 2015 --json
      entente stats world.entente --copies

      Counted are actors by type, and claims by relation, polarity, modality, month (of the deed, \
      else of publication) and publisher; the most connected actors are those that share edges \
      with most others. Files that hold sums tell neither months nor publishers of claims. \
      Claims of no month and no publisher are not listed.

      With --copies, the families of texts that are copies of one another: reprints, shortened \
      ones, updates, the same under another headline. They share most of their sequences of four \
      words, where those count little that many texts have, and two dozen of them at least; \
      shorter texts are copies where all words are the same. Records and stores keep of each text \
      what is compared; other graphs do not.

      Exit code 0: done; 1: some lines or articles failed; 2: wrong usage.
      """
  )

  @Argument(
    help: "Records, stores, or one file of another format; with --copies, articles as well.",
    completion: .file()
  )
  var inputs: [String]

  @Flag(help: "List the families of texts that are copies of one another.")
  var copies = false

  @Option(help: "How many sources, actors and families are listed (default: 12 in text, else all).")
  var top: Int?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup(title: "What is counted") var view: ViewOptions
  @OptionGroup(title: "Articles") var reading: ArticleOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard top ?? 1 >= 1 else { throw ValidationError("--top must be at least 1.") }
    guard !copies || view.given.isEmpty else {
      throw ValidationError("--copies compares texts: leave \(listed(view.given)) out.")
    }
    if !copies { try ScopedOption.refuseIdle(reading.scoped, among: []) }
  }

  func run() throws {
    messages.showProgress()
    if copies { return try listCopies() }
    guard inputs.allSatisfy(RecordInput.isOne) || inputs.count == 1 else {
      throw ValidationError("Only record files (.jsonl) and stores can be put together.")
    }
    guard inputs.allSatisfy(RecordInput.isOne) else {
      Progress.tell("reading \(inputs[0])")
      return try tell(GraphFile(path: inputs[0]))
    }
    let source = try RecordInput.source(of: inputs)
    try tell(source)
    source.sayErrors()
    if source.errorCount > 0 { throw ExitCode(1) }
  }

  private func tell(_ source: some GraphSource) throws {
    let statistics =
      try view.isWhole ? GraphStatistics(source) : GraphStatistics(view.applied(to: source))
    let report = StatisticsReport(statistics)
    Progress.end()
    if json {
      try StandardStreams.print(report.json(most: top))
    } else {
      try StandardStreams.print(lines: report.lines(most: top ?? 12))
    }
    messages.say("\(counted(inputs.count, "file")) read")
  }

  private func listCopies() throws {
    let (source, failures) = try texts()
    Progress.tell("comparing texts")
    var documents: [Document] = []
    try source.forEachDocument { documents.append($0) }
    let report = CopyReport(of: documents)
    Progress.end()
    try json
      ? StandardStreams.print(report.json())
      : StandardStreams.print(lines: report.lines(most: top ?? 12))
    messages.say("\(counted(inputs.count, "file")) read: \(report.summary)")
    if failures > 0 { throw ExitCode(1) }
  }

  /// The documents of graphs or articles, and how many lines or articles could not be used.
  private func texts() throws -> (source: RecordSource, failures: Int) {
    if try inputs.allSatisfy({ try $0 != "-" && reading.isGraph($0) }) {
      let source = try RecordInput.source(of: inputs)
      source.sayErrors()
      return (source, source.errorCount)
    }
    var summary = ReadingSummary()
    var records = RecordReader()
    for result in try reading.articles(in: inputs, &summary) {
      guard let article = summary.take(result) else { continue }
      try records.add(Graph(documents: [Document(article)]), named: "articles")
      Progress.tell(summary)
    }
    _ = summary.conclusion()
    return (try records.finish(), summary.failed)
  }
}
