internal import ArgumentParser
internal import Foundation
internal import Language
internal import LanguageTraining

/// Learns the table of lemmas.
struct TrainLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-lemmas",
    abstract: "Learns the table of lemmas from treebanks; the same input gives the same bytes."
  )

  @Option(parsing: .upToNextOption, help: "Treebanks in CoNLL-U.")
  var treebanks: [String]

  @Option(help: "A dictionary: lines of a Penn tag, an inflected form and its base form.")
  var inflections: String

  @Option(help: "Where to write the table.")
  var output: String

  func run() throws {
    var trainer = LemmaTrainer()
    trainer.add(inflections: try String(contentsOfFile: inflections, encoding: .utf8))
    for file in treebanks {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try trainer.add(CoNLLUReader.read(text, file: file))
    }
    try Data(trainer.table()).write(to: URL(filePath: output))
  }
}
