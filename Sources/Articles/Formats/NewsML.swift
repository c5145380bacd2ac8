/// NewsML-G2 (IPTC), as an item or as a message that holds many, with the text in line.
enum NewsML {
  static func articles(of document: SourceDocument) -> [Result<Article, ReadError>] {
    do throws(ReadError) {
      let source = try document.xmlText()
      let markup = try MarkupDocument(xml: source.bytes, of: document)
      guard let root = markup.root else { throw document.error(.noText) }
      guard !root.isNamed("NewsML") else {
        return NewsML1.articles(below: root, in: document, repairs: source.repairs)
      }
      let items = items(below: root)
      guard !items.isEmpty else { throw document.error(.noText, at: .line(root.line)) }
      return items.map { item in
        Result { () throws(ReadError) in
          try article(of: item, in: document, repairs: source.repairs)
        }
      }
    } catch {
      return [.failure(error)]
    }
  }

  /// The news items; those of pictures, sound and films only where there is nothing else.
  private static func items(below root: MarkupNode) -> [MarkupNode] {
    let all = root.isNamed("newsItem") ? [root] : root.outermost { $0.isNamed("newsItem") }
    let texts = all.filter { $0.child("contentSet")?.children.contains(where: isText) ?? false }
    return texts.isEmpty ? all : texts
  }

  private static func isText(_ content: MarkupNode) -> Bool {
    content.isNamed("inlineXML") || content.isNamed("inlineData")
  }

  private static func article(
    of item: MarkupNode,
    in document: SourceDocument,
    repairs: [TextRepair]
  ) throws(ReadError) -> Article {
    let content = item.child("contentSet")?.children.first(where: isText)
    let headline =
      item.child("contentMeta")?.child("headline")?.text
      ?? content.flatMap(NITF.headline) ?? item.child("itemMeta")?.child("title")?.text
    let paragraphs = try content.map { content throws(ReadError) in
      let type = content.attribute("contenttype")
      return try InlineContent.paragraphs(
        of: content,
        isHTML: type?.contains("html") == true ? true : nil,
        in: document
      )
    }
    guard let paragraphs, let text = ArticleText.joined(title: headline, paragraphs: paragraphs)
    else { throw document.error(.noText, at: .line(item.line)) }
    return Article(
      id: item.attribute("guid"),
      title: headline,
      published: published(item),
      source: source(item),
      text: text,
      origin: "\(document.origin):\(item.line)",
      repairs: repairs
    )
  }

  private static func published(_ item: MarkupNode) -> String? {
    let meta = item.child("itemMeta")
    let dates = [
      item.child("contentMeta")?.child("contentCreated"),
      meta?.child("firstCreated"),
      meta?.child("versionCreated"),
    ]
    return dates.lazy.compactMap(\.self?.text).compactMap(PublicationDate.iso).first
  }

  private static func source(_ item: MarkupNode) -> String? {
    let makers = [
      item.child("itemMeta")?.child("provider"), item.child("contentMeta")?.child("infoSource"),
    ]
    for maker in makers.lazy.compactMap(\.self) {
      if let name = maker.child("name")?.text, !name.isEmpty { return name }
      if let name = maker.attribute("literal") ?? maker.attribute("qcode") { return name }
    }
    return nil
  }
}
