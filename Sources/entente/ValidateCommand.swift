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
      standard error, one a line, as FILE:LINE: WHAT. .gexf and .ttl files cannot be checked.

      Exit code 0: all is well; 1: a file cannot be read; 2: wrong usage; 3: a file is invalid, or \
      two differ.
      """
  )

  @Argument(help: "Files to check; their endings tell the formats.")
  var files: [String]

  @Flag(help: "Proves that the files hold the same entities, edges and claims.")
  var cross = false

  func run() throws {
    if cross { return try compare() }
    var hasProblems = false
    var hasUnread = false
    var errors = ByteSink(descriptor: 2)
    for file in files {
      do {
        let problems = try GraphFileValidator.problems(inFileAt: file)
        for problem in problems { errors.write("\(problem)\n") }
        hasProblems = hasProblems || !problems.isEmpty
      } catch {
        errors.write("\(error)\n")
        hasUnread = true
      }
    }
    // Nobody is left to be told when standard error is closed.
    try? errors.finish()
    if hasProblems || hasUnread { throw ExitCode(hasProblems ? 3 : 1) }
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
