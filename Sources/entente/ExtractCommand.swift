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

      Plain text, HTML, NITF, NewsML-G2, RSS, Atom and JSON Lines are read. Exit code 0: done; \
      1: some articles or outputs failed, each named on standard error; 2: wrong usage.
      """
  )

  @Argument(help: "Files and folders of articles; - is standard input.")
  var inputs: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var export: ExportArguments

  @Option(help: "The format of the inputs; else their endings or their content tell it.")
  var from: ArticleFormat?

  @OptionGroup var own: KnowledgeOption

  @Option(help: "The day of publication of articles that tell none: 2015-09-27.")
  var date: PublicationDay?

  @Option(help: "How many articles are read at once; the result is the same.")
  var threads: Int = 2

  func validate() throws {
    try output.validate()
    guard threads >= 1 else { throw ValidationError("--threads must be at least 1.") }
  }

  func run() async throws {
    OutputFile.reportBrokenPipes()
    let extractor = try own.laidOver(Extractor.init(knowledge:))
    var graphs: [Graph] = []
    var failures = 0
    let articles = ArticleReader(format: from).articles(in: inputs)
    var results = OrderedMap(articles, width: threads) { [date] result in
      result.map { article in extractor.graph(of: article.published(on: date)) }
    }
    while let result = await results.next() {
      switch result {
      case .success(let graph): graphs.append(graph)
      case .failure(let error):
        failures += 1
        Messages.say("\(error)")
      }
    }
    if failures > 0 { Messages.say("\(failures) of \(failures + graphs.count) articles failed") }
    let graph = try export.view.applied(to: Graph(merging: graphs))
    let isWritten = output.write(graph, options: try export.options())
    if failures > 0 || !isWritten { throw ExitCode(1) }
  }
}

/// A day given on the command line.
struct PublicationDay: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    guard let date = PartialDate(argument), date.day != nil else { return nil }
    self.date = date
  }
}

extension Article {
  /// The article, with a day of publication if it tells none itself.
  fileprivate func published(on day: PublicationDay?) -> Article {
    guard published == nil, let day else { return self }
    var article = self
    article.published = day.date.description
    return article
  }
}
