internal import ArgumentParser
internal import Articles
internal import Export

/// `entente text`: prints the texts in whose bytes all offsets count.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Prints the text of articles as they are read.",
    discussion: """
      The offsets of all evidence count the bytes of this text. Where several articles are read, \
      a form feed parts them.
      """
  )

  @Argument(help: "Files and folders of articles; - is standard input.")
  var inputs: [String]

  @Option(help: "The format of the inputs; else their endings or their content tell it.")
  var from: ArticleFormat?

  func run() throws {
    var output = ByteSink(descriptor: 1)
    var failures = 0
    var isFirst = true
    for result in ArticleReader(format: from).articles(in: inputs) {
      switch result {
      case .success(let article):
        if !isFirst { output.write("\u{C}\n") }
        isFirst = false
        output.write(article.text)
        if !article.text.hasSuffix("\n") { output.write("\n") }
      case .failure(let error):
        failures += 1
        Messages.say("\(error)")
      }
    }
    try output.finish()
    if failures > 0 { throw ExitCode(1) }
  }
}
