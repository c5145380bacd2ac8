internal import ArgumentParser
internal import Foundation
internal import Language
internal import LanguageTraining

/// Prints the engine's scores on a file.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores the engine on a treebank (CoNLL-U) or on names (BIO), in percent."
  )

  @Argument(help: "Files in CoNLL-U (.conllu) or BIO (.bio).")
  var files: [String]

  @Flag(help: "Scores a BIO file's held-out part alone, which training leaves out.")
  var heldOut = false

  @Option(help: "A model of names to score in place of the one in the program.")
  var names: String?

  @Option(help: "A network of names that such a model was fitted to.")
  var network: String?

  func run() throws {
    let engine = try engine()
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for score in try scores(of: text, file, engine) {
        print(score.name, String(format: "%.2f", score.percent))
      }
    }
  }

  private func engine() throws -> LanguageEngine {
    guard let names else { return try LanguageEngine() }
    let bytes = try Data(contentsOf: URL(filePath: names))
    let model = try bytes.withUnsafeBytes { try NameModel($0) }
    return try NameModels.engine(names: model, network: network)
  }

  private func scores(
    of text: String,
    _ file: String,
    _ engine: LanguageEngine
  ) throws -> [Score] {
    guard file.hasSuffix(".bio") else {
      let sentences = try CoNLLUReader.read(text, file: file)
      return TreebankEvaluation(engine: engine).scores(of: sentences)
    }
    let sentences = try BIOReader.read(text, file: file)
    return NameEvaluation(engine: engine).scores(of: sentences) {
      !heldOut || HeldOut.contains($0)
    }
  }
}
