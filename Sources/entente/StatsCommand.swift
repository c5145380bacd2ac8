internal import Analysis
internal import ArgumentParser
internal import Articles
internal import Export
internal import Extraction
internal import Input
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
      with most others. Claims of which only the year is known are counted apart, before the \
      months of that year. Files that hold sums tell neither months nor publishers of claims. \
      Claims of no day and no publisher are not listed.

      With --copies, the families of texts that are copies of one another: reprints, shortened \
      ones, updates, the same under another headline. They share most of their sequences of four \
      words, where those count little that many texts have, and two dozen of them at least; \
      shorter texts are copies where all words are the same. Records, stores, .jsonld, .nq and \
      .ttl keep of each text what is compared; of those, --copies reads all but .ttl.

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
    let shown = try view.part(of: source)
    let statistics = try GraphStatistics(shown)
    let report = StatisticsReport(statistics)
    Progress.end()
    if json {
      try StandardStreams.print(report.json(most: top))
    } else {
      try StandardStreams.print(lines: report.lines(most: top ?? 12))
    }
    messages.say(
      "\(counted(inputs.count, "file")) read: \(counted(statistics.documents, "document")), "
        + "\(counted(statistics.actors.count, "actor")), "
        + "\(counted(statistics.claims, "claim"))\(shown.remark)"
    )
  }

  private func listCopies() throws {
    let (documents, failures) = try texts()
    let report = CopyReport(of: documents)
    Progress.end()
    try json
      ? StandardStreams.print(report.json())
      : StandardStreams.print(lines: report.lines(most: top ?? 12))
    messages.say("\(counted(inputs.count, "file")) read: \(report.summary)")
    if failures > 0 { throw ExitCode(1) }
  }

  /// The documents of graphs or articles, and how many lines or articles could not be used.
  private func texts() throws -> (documents: [Document], failures: Int) {
    if try inputs.allSatisfy({ try $0 != "-" && reading.isGraph($0) }) {
      let source = try RecordInput.source(of: inputs)
      let documents = try Self.documents(of: source)
      source.sayErrors()
      return (documents, source.errorCount)
    }
    if inputs.count == 1, let format = GraphFormat(path: inputs[0]), format != .records,
      format.definition.isReadBack
    {
      return (try textsOfGraph(at: inputs[0], as: format), 0)
    }
    var summary = ReadingSummary()
    var records = RecordReader()
    for result in try reading.articles(in: inputs, &summary) {
      guard let article = summary.take(result) else { continue }
      try records.add(Graph(documents: [Document(article)]), named: "articles")
      Progress.tell(summary)
    }
    let words = summary.conclusion()
    // Of nothing, no copies need be told.
    guard summary.read > 0 else {
      messages.say(words)
      throw ExitCode(1)
    }
    return (try Self.documents(of: records.finish()), summary.failed)
  }

  /// The documents of a file of another format than records.
  private func textsOfGraph(at path: String, as format: GraphFormat) throws -> [Document] {
    guard format.definition.holdsClaims else {
      throw ValidationError(
        "\(path) tells nothing of the texts: give the records (.jsonl) of which it was made, or "
          + "its graph as .jsonld or .nq."
      )
    }
    Progress.tell("reading \(path)")
    var documents = DocumentList()
    try GraphFile(path: path).walk(&documents)
    return documents.all
  }

  private static func documents(of source: RecordSource) throws -> [Document] {
    Progress.tell("comparing texts")
    var documents: [Document] = []
    try source.forEachDocument { documents.append($0) }
    return documents
  }
}

/// The documents of a graph.
private struct DocumentList: GraphVisitor {
  private(set) var all: [Document] = []

  mutating func visit(_ document: Document) { all.append(document) }
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {}
}
