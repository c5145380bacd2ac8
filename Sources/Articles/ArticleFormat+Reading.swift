extension ArticleFormat {
  /// Reads all articles of a document that is in this format.
  func articles(of document: SourceDocument) -> [Result<Article, ReadError>] {
    switch self {
    case .plainText: [Result { () throws(ReadError) in try PlainText.article(of: document) }]
    case .html: [Result { () throws(ReadError) in try HTMLPage.article(of: document) }]
    case .nitf: [Result { () throws(ReadError) in try NITF.article(of: document) }]
    case .newsML: NewsML.articles(of: document)
    case .feed: Feed.articles(of: document)
    case .jsonLines: JSONLines.articles(of: document)
    case .json: JSONDocument.articles(of: document)
    }
  }
}
