extension ArticleFormat {
  /// Begins to read the articles of a file that is in this format.
  func articles(
    in file: InputFile,
    limit: Int,
    encoding: String?
  ) throws(ReadError) -> any IteratorProtocol<Result<Article, ReadError>> {
    switch self {
    case .jsonLines: return try JSONLinesFile(file, limit: limit, encoding: encoding)
    case .table: return try TableFile(file, limit: limit, encoding: encoding)
    case .warc: return WARCFile(file, limit: limit) { $1.articles(of: $0) }
    case .plainText, .html, .nitf, .newsML, .feed, .json:
      var file = file
      let bytes = try file.readAll(limit: limit)
      let document = SourceDocument(origin: file.origin, bytes: bytes, encoding: encoding)
      guard self != .json else { return try JSONDocument(document) }
      return articles(of: document).makeIterator()
    }
  }

  /// Reads the articles of a document that is in this format; none where it is one of many parts.
  func articles(of document: SourceDocument) -> [Result<Article, ReadError>] {
    switch self {
    case .plainText: [Result { () throws(ReadError) in try PlainText.article(of: document) }]
    case .html: [Result { () throws(ReadError) in try HTMLPage.article(of: document) }]
    case .nitf: [Result { () throws(ReadError) in try NITF.article(of: document) }]
    case .newsML: NewsML.articles(of: document)
    case .feed: Feed.articles(of: document)
    case .jsonLines, .json, .table, .warc: []
    }
  }
}
