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

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    OutputFile.reportBrokenPipes()
    var failures = 0
    do {
      try OutputFile.write(to: "-") { sink in
        var sink = sink
        failures = write(to: &sink)
        return sink
      }
    } catch let error as OutputError {
      Messages.say("\(error)")
      failures += 1
    }
    if failures > 0 { throw ExitCode(1) }
  }

  /// Writes all texts, and gives the number of articles that have none.
  private func write(to sink: inout ByteSink) -> Int {
    var failures = 0
    var isFirst = true
    for result in reading.articles(in: inputs) {
      if sink.error != nil { break }
      switch result {
      case .success(let article):
        if !isFirst { sink.write("\u{C}\n") }
        isFirst = false
        sink.write(article.text)
        if !article.text.hasSuffix("\n") { sink.write("\n") }
      case .failure(let error):
        failures += 1
        Messages.say("\(error)")
      }
    }
    return failures
  }
}
