internal import ArgumentParser
internal import Export

@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Reads news and builds a knowledge graph of who stands where.",
    discussion: """
      entente extract news/ -o graph.jsonl
      entente explain graph.jsonl Iran Iraq
      entente explore graph.jsonl -o page.html

      News become a graph of claims, each with its sentence, its place in the article, and who \
      says so. Records (.jsonl) hold all of it, and other formats are made of them.

      Temporary files lie in the folder that TMPDIR names, else in /tmp. Nothing is fetched, and \
      pictures alone need another program, Graphviz.

      Exit code 0: done; 1: a part of the work failed, as messages tell; 2: wrong usage; 3: a \
      file is invalid.
      """,
    version: Version.name,
    subcommands: [
      ExtractCommand.self,
      AddCommand.self,
      RemoveCommand.self,
      ExportCommand.self,
      MergeCommand.self,
      ExplainCommand.self,
      ReviewCommand.self,
      ConflictsCommand.self,
      DiffCommand.self,
      BalanceCommand.self,
      StatsCommand.self,
      TimelineCommand.self,
      DrawCommand.self,
      ExploreCommand.self,
      ValidateCommand.self,
      CheckCommand.self,
      EvaluateCommand.self,
      OntologyCommand.self,
      TextCommand.self,
      AnalyzeCommand.self,
    ]
  )

  /// Runs the command that the arguments ask for.
  static func main() async {
    StandardStreams.reserve()
    OutputFile.reportBrokenPipes()
    let arguments = Array(CommandLine.arguments.dropFirst())
    var command: any ParsableCommand
    do {
      try refuseUnknownCommand(arguments)
      command = try parseAsRoot(arguments)
    } catch {
      endParsing(with: error)
    }
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Progress.end()
    } catch {
      end(with: error)
    }
  }

  /// Names the command that was meant, where a name is misspelt, also after `help`.
  private static func refuseUnknownCommand(_ arguments: [String]) throws {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-") else { return }
    let names = ["help"] + configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(word) else { return }
    let hint = NearestName(names: names).name(for: word).map { " Did you mean '\($0)'?" }
    throw ValidationError("There is no command '\(word)'.\(hint ?? "")")
  }

  /// Ends as the error asks, with exit code 2 where the parser of arguments would give 64.
  private static func endParsing(with error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { end(with: error) }
    let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
    Messages.list(lines.map(String.init))
    exit(withError: ExitCode(2))
  }

  /// Ends with one line that says what is wrong: who gets so far knows the usage.
  private static func end(with error: any Error) -> Never {
    Progress.end()
    if (error as? OutputError)?.isClosedStandardOutput == true {
      StandardStreams.endByClosedPipe()
    }
    let code = exitCode(for: error)
    if error is ExitCode { exit(withError: error) }
    if code == .success { show(message(for: error)) }
    Messages.say(message(for: error))
    exit(withError: ExitCode(code == .validationFailure ? 2 : 1))
  }

  /// Prints what was asked for instead of a command's work: help, the version, completions.
  private static func show(_ text: String) -> Never {
    do {
      try StandardStreams.print((text == Version.name ? Version.text : text) + "\n")
    } catch {
      end(with: error)
    }
    exit()
  }
}
