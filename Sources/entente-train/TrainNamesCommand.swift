internal import ArgumentParser
internal import Foundation
internal import Language
internal import LanguageTraining

/// Trains the model that finds names.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-names",
    abstract: "Trains the model of names from BIO files; the same input gives the same bytes."
  )

  @Option(
    parsing: .upToNextOption,
    help: "Files marked by people; the held-out fifth of each is left out."
  )
  var gold: [String] = []

  @Option(parsing: .upToNextOption, help: "Files marked by another program.")
  var silver: [String] = []

  @Option(help: "A table of words and their clusters.")
  var clusters: String

  @Option(
    parsing: .upToNextOption,
    help: "Tables of facts: states, cities, organizations, given_names, surnames, titles."
  )
  var facts: [String] = []

  @Option(help: "How many times to go through all files.")
  var epochs = 5

  @Option(help: "How many times to go through the files marked by people alone, at the end.")
  var goldEpochs = 3

  @Option(help: "How much more a mistake in a file marked by people counts.")
  var goldWeight: Int32 = 2

  @Option(help: "A network of names in place of the one in the program.")
  var network: String?

  @Option(help: "What a sixteenth of log-odds of the network counts, in steps of a mistake.")
  var networkWeight: Int32 = 2

  @Option(help: "Where to write the model.")
  var output: String

  func run() throws {
    let engine = try NameModels.engine(names: nil, network: network)
    let clusters = try WordClusters(table: text(of: clusters))
    var builder = GazetteerBuilder(engine: engine)
    for file in facts { try builder.add(table: text(of: file), file: Self.name(of: file)) }
    let gazetteer = builder.gazetteer
    let maker = NameExamples(engine: engine, clusters: clusters, gazetteer: gazetteer)
    let goldExamples = try gold.flatMap { file in
      let sentences = try BIOReader.read(text(of: file), file: file)
      let kept = sentences.indices.filter { !HeldOut.contains($0) }.map { sentences[$0] }
      return maker.examples(of: kept, step: goldWeight)
    }
    let silverExamples = try silver.flatMap { file in
      try maker.examples(of: BIOReader.read(text(of: file), file: file), step: 1)
    }
    let (weights, transitions, scale) = trained(on: goldExamples, silverExamples)
    let model = NameModel.bytes(
      clusters: clusters,
      gazetteer: gazetteer,
      networkScale: scale,
      weights: weights,
      transitions: transitions
    )
    try Data(model).write(to: URL(filePath: output))
  }

  private func trained(
    on gold: [NameTrainer.Example],
    _ silver: [NameTrainer.Example]
  ) -> (weights: [Int8], transitions: [Int8], networkScale: Int) {
    var trainer = NameTrainer(networkWeight: networkWeight)
    for epoch in 0..<epochs + goldEpochs {
      let examples = epoch < epochs ? gold + silver : gold
      let mistakes = trainer.train(on: examples, seed: UInt64(epoch))
      FileHandle.standardError.write(Data("epoch \(epoch + 1): \(mistakes) words wrong\n".utf8))
    }
    return trainer.averaged()
  }

  private func text(of file: String) throws -> String {
    try String(contentsOfFile: file, encoding: .utf8)
  }

  private static func name(of file: String) -> String {
    URL(filePath: file).lastPathComponent
  }
}
