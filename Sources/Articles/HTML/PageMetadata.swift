/// What a page tells about its article: linked data first, then OpenGraph, then older customs.
struct PageMetadata {
  let title: String?
  let published: String?
  let source: String?
  let identifier: String?
  /// The paragraphs of the article, where the metadata hold them too.
  let paragraphs: [String]

  /// Reads the metadata of the page below a root element.
  init(_ root: MarkupNode) {
    let linkedData = LinkedData(root)
    let properties = PageProperties(root)
    title =
      linkedData.headline ?? properties["og:title"]
      ?? root.descendant("h1")?.text.nonEmpty
      ?? Self.title(of: root, site: properties["og:site_name"])
    published =
      linkedData.published.flatMap(PublicationDate.iso)
      ?? properties.first(of: PageProperties.dates, as: PublicationDate.iso)
      ?? PublicationTime(root).day
    source =
      linkedData.publisher
      ?? properties.first(of: ["og:site_name", "dc.publisher", "publisher"], as: \.nonEmpty)
    paragraphs = (linkedData.body ?? "").split(whereSeparator: \.isNewline).map {
      SpaceFolder.folded(String($0))
    }.filter { !$0.isEmpty }
    identifier =
      Self.canonicalLink(root) ?? properties["og:url"] ?? linkedData.address
  }

  /// The title of the document without the name of the site.
  private static func title(of root: MarkupNode, site: String?) -> String? {
    guard let title = root.descendant("title")?.text.nonEmpty else { return nil }
    for separator in [" | ", " – ", " — ", " - ", " :: ", " » "] {
      let parts = title.split(separator: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let isSite = site.map { last == $0 } ?? (last.split(separator: " ").count <= 4)
      if isSite { return String(title.dropLast(separator.count + last.count)) }
    }
    return title
  }

  private static func canonicalLink(_ root: MarkupNode) -> String? {
    root.descendants.first { $0.isNamed("link") && $0.attribute("rel") == "canonical" }?
      .attribute("href")?.nonEmpty
  }
}

extension String {
  /// The text with its white space folded; nothing where there is no more.
  var nonEmpty: String? {
    let folded = SpaceFolder.folded(self)
    return folded.isEmpty ? nil : folded
  }
}
