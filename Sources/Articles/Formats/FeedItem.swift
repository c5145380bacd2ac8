/// An item of a feed, with what its outlet adds to its headline taken away.
struct FeedItem {
  let title: String?
  let outlet: String?
  private let item: MarkupNode

  /// - Parameter feed: what the feed calls itself.
  init(_ item: MarkupNode, feed: String?, in document: SourceDocument) throws(ReadError) {
    self.item = item
    let source = item.child("source")
    let title = try item.child("title").map { title throws(ReadError) in
      try HTMLFragment.paragraphs(ofText: title.text, in: document).joined(separator: " ")
    }
    let isOfGoogle =
      feed?.hasSuffix(" - Google News") ?? false || Self.isOfGoogle(Self.identifiers(of: item))
    let named =
      source?.child("title")?.text ?? source?.text.nonEmpty
      ?? (isOfGoogle ? title?.outletBehind : nil)
    outlet = named ?? feed
    self.title = title.map { named.map($0.withoutOutlet) ?? $0 }
  }

  /// The longest form of the text that the item gives: the content, else the summary.
  func paragraphs(in document: SourceDocument) throws(ReadError) -> [String] {
    let names: [StaticString] = ["encoded", "content", "description", "summary"]
    for name in names {
      guard let content = item.child(name) else { continue }
      let paragraphs =
        content.attribute("type") == "xhtml"
        ? HTMLFragment.paragraphs(of: content)
        : try HTMLFragment.paragraphs(ofText: content.verbatimText, in: document)
      let told = paragraphs.filter { !repeatsHeadline($0) }
      if !told.isEmpty { return isListOfHeadlines(told) ? [] : told }
    }
    return []
  }

  /// Whether a paragraph is the headline with the name of the outlet behind it.
  private func repeatsHeadline(_ paragraph: String) -> Bool {
    guard let title, let outlet, paragraph.hasPrefix(title) else { return false }
    let rest = paragraph.dropFirst(title.count).drop { " -–—|·".contains($0) }
    return rest == outlet
  }

  /// Whether the text is what Google News makes of many outlets: their headlines and their names.
  private func isListOfHeadlines(_ paragraphs: [String]) -> Bool {
    Self.isOfGoogle(identifiers)
      && !paragraphs.contains { $0.endsSentence && $0.utf8.count > 120 }
  }

  private static func isOfGoogle(_ identifiers: [String]) -> Bool {
    identifiers.contains { $0.contains("://news.google.") }
  }

  /// Where the item stands on the web, and not what it is about or holds.
  var address: String? {
    let links = item.children.filter { link in
      link.isNamed("link") && ["alternate", nil].contains(link.attribute("rel"))
    }
    return links.lazy.compactMap { WebAddress.absolute($0.attribute("href") ?? $0.text) }.first
  }

  /// What identifies the item, the best first.
  var identifiers: [String] { Self.identifiers(of: item) }

  private static func identifiers(of item: MarkupNode) -> [String] {
    let link = item.child("link")
    let identifiers = [
      item.child("guid")?.text, item.child("id")?.text, item.attribute("about"),
      link?.attribute("href"), link?.text,
    ]
    return identifiers.compactMap { $0?.nonEmpty }
  }
}

extension String {
  /// The name behind a headline of Google News: `Peru signs - The Gazette`.
  fileprivate var outletBehind: String? {
    let parts = split(separator: " - ")
    return parts.count > 1 ? parts.last.map(String.init) : nil
  }

  /// A headline without the name of the outlet behind it: `Peru signs - The Gazette`.
  fileprivate func withoutOutlet(_ outlet: String) -> String {
    guard hasSuffix(outlet) else { return self }
    let rest = dropLast(outlet.count)
    let headline = rest.trimmedEnd { " -–—|·".contains($0) }
    return headline.isEmpty || headline.count == rest.count ? self : String(headline)
  }
}

extension Substring {
  fileprivate func trimmedEnd(_ isUnwanted: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isUnwanted(last) { text.removeLast() }
    return text
  }
}
