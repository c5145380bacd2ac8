internal import ArgumentParser

/// Times the parts of the project against their peers.
@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-benchmark",
    abstract: "Times the parts of the project against their peers, in one run.",
    subcommands: [
      PipelineBenchmark.self, LanguageBenchmark.self, ProductBenchmark.self,
      WriterBenchmark.self, ReaderBenchmark.self, RecordBenchmark.self, FactionBenchmark.self,
    ]
  )
}
