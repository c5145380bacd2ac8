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

      With --roles it marks predicates as well, Predicate=Yes, with the numbers of the words that \
      have a core role of PropBank in them: ARG0=2 for who does it, ARG1=5,8 for whom or what it \
      is done to, ARG2 for a third part that depends on the verb.
      """
  )

  @Argument(help: "Files and folders of articles; - is standard input.", completion: .file())
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Marks predicates and who has which part in them (PropBank's core roles).")
  var roles = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let engine = try LanguageEngine()
    var summary = ReadingSummary()
    try OutputFile.write(to: "-") { sink in
      var sink = sink
      for result in reading.articles(in: inputs, &summary) {
        if sink.error != nil { break }
        guard let article = summary.take(result) else { continue }
        sink.write(article.id.map { "# newdoc id = \(Self.line($0))\n" } ?? "# newdoc\n")
        let analysis =
          roles ? engine.analyzeWithRoles(article.text) : engine.analyze(article.text)
        sink.write(CoNLLUWriter.write(analysis))
      }
      return sink
    }
    messages.say(summary.conclusion())
    if summary.failed > 0 { throw ExitCode(1) }
  }

  /// An identifier as it may stand in a comment.
  private static func line(_ id: String) -> String {
    String(id.map { $0.isNewline ? " " : $0 })
  }
}
