internal import ArgumentParser
internal import Export

@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Reads news and builds a knowledge graph of who stands where.",
    subcommands: [
      ExtractCommand.self,
      ExportCommand.self,
      MergeCommand.self,
      ExplainCommand.self,
      DrawCommand.self,
      ValidateCommand.self,
      CheckCommand.self,
      OntologyCommand.self,
      TextCommand.self,
      AnalyzeCommand.self,
    ]
  )

  /// Runs the command that the arguments ask for.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Ends as the error asks, with exit code 2 where the parser of arguments would give 64.
  private static func end(with error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    var sink = ByteSink(descriptor: 2)
    sink.write(fullMessage(for: error) + "\n")
    // Nobody is left to be told when standard error is closed.
    try? sink.finish()
    exit(withError: ExitCode(2))
  }
}
