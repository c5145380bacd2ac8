/// A page of a news site.
enum HTMLPage {
  /// The article of a page.
  static func article(of document: SourceDocument) throws(ReadError) -> Article {
    try article(of: try document.htmlText(), in: document)
  }

  /// The article of a page that is decoded.
  ///
  /// - Parameter title: the headline, where it is known better than the page tells it.
  static func article(
    of source: DecodedText,
    in document: SourceDocument,
    title: String? = nil
  ) throws(ReadError) -> Article {
    let markup = try MarkupDocument(html: source.bytes, of: document)
    guard let root = markup.root else { throw document.error(.noText) }
    let metadata = PageMetadata(root)
    let headline = title ?? metadata.title
    let body = PageBody(root, headline: metadata.title, heading: metadata.heading)
    var paragraphs = body.paragraphs
    if metadata.paragraphs.length > 2 * paragraphs.length { paragraphs = metadata.paragraphs }
    guard !paragraphs.isEmpty,
      let text = ArticleText.joined(title: headline, paragraphs: paragraphs)
    else { throw document.error(.noText) }
    let address = metadata.identifier ?? document.address
    return Article(
      id: address,
      title: headline,
      published: metadata.published ?? body.published ?? AddressDate.day(in: address ?? ""),
      source: metadata.source,
      url: WebAddress.absolute(metadata.identifier) ?? WebAddress.absolute(document.address),
      text: text,
      origin: document.origin,
      repairs: source.repairs
    )
  }
}

extension [String] {
  /// The number of bytes of all texts.
  fileprivate var length: Int { reduce(0) { $0 + $1.utf8.count } }
}
