internal import ArgumentParser
internal import Articles
internal import Export
internal import Extraction
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

      Record files, one .graphml, .dot, .jsonld or .nq file that entente wrote, or articles are \
      drawn. Friends stand together and foes apart; actors of whom nothing is claimed are left \
      out. Small graphs show everything; of graphs with more than 400 nodes only the most \
      important carry their names.
      """
  )

  @Argument(help: "Record files, one file of another format, or articles; - is records.")
  var inputs: [String]

  @Option(name: [.customShort("o"), .long], help: "The picture: .svg, .png or .pdf.")
  var output: String

  @OptionGroup(title: "What is shown") var view: ViewOptions
  @OptionGroup(title: "Articles") var reading: ArticleOptions
  @OptionGroup var own: KnowledgeOption

  @Option(help: "How many seconds Graphviz may take.")
  var timeLimit = 60

  func validate() throws {
    guard Graphviz.Picture(path: output) != nil else {
      throw ValidationError("'\(output)' must end in .svg, .png or .pdf")
    }
    guard timeLimit >= 1 else { throw ValidationError("--time-limit must be at least 1.") }
  }

  func run() throws {
    guard let picture = Graphviz.Picture(path: output) else { return }
    let graphviz = Graphviz(timeLimit: timeLimit)
    if inputs.count == 1, reading.format == nil, let format = GraphFormat(path: inputs[0]),
      format != .records
    {
      let graph = try view.applied(to: GraphParts(GraphFile(path: inputs[0])))
      return try graphviz.draw(graph, as: picture, to: output)
    }
    let found = try inputs.allSatisfy(reading.isGraph) ? records() : articles()
    try graphviz.draw(view.applied(to: found.graph), as: picture, to: output)
    if found.failures > 0 { throw ExitCode(1) }
  }

  private func records() throws -> (graph: Graph, failures: Int) {
    var reader = RecordReader()
    for input in inputs { try reader.read(path: input) }
    let source = try reader.finish()
    let graph = try source.graph()
    for error in source.errors { Messages.say("\(error)") }
    return (graph, source.errorCount)
  }

  private func articles() throws -> (graph: Graph, failures: Int) {
    let extractor = try own.laidOver(Extractor.init(knowledge:))
    var graphs: [Graph] = []
    var failures = 0
    for result in reading.articles(in: inputs) {
      switch result {
      case .success(let article): graphs.append(extractor.graph(of: article))
      case .failure(let error):
        failures += 1
        Messages.say("\(error)")
      }
    }
    return (Graph(merging: graphs), failures)
  }
}
