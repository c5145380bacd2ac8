/// NewsML 1.0 to 1.2 (IPTC), the form before G2, with the text in line.
enum NewsML1 {
  /// The articles below the root element.
  static func articles(
    below root: MarkupNode,
    in document: SourceDocument,
    repairs: [TextRepair]
  ) -> [Result<Article, ReadError>] {
    let items = root.outermost { $0.isNamed("NewsItem") }
    guard !items.isEmpty else { return [.failure(document.error(.noText, at: .line(root.line)))] }
    let texts = items.filter { !contents(of: $0).isEmpty }
    return (texts.isEmpty ? items : texts).map { item in
      Result { () throws(ReadError) in try article(of: item, in: document, repairs: repairs) }
    }
  }

  private static func article(
    of item: MarkupNode,
    in document: SourceDocument,
    repairs: [TextRepair]
  ) throws(ReadError) -> Article {
    var paragraphs: [String] = []
    var nitf: String?
    for content in contents(of: item) where paragraphs.isEmpty {
      paragraphs = try InlineContent.paragraphs(of: content, in: document)
      nitf = NITF.headline(of: content)
    }
    let headline = value(of: ["HeadLine", "Headline", "headline"], in: item) ?? nitf
    guard !paragraphs.isEmpty,
      let text = ArticleText.joined(title: headline, paragraphs: paragraphs)
    else { throw document.error(.noText, at: .line(item.line)) }
    return Article(
      id: value(of: ["PublicIdentifier", "NewsItemId"], in: item),
      title: headline,
      published: published(item),
      source: source(item),
      text: text,
      origin: "\(document.origin):\(item.line)",
      repairs: repairs
    )
  }

  /// The texts of an item, and not what tells of pictures beside them.
  private static func contents(of item: MarkupNode) -> [MarkupNode] {
    item.outermost { $0.isNamed("DataContent") }.filter { content in
      let kind = content.parent?.child("MediaType")?.attribute("FormalName")?.lowercased()
      return kind.map { $0.contains("text") } ?? true
    }
  }

  private static func value(of names: [StaticString], in item: MarkupNode) -> String? {
    names.lazy.compactMap { item.descendant($0)?.text.nonEmpty }.first
  }

  private static func published(_ item: MarkupNode) -> String? {
    let names: [StaticString] = ["DateId", "FirstCreated", "ThisRevisionCreated"]
    return names.lazy.compactMap { item.descendant($0)?.text }.compactMap(PublicationDate.iso).first
  }

  private static func source(_ item: MarkupNode) -> String? {
    let names: [StaticString] = ["Provider", "Source"]
    let parties = names.lazy.compactMap { item.descendant($0)?.descendant("Party") }
    return parties.compactMap { $0.attribute("FormalName")?.nonEmpty }.first
      ?? value(of: ["CreditLine", "ProviderId"], in: item)
  }
}
