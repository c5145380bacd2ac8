internal import ArgumentParser
internal import Export
internal import KnowledgeGraph

/// `entente draw`: makes a picture of a graph.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws a graph as a picture, by Graphviz.",
    discussion: """
      Friends stand together and foes apart. Small graphs show everything; of graphs with more than
      400 nodes only the most important carry their names.
      """
  )

  @Argument(help: "Record files (.jsonl); - is standard input.")
  var graphs: [String]

  @Option(name: [.customShort("o"), .long], help: "The picture: .svg, .png or .pdf.")
  var output: String

  @OptionGroup var view: ViewOptions

  @Option(help: "How many seconds Graphviz may take.")
  var timeLimit = 60

  func validate() throws {
    guard Graphviz.Picture(path: output) != nil else {
      throw ValidationError("'\(output)' must end in .svg, .png or .pdf")
    }
    try view.validate()
  }

  func run() throws {
    guard let picture = Graphviz.Picture(path: output) else { return }
    var reader = RecordReader()
    for graph in graphs { try reader.read(path: graph) }
    let source = try reader.finish()
    let graph = try view.applied(to: source.graph())
    for error in source.errors { Messages.say("\(error)") }
    try Graphviz(timeLimit: timeLimit).draw(graph, as: picture, to: output)
  }
}
