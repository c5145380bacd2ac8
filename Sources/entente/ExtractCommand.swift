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

      Plain text, HTML, NITF, NewsML-G2, RSS, Atom, JSON Lines and JSON are read; JSON may be an \
      article, a list of them, or an object with such a list ('articles', 'items', 'docs' …). \
      Exit code 0: done; 1: some articles or outputs failed, each named on standard error; \
      2: wrong usage.

      Neither the order of the articles nor the number of threads changes the outputs. Memory does \
      not grow with the number of articles: what exceeds it is sorted in temporary files.
      """
  )

  @Argument(help: "Files and folders of articles; - is standard input.")
  var inputs: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var export: ExportArguments

  @OptionGroup var reading: ArticleOptions
  @OptionGroup var own: KnowledgeOption

  @Option(
    name: [.long, .customLong("jobs"), .customShort("j")],
    help: ArgumentHelp(
      "How many articles are read at once; the result is the same.",
      valueName: "number"
    )
  )
  var threads = Processors.count

  func validate() throws {
    try output.validate()
    guard threads >= 1 else { throw ValidationError("--threads must be at least 1.") }
  }

  func run() async throws {
    OutputFile.reportBrokenPipes()
    let extractor = try own.laidOver(Extractor.init(knowledge:))
    let articles = reading.articles(in: inputs).makeIterator()
    var results = OrderedMap(articles, width: threads) { result in
      result.map { article in extractor.graph(of: article) }
    }
    // Keeps in memory what fits, and the rest on disk, whatever the number of articles.
    var records = RecordReader()
    var count = 0
    var failures = 0
    while let result = await results.next() {
      count += 1
      switch result {
      case .success(let graph): try records.add(graph, named: "articles")
      case .failure(let error):
        failures += 1
        Messages.say("\(error)")
      }
    }
    if failures > 0 { Messages.say("\(failures) of \(count) articles failed") }
    // A graph of nothing would take the place of a good one.
    guard failures == 0 || failures < count else { throw ExitCode(1) }
    let isWritten = try output.write(
      records: records.finish(),
      view: export.view,
      options: export.options()
    )
    if failures > 0 || !isWritten { throw ExitCode(1) }
  }
}
