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
    var command: any ParsableCommand
    do { command = try parseAsRoot() } catch { endParsing(with: error) }
    do {
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
  private static func endParsing(with error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    var sink = ByteSink(descriptor: 2)
    sink.write(fullMessage(for: error) + "\n")
    // Nobody is left to be told when standard error is closed.
    try? sink.finish()
    exit(withError: ExitCode(2))
  }

  /// Ends with one line that says what is wrong: who gets so far knows the usage.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    guard code != .success, !(error is ExitCode) else { exit(withError: error) }
    Messages.say(message(for: error))
    exit(withError: ExitCode(code == .validationFailure ? 2 : 1))
  }
}
