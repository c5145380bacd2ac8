internal import ArgumentParser
internal import Articles
internal import Export
internal import Input
internal import KnowledgeGraph
internal import Store

/// How the bytes of articles are read.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The format of the articles (default: as their endings or their content tell).")
  var from: ArticleFormat?

  @Option(
    help: ArgumentHelp(
      """
      The encoding of plain text and JSON, and of pages and feeds that declare none, such as \
      windows-1252; else it is UTF-8, or windows-1252 where that cannot be.
      """,
      valueName: "name"
    )
  )
  var encoding: String?

  func validate() throws {
    guard let encoding, !ArticleReader.knows(encoding: encoding) else { return }
    throw ValidationError(
      """
      The encoding '\(encoding)' is unknown: name one such as UTF-8, windows-1252, ISO-8859-15, \
      UTF-16LE or macintosh.
      """
    )
  }

  /// The articles of files and folders, one at a time.
  ///
  /// - Parameter summary: counts what lies in the folders beside articles.
  func articles(in paths: [String], _ summary: inout ReadingSummary) -> ArticleSequence {
    let reader = ArticleReader(format: from, encoding: encoding)
    let articles = reader.articles(in: RawArguments.paths(paths))
    summary.skip(articles.otherFiles)
    summary.follow(articles.meter, of: Progress.isShown ? articles.size : nil)
    return articles
  }
}

/// How articles are read for a graph.
struct ArticleOptions: ParsableArguments {
  @OptionGroup private var reading: ReadingOptions

  @Option(help: "The day of publication of articles that tell none: 2015-09-27.")
  var date: PublicationDay?

  /// The options that say something of articles, and whether they are given.
  var given: [(name: String, isGiven: Bool)] {
    [
      ("--from", reading.from != nil), ("--encoding", reading.encoding != nil),
      ("--date", date != nil),
    ]
  }

  /// The articles of files and folders, one at a time.
  ///
  /// - Parameters:
  ///   - summary: counts what lies in the folders beside articles.
  ///   - outputs: files that will be written, of which none may be one of the articles.
  /// - Throws: `ValidationError` where one is.
  func articles(
    in paths: [String],
    _ summary: inout ReadingSummary,
    sparing outputs: [String] = []
  ) throws -> some Sequence<Result<Article, ReadError>> {
    let articles = reading.articles(in: paths, &summary)
    for path in RawArguments.paths(outputs) where articles.wouldLose(fileAt: path) {
      throw ValidationError("\(path) holds articles that are read: give the output another name.")
    }
    return articles.lazy.map { [date] result in
      result.map { $0.published(on: date) }
    }
  }

  /// Whether a path names a graph as records or a store, and not articles.
  ///
  /// Both may be JSON Lines: records say of what kind they are.
  func isGraph(_ path: String) throws -> Bool {
    guard path != "-" else { return reading.from == nil }
    if StoreFile.isStore(path) { return true }
    guard GraphFormat(path: path) == .records else { return false }
    return try RecordReader.isRecord(firstLineOf: path)
  }
}

/// A day given on the command line.
struct PublicationDay: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    guard let date = PartialDate(argument), date.day != nil else { return nil }
    self.date = date
  }
}

extension Article {
  /// The article, with a day of publication if it tells none itself.
  func published(on day: PublicationDay?) -> Article {
    guard published == nil, let day else { return self }
    var article = self
    article.published = day.date.description
    return article
  }
}
