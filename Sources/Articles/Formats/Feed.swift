/// RSS 0.9 to 2.0 and Atom: many articles in one document.
enum Feed {
  static func articles(of document: SourceDocument) -> [Result<Article, ReadError>] {
    do throws(ReadError) {
      let text = try document.xmlText()
      let markup = try MarkupDocument(xml: text.bytes, of: document)
      guard let root = markup.root else { throw document.error(.noText) }
      let items = root.outermost { $0.isNamed("item") || $0.isNamed("entry") }
      guard !items.isEmpty else { throw document.error(.noText, at: .line(root.line)) }
      let channel = root.child("channel") ?? root
      let source = channel.child("title")?.text
      return items.map { item in
        Result { () throws(ReadError) in
          var article = try article(of: item, source: source, in: document)
          article.repairs = text.repairs
          return article
        }
      }
    } catch {
      return [.failure(error)]
    }
  }

  private static func article(
    of item: MarkupNode,
    source: String?,
    in document: SourceDocument
  ) throws(ReadError) -> Article {
    let content = try FeedItem(item, feed: source, in: document)
    let paragraphs = try content.paragraphs(in: document)
    guard let text = ArticleText.joined(title: content.title, paragraphs: paragraphs) else {
      throw document.error(.noText, at: .line(item.line))
    }
    let dates: [StaticString] = ["pubDate", "published", "date", "updated"]
    return Article(
      id: content.identifiers.first,
      title: content.title,
      published: dates.lazy.compactMap { item.child($0)?.text }.compactMap(PublicationDate.iso)
        .first,
      source: content.outlet,
      url: content.address,
      text: text,
      origin: "\(document.origin):\(item.line)"
    )
  }
}
