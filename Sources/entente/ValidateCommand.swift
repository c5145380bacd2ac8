internal import ArgumentParser
internal import Export

/// `entente validate`: checks files against the schemas of their formats.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks files by themselves, or against each other.",
    discussion: """
      entente validate graph.graphml graph.dot graph.jsonld graph.nq graph.jsonl
      entente validate --cross graph.graphml graph.dot graph.jsonld

      GraphML is checked against its schema, all formats for what they say: names that the \
      ontology knows, edges whose ends are there, sums that fit the claims. Problems go to \
      standard error, one a line, as FILE:LINE: WHAT. The exit code is 3 when a file is invalid.
      """
  )

  @Argument(help: "Files to check; their endings tell the formats.")
  var files: [String]

  @Flag(help: "Proves that the files hold the same entities, edges and claims.")
  var cross = false

  func run() throws {
    if cross { return try compare() }
    var problems: [ValidationProblem] = []
    for file in files { problems += try GraphFileValidator.problems(inFileAt: file) }
    guard !problems.isEmpty else { return }
    var errors = ByteSink(descriptor: 2)
    for problem in problems { errors.write("\(problem)\n") }
    // Nobody is left to be told when standard error is closed.
    try? errors.finish()
    throw ExitCode(3)
  }

  private func compare() throws {
    var check = CrossCheck()
    for file in files {
      guard let difference = try check.add(GraphFile(path: file), name: file) else { continue }
      Messages.say("\(difference)")
      throw ExitCode(3)
    }
  }
}
