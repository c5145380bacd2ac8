internal import ArgumentParser

@main
struct EntenteTrain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-train",
    abstract: "Trains and evaluates the language models, and measures the extractor's parts.",
    subcommands: [
      TrainNames.self, TrainLemmas.self, Evaluate.self, Ablate.self, ScorerCommand.self,
    ]
  )
}
