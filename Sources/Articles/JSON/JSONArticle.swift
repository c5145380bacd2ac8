/// Makes an article of an object of JSON.
struct JSONArticle {
  private let record: JSONRecord
  private let origin: String

  /// The article of an object.
  ///
  /// - Parameters:
  ///   - bytes: the object in UTF-8.
  ///   - document: what it stands in.
  ///   - place: where it stands there, if there is more than one.
  static func article(
    _ bytes: [UInt8],
    in document: String,
    at place: ReadError.Place?
  ) throws(ReadError) -> Article {
    do throws(ReadProblem) {
      let record = try JSONRecord(bytes)
      guard !record.isOfGraph else { throw .graph }
      return try JSONArticle(record: record, origin: document + (place?.suffix ?? "")).article()
    } catch {
      throw ReadError(error, in: document, at: place)
    }
  }

  private func article() throws(ReadProblem) -> Article {
    try checkOwnKeys()
    var article = Article(
      id: record.text(of: JSONKeys.identifiers, orNumber: true)?.text,
      title: try record.text(of: JSONKeys.titles).flatMap { title throws(ReadProblem) in
        try Self.title(title.text)
      },
      published: published,
      source: record.text(of: JSONKeys.sources)?.text,
      text: "",
      origin: origin
    )
    try fill(&article)
    guard article.text.contains(where: { !$0.isWhitespace }) else { throw .noText }
    return article
  }

  /// The documented keys must hold what they are for; others are passed over.
  private func checkOwnKeys() throws(ReadProblem) {
    for key in ["text", "html"] {
      switch record[key] {
      case .number, .other: throw .wrongValue(key: key, wanted: "a text")
      case .text, nil: continue
      }
    }
    guard record["date"] == nil || day(of: "date") != nil else {
      throw .wrongValue(key: "date", wanted: "a date")
    }
  }

  private var published: String? { JSONKeys.dates.lazy.compactMap(day).first }

  private func day(of key: String) -> String? {
    switch record[key] {
    case .text(let text): PublicationDate.iso(text)
    case .number(let digits): PublicationDate.iso(digits) ?? PublicationDate.ofEpoch(digits)
    case .other, nil: nil
    }
  }

  /// Sites escape their headlines for HTML even here.
  private static func title(_ text: String) throws(ReadProblem) -> String? {
    guard text.contains("&"), text.contains(";") else { return text.nonEmpty }
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
    if let found = record.text(of: JSONKeys.texts) {
      try fill(&article, with: found)
    } else if let page = record.text(of: JSONKeys.pages) {
      try fill(&article, withPage: page.text)
    } else if let found = record.text(of: JSONKeys.summaries) {
      try fill(&article, with: found)
    } else {
      throw .missingKey("text")
    }
  }

  private func fill(
    _ article: inout Article,
    with found: (key: String, text: String)
  ) throws(ReadProblem) {
    // What we document as verbatim stays so.
    guard found.key != "text", HTMLFragment.holdsTags(found.text) else {
      article.text = ArticleText.verbatim(found.text, title: article.title)
      return
    }
    let paragraphs = try Self.paragraphs(ofHTML: found.text)
    guard !paragraphs.isEmpty else { throw .noText }
    article.text = ArticleText.joined(title: article.title, paragraphs: paragraphs) ?? ""
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
      article = read
    } catch {
      throw error.problem
    }
  }
}
