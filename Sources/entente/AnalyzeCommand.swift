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

  @Argument(help: "Files and folders of articles; - is standard input.", completion: .file())
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let engine = try LanguageEngine()
    var summary = ReadingSummary()
    try OutputFile.write(to: "-") { sink in
      var sink = sink
      for result in reading.articles(in: inputs, &summary) {
        if sink.error != nil { break }
        guard let article = summary.take(result) else { continue }
        sink.write("# newdoc\n")
        sink.write(CoNLLUWriter.write(engine.analyze(article.text)))
      }
      return sink
    }
    messages.say(summary.conclusion())
    if summary.failed > 0 { throw ExitCode(1) }
  }
}
