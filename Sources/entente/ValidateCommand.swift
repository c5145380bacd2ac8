internal import ArgumentParser
internal import Export

/// Checks files against the schemas of their formats.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check files against the schemas of their formats.",
    discussion: """
      Problems go to standard error, one a line, as FILE:LINE: WHAT. The exit code is 3 when a file \
      is invalid.
      """
  )

  @Argument(help: "GraphML files to check.")
  var files: [String]

  func run() throws {
    var isValid = true
    for file in files {
      let problems = try problems(in: file)
      for problem in problems { Console.report(problem) }
      isValid = isValid && problems.isEmpty
    }
    guard isValid else { throw ExitCode(3) }
  }

  private func problems(in file: String) throws -> [ValidationProblem] {
    switch GraphFormat(path: file) {
    case .graphML: try GraphMLValidator.problems(inFileAt: file)
    default: throw ValidationError("\(file): no schema is known for this kind of file")
    }
  }
}
