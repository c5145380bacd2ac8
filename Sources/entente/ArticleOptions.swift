internal import ArgumentParser
internal import Articles
internal import Export
internal import KnowledgeGraph

/// How articles are read.
struct ArticleOptions: ParsableArguments {
  @Option(help: "The format of the articles; else their endings or their content tell it.")
  var from: ArticleFormat?

  @Option(help: "The day of publication of articles that tell none: 2015-09-27.")
  var date: PublicationDay?

  /// The articles of files and folders, one at a time.
  func articles(in paths: [String]) -> some Sequence<Result<Article, ReadError>> {
    ArticleReader(format: from).articles(in: paths).lazy.map { [date] result in
      result.map { $0.published(on: date) }
    }
  }

  /// Whether a path names a graph as records, and not articles.
  ///
  /// Both may be JSON Lines: records say of what kind they are.
  func isGraph(_ path: String) throws -> Bool {
    guard from == nil else { return false }
    guard path != "-" else { return true }
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
