internal import ArgumentParser

@main
struct EntenteTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-train",
    abstract: "Trains and evaluates the language models.",
    subcommands: [TrainNames.self, TrainLemmas.self, Evaluate.self]
  )
}
