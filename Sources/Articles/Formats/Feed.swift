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
    let title = try item.child("title").map { title throws(ReadError) in
      try HTMLFragment.paragraphs(ofText: title.text, in: document).joined(separator: " ")
    }
    let paragraphs = try paragraphs(of: item, in: document)
    guard let text = ArticleText.joined(title: title, paragraphs: paragraphs) else {
      throw document.error(.noText, at: .line(item.line))
    }
    let dates: [StaticString] = ["pubDate", "published", "date", "updated"]
    return Article(
      id: identifier(of: item),
      title: title,
      published: dates.lazy.compactMap { item.child($0)?.text }.compactMap(PublicationDate.iso)
        .first,
      source: item.child("source")?.child("title")?.text ?? source,
      text: text,
      origin: "\(document.origin):\(item.line)"
    )
  }

  /// The longest form of the text that the item gives: the content, else the summary.
  private static func paragraphs(
    of item: MarkupNode,
    in document: SourceDocument
  ) throws(ReadError) -> [String] {
    let names: [StaticString] = ["encoded", "content", "description", "summary"]
    for name in names {
      guard let content = item.child(name) else { continue }
      let paragraphs =
        content.attribute("type") == "xhtml"
        ? HTMLFragment.paragraphs(of: content)
        : try HTMLFragment.paragraphs(ofText: content.verbatimText, in: document)
      if !paragraphs.isEmpty { return paragraphs }
    }
    return []
  }

  private static func identifier(of item: MarkupNode) -> String? {
    let link = item.child("link")
    let identifiers = [
      item.child("guid")?.text, item.child("id")?.text, item.attribute("about"),
      link?.attribute("href"), link?.text,
    ]
    return identifiers.lazy.compactMap(\.self).first { !$0.isEmpty }
  }
}
