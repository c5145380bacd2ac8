/// The heading of a page that is its headline.
struct PageHeading {
  /// The first `h1` that does not name the site.
  let element: MarkupNode?
  /// What it says.
  let text: String?

  /// - Parameter sites: what the page calls its site.
  init(_ root: MarkupNode, sites: [String]) {
    let headings = root.outermost { $0.isNamed("h1") }.filter { heading in
      let text = heading.text
      return !text.isEmpty && !PageTitle.isSite(text[...], sites)
    }
    let logo = headings.first.flatMap { Self.logo($0.text, root) }
    element = headings.first { !PageTitle.isSite($0.text[...], [logo].compactMap(\.self)) }
    text = element?.text
  }

  /// What a heading says, if it is the last part of the document's title, of which the page shows
  /// the first one as a lower heading.
  private static func logo(_ heading: String, _ root: MarkupNode) -> String? {
    guard let title = root.descendant("title")?.text, let site = PageTitle.lastPart(of: title),
      PageTitle.isSite(heading[...], [site])
    else { return nil }
    let lower = root.outermost { $0.isNamed("h2") || $0.isNamed("h3") }
    return lower.contains { PageTitle.begins(title, with: $0.text) } ? site : nil
  }
}
