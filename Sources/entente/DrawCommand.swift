internal import ArgumentParser
internal import Articles
internal import Export
internal import Extraction
internal import Input
internal import KnowledgeGraph

/// `entente draw`: makes a picture of a graph.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws a graph as a picture, by Graphviz.",
    discussion: """
      entente draw graph.jsonl -o graph.svg
      entente draw graph.graphml --view states -o states.png
      entente draw article.html -o article.pdf
      entente draw year.jsonl -o a3.pdf --actors 200 --title "Who stood where" --paper a3

      Record files, stores, one file of another format that entente wrote, or articles are \
      drawn. Friends stand together and foes apart; actors of whom nothing is \
      claimed are left out, and so are those who are only quoted. Small graphs show everything; of \
      graphs with more than 400 nodes only the most important carry their names, and of those with \
      more than \(LookOptions.mostActors) only the strongest part is drawn.
      """
  )

  @Argument(
    help: """
      Records, stores, one file of another format, or articles; - reads records from standard input.
      """,
    completion: .file()
  )
  var inputs: [String]

  @Option(
    name: [.customShort("o"), .long],
    help: "The picture: .svg, .png or .pdf.",
    completion: .file()
  )
  var output: String

  @OptionGroup(title: "How it looks") var look: LookOptions
  @OptionGroup(title: "What is shown") var view: ViewOptions
  @OptionGroup(title: "Articles") var reading: ArticleOptions
  @OptionGroup var own: ExtractorOptions

  @Option(help: "How many seconds Graphviz may take at most.")
  var timeLimit = 60

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard Graphviz.Picture(path: output) != nil else {
      throw ValidationError("The name of '\(output)' must end in .svg, .png or .pdf.")
    }
    guard timeLimit >= 1 else { throw ValidationError("--time-limit must be at least 1.") }
  }

  func run() throws {
    guard let picture = Graphviz.Picture(path: output) else { return }
    try view.keepApart([output], from: inputs + [own.model].compactMap(\.self))
    // Before the articles are read, which takes long.
    _ = try view.review.read()
    messages.showProgress()
    if inputs.count == 1, let format = GraphFormat(path: inputs[0]), format != .records {
      try refuseOptionsOfArticles()
      Progress.tell("reading \(inputs[0])")
      let graph = try view.applied(to: GraphFile(path: inputs[0]))
      return try draw(graph, of: "1 file read", as: picture)
    }
    guard try inputs.allSatisfy(reading.isGraph) else { return try drawArticles(as: picture) }
    try refuseOptionsOfArticles()
    let source = try RecordInput.source(of: inputs)
    let input = "\(counted(inputs.count, "file")) read"
    try draw(view.applied(to: source), of: input, as: picture, saying: source.sayErrors)
    if source.errorCount > 0 { throw ExitCode(1) }
  }

  private func draw(
    _ graph: ShownGraph,
    of input: String,
    as picture: Graphviz.Picture,
    saying sayErrors: () -> Void = {}
  ) throws {
    Progress.tell("drawing \(output)")
    let connected = try ConnectedGraph(graph)
    let shown = try look.applied(to: connected)
    let graphviz = Graphviz(timeLimit: timeLimit, options: shown.options)
    let drawing = try graphviz.draw(shown.graph, partOf: shown.whole, as: picture, to: output)
    sayErrors()
    for warning in drawing.warnings { Messages.say("Graphviz: \(warning)") }
    var written = WrittenGraph()
    written.add(output, drawing.graph, leftOut: connected.leftOut, onlyQuoted: shown.onlyQuoted)
    written.remark = graph.remark
    messages.say(input, written, view: view)
    if let part = shown.leftOut { messages.say("drawn are \(part)") }
    if drawing.letterSize > 0, drawing.letterSize < Self.leastLetters {
      messages.say("the smallest names are below 5 points: fewer --actors, or more paper, help")
    }
  }

  /// In points: below this, people need a glass.
  private static let leastLetters = 5.0

  private func refuseOptionsOfArticles() throws {
    try ScopedOption.refuseIdle(reading.scoped + own.scoped, among: [])
  }

  private func drawArticles(as picture: Graphviz.Picture) throws {
    let extractor = try own.extractor(assertingFrom: view.confidence.minConfidence)
    var records = RecordReader()
    var summary = ReadingSummary()
    for result in try reading.articles(in: inputs, &summary) {
      if let article = summary.take(result) {
        try records.add(extractor.graph(of: article), named: "articles")
      }
      Progress.tell(summary)
    }
    let words = summary.conclusion()
    // A picture of nothing would take the place of a good one.
    guard summary.read > 0 else {
      messages.say("\(words): nothing is written")
      throw ExitCode(1)
    }
    try draw(view.applied(to: records.finish()), of: words, as: picture)
    if summary.failed > 0 { throw ExitCode(1) }
  }
}
