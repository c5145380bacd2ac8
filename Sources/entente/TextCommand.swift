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
      a form feed separates them. A terminal is shown control characters by their numbers; a \
      file or a pipe gets them as they are.
      """
  )

  @Argument(help: "Files and folders of articles; - is standard input.", completion: .file())
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    var summary = ReadingSummary()
    try OutputFile.write(to: "-") { sink in
      var sink = sink
      write(to: &sink, &summary)
      return sink
    }
    messages.say(summary.conclusion())
    if summary.failed > 0 { throw ExitCode(1) }
  }

  private func write(to sink: inout ByteSink, _ summary: inout ReadingSummary) {
    for result in reading.articles(in: inputs, &summary) {
      if sink.error != nil { break }
      guard let article = summary.take(result) else { continue }
      if summary.read > 1 { sink.write("\u{C}\n") }
      sink.write(article.text)
      if !article.text.hasSuffix("\n") { sink.write("\n") }
    }
  }
}
