internal import ArgumentParser

@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Reads news and builds a knowledge graph of who stands where.",
    subcommands: [
      TextCommand.self,
      DrawCommand.self,
      ValidateCommand.self,
      OntologyCommand.self,
    ]
  )
}
