internal import ArgumentParser
internal import Export

/// `entente validate`: checks files against the schemas of their formats.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks files against their schemas, or against each other.",
    discussion: """
      entente validate graph.graphml
      entente validate --cross graph.graphml graph.dot graph.jsonld

      Problems go to standard error, one a line, as FILE:LINE: WHAT. The exit code is 3 when a file
      is invalid.
      """
  )

  @Argument(help: "Files to check; their endings tell the formats.")
  var files: [String]

  @Flag(help: "Proves that the files hold the same entities, edges and claims.")
  var cross = false

  func run() throws {
    if cross { return try compare() }
    var problems: [ValidationProblem] = []
    for file in files { problems += try Self.problems(in: file) }
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

  private static func problems(in file: String) throws -> [ValidationProblem] {
    switch GraphFormat(path: file) {
    case .graphML: try GraphMLValidator.problems(inFileAt: file)
    default: throw ValidationError("\(file): no schema is known for files of this ending")
    }
  }
}
