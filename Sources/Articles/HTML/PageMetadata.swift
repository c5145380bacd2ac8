/// What a page tells about its article: linked data first, then OpenGraph, then older customs.
struct PageMetadata {
  let title: String?
  /// The element that shows the headline: an `h1`, or a lower heading of the same words.
  let heading: MarkupNode?
  let published: String?
  let source: String?
  let identifier: String?
  /// The paragraphs of the article, where the metadata hold them too.
  let paragraphs: [String]

  /// Reads the metadata of the page below a root element.
  init(_ root: MarkupNode) {
    let linkedData = LinkedData(root)
    let properties = PageProperties(root)
    let sites = [linkedData.publisher, properties["og:site_name"], properties["application-name"]]
    let named = sites.compactMap(\.self)
    let shown = PageHeading(root, sites: named)
    let told = [linkedData.headline, properties["og:title"], shown.text].compactMap(\.self)
      .first { !PageTitle.isSite($0[...], named) }
    let title =
      told.map { PageTitle.withoutSite($0, heading: shown.text, sites: named) }
      ?? root.descendant("title")?.text.nonEmpty.map { title in
        named.isEmpty
          ? PageTitle.withoutLastPart(title)
          : PageTitle.withoutSite(title, heading: nil, sites: named)
      }
    self.title = title
    heading = shown.element ?? Self.lowerHeading(root, headline: title)
    published =
      linkedData.published.flatMap(PublicationDate.iso) ?? properties.published
      ?? PublicationTime(root).day ?? linkedData.pagePublished.flatMap(PublicationDate.iso)
    source =
      linkedData.publisher
      ?? properties.first(of: ["og:site_name", "dc.publisher", "publisher"], as: \.nonEmpty)
    paragraphs = (linkedData.body ?? "").split(whereSeparator: \.isNewline).map {
      SpaceFolder.folded(String($0))
    }.filter { !$0.isEmpty }
    identifier =
      Self.canonicalLink(root) ?? properties["og:url"] ?? linkedData.address
  }

  private static func lowerHeading(_ root: MarkupNode, headline: String?) -> MarkupNode? {
    root.outermost { $0.isNamed("h2") || $0.isNamed("h3") }.first { headline == $0.text }
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
