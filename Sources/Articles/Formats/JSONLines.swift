internal import FoundationEssentials

/// JSON Lines: an object a line, which holds an article as plain text or as HTML.
enum JSONLines {
  static func articles(of document: SourceDocument) -> [Result<Article, ReadError>] {
    let lines = document.bytes.split(separator: 10, omittingEmptySubsequences: false)
    let articles = lines.enumerated().compactMap { index, line in
      article(line: Array(line), number: index + 1, origin: document.origin)
    }
    return articles.isEmpty ? [.failure(document.error(.empty))] : articles
  }

  /// The article of a line; nothing for a blank line.
  static func article(
    line: [UInt8],
    number: Int,
    origin: String
  ) -> Result<Article, ReadError>? {
    let document = SourceDocument(origin: origin, bytes: line)
    guard !document.isBlank else { return nil }
    return Result { () throws(ReadError) in try article(of: document, line: number) }
  }

  private static func article(
    of document: SourceDocument,
    line: Int
  ) throws(ReadError) -> Article {
    let record: JSONArticle
    do throws(ReadError) {
      record = try decoded(document)
    } catch {
      throw ReadError(error.problem, in: document.origin, at: .line(line))
    }
    guard !record.isOfGraph else {
      throw ReadError(.graph, in: document.origin, at: .line(line))
    }
    let published = try record.date.map { date throws(ReadError) in
      guard let day = PublicationDate.iso(date) else {
        throw ReadError(
          .wrongValue(key: "date", wanted: "a date"),
          in: document.origin,
          at: .line(line)
        )
      }
      return day
    }
    var article = Article(
      id: record.id?.isEmpty == true ? nil : record.id,
      title: record.title.map(SpaceFolder.folded),
      published: published,
      source: record.source,
      text: "",
      origin: "\(document.origin):\(line)"
    )
    if article.title?.isEmpty ?? false { article.title = nil }
    try record.fill(&article)
    guard article.text.contains(where: { !$0.isWhitespace }) else {
      throw ReadError(.noText, in: document.origin, at: .line(line))
    }
    return article
  }

  private static func decoded(_ document: SourceDocument) throws(ReadError) -> JSONArticle {
    let bytes = try document.plainText().bytes
    do {
      return try JSONDecoder().decode(JSONArticle.self, from: Data(bytes))
    } catch DecodingError.typeMismatch(_, let context) {
      let key = context.codingPath.last?.stringValue
      throw document.error(key.map { .wrongValue(key: $0, wanted: "a text") } ?? .malformedJSON)
    } catch {
      throw document.error(.malformedJSON)
    }
  }
}

/// The keys of a line.
private struct JSONArticle: Decodable {
  let id: String?
  let text: String?
  let html: String?
  let title: String?
  let date: String?
  let source: String?
  /// Whether the line is a record of a graph: those say of what kind they are.
  let isOfGraph: Bool

  private enum Key: String, CodingKey {
    case id, text, html, title, date, source, kind, document
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    if let number = try? values.decodeIfPresent(Int.self, forKey: .id) {
      id = String(number)
    } else {
      id = try values.decodeIfPresent(String.self, forKey: .id)
    }
    text = try values.decodeIfPresent(String.self, forKey: .text)
    html = try values.decodeIfPresent(String.self, forKey: .html)
    title = try values.decodeIfPresent(String.self, forKey: .title)
    date = try values.decodeIfPresent(String.self, forKey: .date)
    source = try values.decodeIfPresent(String.self, forKey: .source)
    let kind = try? values.decodeIfPresent(String.self, forKey: .kind)
    isOfGraph = values.contains(.document) && ["document", "entity", "claim"].contains(kind)
  }

  /// Gives an article its text, and what the HTML tells beyond the other keys.
  func fill(_ article: inout Article) throws(ReadError) {
    if let text {
      article.text = ArticleText.verbatim(text, title: article.title)
    } else if let html {
      let page = SourceDocument(origin: article.origin, bytes: Array(html.utf8))
      var read = try HTMLPage.article(of: page, title: article.title)
      read.id = article.id ?? read.id
      read.published = article.published ?? read.published
      read.source = article.source ?? read.source
      article = read
    } else {
      throw ReadError(.missingKey("text"), in: article.origin)
    }
  }
}
