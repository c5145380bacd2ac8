internal import ArgumentParser
internal import Articles
internal import Export
internal import Language

/// `entente analyze`: shows what the language engine sees in articles.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Prints the words, tags, trees and names of articles as CoNLL-U.",
    discussion: """
      The last column marks names: Name=B-ORG for the first word of one, Name=I-ORG for the \
      others. The types are PER, ORG, LOC, NORP (a nationality or group) and MISC.
      """
  )

  @Argument(help: "Files and folders of articles; - is standard input.")
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let engine = try LanguageEngine()
    var output = ByteSink(descriptor: 1)
    var failures = 0
    for result in reading.articles(in: inputs) {
      switch result {
      case .success(let article):
        output.write("# newdoc\n")
        output.write(CoNLLUWriter.write(engine.analyze(article.text)))
      case .failure(let error):
        failures += 1
        Messages.say("\(error)")
      }
    }
    try output.finish()
    if failures > 0 { throw ExitCode(1) }
  }
}
