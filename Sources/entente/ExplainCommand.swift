internal import ArgumentParser
internal import Export

/// `entente explain`: shows why an edge is in a graph.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows the sentences and rules behind an edge.",
    discussion: "entente explain records.jsonl Iraq Russia"
  )

  @Argument(help: "The graph as records (.jsonl); - is standard input.")
  var graph: String

  @Argument(help: "An identifier, a name or an alias.")
  var subject: String

  @Argument(help: "An identifier, a name or an alias.")
  var object: String

  func run() throws {
    OutputFile.reportBrokenPipes()
    var reader = RecordReader()
    try reader.read(path: graph)
    let explanation = try EdgeExplanation(of: subject, object, in: reader.finish().graph())
    var output = ByteSink(descriptor: 1)
    for line in explanation.lines { output.write(line + "\n") }
    try output.finish()
  }
}
