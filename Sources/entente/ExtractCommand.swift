internal import ArgumentParser
internal import Articles
internal import Export
internal import Extraction
internal import KnowledgeGraph

/// `entente extract`: reads articles and writes their graph.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads articles and writes the graph of who stands where.",
    discussion: """
      entente extract article.html -o graph.graphml -o graph.dot -o graph.jsonld
      entente extract news/ --format jsonl > records.jsonl

      \(ArticleFormat.list) are read, also packed \
      (\(Packing.list)); JSON may be an article, a list of them, or an object with such a list \
      ('articles', 'items', 'docs' …). \
      Exit code 0: done; 1: some articles or outputs failed, each named on standard error; \
      2: wrong usage.

      Neither the order of the articles nor the number of threads changes the outputs. Memory \
      grows by less than a kilobyte an article: what exceeds it is sorted in temporary files.
      """
  )

  @Argument(help: "Files and folders of articles; - is standard input.", completion: .file())
  var inputs: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var export: ExportArguments

  @OptionGroup var reading: ArticleOptions
  @OptionGroup var own: ExtractorOptions

  @Option(
    help: ArgumentHelp(
      """
      A file for what could not be read, as JSON Lines: an object an article, with its origin, \
      the problem and the remedy.
      """,
      valueName: "file"
    )
  )
  var errors: String?

  @OptionGroup var threads: ThreadOption
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    try output.validate()
    try export.validate(for: output)
    guard errors != "-" else { throw ValidationError("--errors takes a file: name one.") }
  }

  func run() async throws {
    let extractor = try own.extractor(assertingFrom: export.view.confidence.minConfidence)
    try makeSure()
    messages.showProgress()
    var summary = ReadingSummary()
    var failures = try FailedArticles(path: errors)
    let articles = try reading.articles(in: inputs, &summary, sparing: filesWritten)
      .makeIterator()
    var results = OrderedMap(articles, width: threads.count) { result in
      result.map { ReadGraph(graph: extractor.graph(of: $0), repairs: $0.repairs) }
    }
    // Keeps in memory what fits, and the rest on disk, whatever the number of articles.
    var records = RecordReader()
    while let result = await results.next() {
      failures.take(result)
      if let read = summary.take(result, repairs: \.repairs) {
        summary.claims += read.graph.claims.count
        try records.add(read.graph, named: "articles")
      }
      Progress.tell(summary)
    }
    let words = summary.conclusion()
    // A graph of nothing would take the place of a good one.
    guard summary.read > 0 else {
      messages.say("\(words): nothing is written")
      try failures.write()
      throw ExitCode(1)
    }
    let source = try records.finish()
    summary.copies = try source.copyCount()
    let written = try output.write(
      records: source,
      view: export.view,
      options: export.options()
    )
    if !written.isUnwritten { try failures.write() }
    messages.say(summary.words, written, view: export.view)
    if summary.failed > 0 || !written.isComplete { throw ExitCode(1) }
  }

  /// Tells what would go wrong in the end before the articles are read, which takes long.
  private func makeSure() throws {
    // Articles are kept apart where they are found, which may be in a folder.
    try export.view.keepApart(filesWritten, from: [own.model].compactMap(\.self))
    _ = try export.view.review.read()
    try output.makeSure()
    if let errors { try OutputFile.makeSure(canWrite: errors) }
  }

  private var filesWritten: [String] { output.files + [errors].compactMap(\.self) }
}

/// The graph of an article, and what was mended in its bytes.
private struct ReadGraph {
  let graph: Graph
  let repairs: [TextRepair]
}
