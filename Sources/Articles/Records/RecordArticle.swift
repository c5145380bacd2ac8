/// Makes an article of what a record holds at the keys of news.
struct RecordArticle {
  private let record: ArticleRecord
  private let origin: String

  /// The article of a record.
  ///
  /// - Parameters:
  ///   - record: what it holds.
  ///   - origin: where it was read from.
  static func article(of record: ArticleRecord, origin: String) throws(ReadProblem) -> Article {
    try RecordArticle(record: record, origin: origin).article()
  }

  private func article() throws(ReadProblem) -> Article {
    var article = Article(
      id: record.text(of: ArticleKeys.identifiers, orNumber: true)?.text,
      title: try record.text(of: ArticleKeys.titles).flatMap { title throws(ReadProblem) in
        try Self.title(title.text)
      },
      published: published,
      source: record.text(of: ArticleKeys.sources)?.text,
      url: address,
      text: "",
      origin: origin
    )
    try fill(&article)
    guard article.text.contains(where: { !$0.isWhitespace }) else { throw .noText }
    return article
  }

  private var published: String? { ArticleKeys.dates.lazy.compactMap(record.day).first }

  private var address: String? {
    ArticleKeys.addresses.lazy.compactMap { WebAddress.absolute(record.text(of: [$0])?.text) }.first
  }

  /// Sites escape their headlines for HTML even here.
  private static func title(_ text: String) throws(ReadProblem) -> String? {
    guard HTMLText.isOne(text) else { return text.nonEmpty }
    return try paragraphs(ofHTML: text).joined(separator: " ").nonEmpty
  }

  private static func paragraphs(ofHTML text: String) throws(ReadProblem) -> [String] {
    do throws(ReadError) {
      return try HTMLFragment.paragraphs(ofText: text, in: SourceDocument(origin: "", bytes: []))
    } catch {
      throw error.problem
    }
  }

  /// Gives an article its text, and what a page of HTML tells beyond the other keys.
  private func fill(_ article: inout Article) throws(ReadProblem) {
    if let found = record.text(of: ArticleKeys.texts) {
      try fill(&article, with: found)
    } else if let page = record.text(of: ArticleKeys.pages) {
      try fill(&article, withPage: page.text)
    } else if let found = record.text(of: ArticleKeys.summaries) {
      try fill(&article, with: found)
    } else {
      throw .missingKey("text")
    }
  }

  private func fill(
    _ article: inout Article,
    with found: (key: String, text: String)
  ) throws(ReadProblem) {
    guard HTMLText.isOne(found.text) else {
      article.text = ArticleText.verbatim(found.text, title: article.title)
      return
    }
    do throws(ReadError) {
      let document = SourceDocument(origin: "", bytes: [])
      article.text = try HTMLText.plain(found.text, title: article.title, in: document)
    } catch {
      throw error.problem
    }
  }

  private func fill(_ article: inout Article, withPage html: String) throws(ReadProblem) {
    let document = SourceDocument(origin: article.origin, bytes: [])
    do throws(ReadError) {
      // The text is decoded already, whatever encoding the page declares.
      let source = DecodedText(utf8: Array(html.utf8))
      var read = try HTMLPage.article(of: source, in: document, title: article.title)
      read.id = article.id ?? read.id
      read.published = article.published ?? read.published
      read.source = article.source ?? read.source
      read.url = article.url ?? read.url
      article = read
    } catch {
      throw error.problem
    }
  }
}
