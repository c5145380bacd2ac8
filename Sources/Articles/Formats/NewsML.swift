/// NewsML-G2 (IPTC), as an item or as a message that holds many, with the text in line.
enum NewsML {
  static func articles(of document: SourceDocument) -> [Result<Article, ReadError>] {
    do throws(ReadError) {
      let source = try document.xmlText()
      let markup = try MarkupDocument(xml: source.bytes, of: document)
      guard let root = markup.root else { throw document.error(.noText) }
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
      try Self.paragraphs(of: content, in: document)
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

  /// The paragraphs of NITF or XHTML in line, of plain text, or of HTML as character data.
  private static func paragraphs(
    of content: MarkupNode,
    in document: SourceDocument
  ) throws(ReadError) -> [String] {
    if let nitf = content.descendant("nitf") { return NITF.paragraphs(of: nitf) }
    if content.isNamed("inlineXML") { return HTMLFragment.paragraphs(of: content) }
    let text = content.verbatimText
    guard content.attribute("contenttype")?.contains("html") ?? false else {
      return ArticleText.withUnixLines(text).split(separator: "\n\n").map {
        SpaceFolder.folded(String($0))
      }
    }
    return try HTMLFragment.paragraphs(ofText: text, in: document)
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
