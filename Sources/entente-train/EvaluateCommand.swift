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

  func run() throws {
    let engine = try LanguageEngine()
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let sentences = try CoNLLUReader.read(text, file: file)
      for score in TreebankEvaluation(engine: engine).scores(of: sentences) {
        print(score.name, String(format: "%.2f", score.percent))
      }
    }
  }
}
