internal import ArgumentParser

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
}
