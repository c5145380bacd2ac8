/// The News Industry Text Format (IPTC, versions 2 and 3).
enum NITF {
  static func article(of document: SourceDocument) throws(ReadError) -> Article {
    let source = try document.xmlText()
    let markup = try MarkupDocument(xml: source.bytes, of: document)
    guard let root = markup.root, let nitf = root.isNamed("nitf") ? root : root.descendant("nitf")
    else { throw document.error(.unknownXML(root: markup.root?.name ?? ""), at: .line(1)) }
    var article = try article(of: nitf, in: document)
    article.repairs = source.repairs
    return article
  }

  /// The article of an element `nitf`.
  private static func article(
    of nitf: MarkupNode,
    in document: SourceDocument
  ) throws(ReadError) -> Article {
    let headline = headline(of: nitf)
    guard let text = ArticleText.joined(title: headline, paragraphs: paragraphs(of: nitf)) else {
      throw document.error(.noText, at: .line(nitf.line))
    }
    return Article(
      id: nitf.descendant("doc-id")?.attribute("id-string"),
      title: headline,
      published: published(nitf),
      source: source(nitf),
      text: text,
      origin: document.origin
    )
  }

  /// The text of the article below an element `nitf`, without its headline.
  static func paragraphs(of nitf: MarkupNode) -> [String] {
    let subheadline = nitf.descendant("hl2")?.text
    let content = nitf.descendant("body.content") ?? nitf.descendant("body")
    let paragraphs = content.map { ParagraphCollector.paragraphs(of: $0, rules: NITFRules()) } ?? []
    return [subheadline].compactMap(\.self) + paragraphs.map(\.text)
  }

  /// The headline of an element `nitf`.
  static func headline(of nitf: MarkupNode) -> String? {
    let names: [StaticString] = ["hl1", "hedline", "title"]
    let texts = names.lazy.compactMap { nitf.descendant($0)?.text }
    return texts.first { !$0.isEmpty }
  }

  private static func published(_ nitf: MarkupNode) -> String? {
    let dates = [
      nitf.descendant("date.issue")?.attribute("norm"),
      nitf.descendant("date.release")?.attribute("norm"),
      nitf.descendant("pubdata")?.attribute("date.publication"),
      nitf.descendant("story.date")?.attribute("norm"),
      nitf.descendant("story.date")?.text,
    ]
    return dates.lazy.compactMap(\.self).compactMap(PublicationDate.iso).first
  }

  private static func source(_ nitf: MarkupNode) -> String? {
    let names = [
      nitf.descendant("pubdata")?.attribute("name"),
      nitf.descendant("distributor")?.text,
      nitf.descendant("doc.copyright")?.attribute("holder"),
      nitf.descendant("doc-id")?.attribute("regsrc"),
    ]
    return names.lazy.compactMap(\.self).map(SpaceFolder.folded).first { !$0.isEmpty }
  }
}

/// How NITF shapes paragraphs.
private struct NITFRules: ParagraphRules {
  func isBlock(_ name: String) -> Bool {
    switch name {
    case "p", "block", "body.content", "hl1", "hl2", "li", "ul", "ol", "dl", "dt", "dd", "bq",
      "credit", "fn", "hr", "media", "media-caption", "pre", "table", "tr", "td", "th", "caption":
      true
    default: false
    }
  }

  func isLeftOut(_ element: MarkupNode, name: String) -> Bool {
    switch name {
    case "abstract", "byline", "dateline", "copyrite", "datasource", "distributor",
      "media-metadata", "media-object", "media-producer", "media-reference", "note", "nitf-table",
      "series", "body.end", "table":
      true
    default: false
    }
  }
}
