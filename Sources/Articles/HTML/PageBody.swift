/// The article of a page, found among what surrounds it.
struct PageBody {
  /// The paragraphs of the article.
  let paragraphs: [String]
  /// The day of publication that stands between the headline and the end of the article.
  let published: String?

  /// - Parameters:
  ///   - root: the root element of the page.
  ///   - headline: the headline, where the page tells one.
  init(_ root: MarkupNode, headline: String?) {
    let all = ParagraphCollector.paragraphs(of: root, rules: HTMLRules())
    let rules = PageRules(root, density: TextDensity(all, below: root))
    let kept = ParagraphCollector.paragraphs(of: root, rules: rules)
    let density = TextDensity(kept, below: root)
    let article = Self.marked(root, density) ?? density.centre(below: root)
    let within = Ancestry(within: { $0 == article })
    let headlines = Ancestry(within: { $0.isNamed("h1") })
    let frames = Ancestry { element -> Bool? in
      element.isNamed("figure") ? true : element.isNamed("figcaption") ? false : nil
    }
    let parts = Self.parts(of: article)
    let own = kept.filter {
      parts.includes($0.container) && !headlines.includes($0.container) && !$0.isNavigation
        && !(frames.value(at: $0.container) ?? false)
    }
    let lead = LeadParagraphs(headline: headline, headlines: headlines, article: within)
    paragraphs = (lead.found(in: kept) + Self.withoutLoneHeadings(own)).map(\.text)
    published = Self.published(in: all, of: root, headlines: headlines, article: within)
  }

  /// The day that stands between the headline and the end of the article.
  ///
  /// Where there is no headline, or nothing is found, it is a day that is called that of
  /// publication, up to a little behind the end.
  private static func published(
    in all: [Paragraph],
    of root: MarkupNode,
    headlines: Ancestry<Bool>,
    article: Ancestry<Bool>
  ) -> String? {
    let start = all.firstIndex { headlines.includes($0.container) }
    let end = all.lastIndex { article.includes($0.container) } ?? all.endIndex
    let changes = PublicationTime(root).changes
    let told = all.prefix(end + 4).filter { !changes.contains($0.text) }.map(\.text)
    let own = all[..<end].dropFirst(start ?? end).lazy.filter { !changes.contains($0.text) }
    return own.compactMap { WrittenPublication.day(in: $0.text) }.first
      ?? told.lazy.filter(WrittenPublication.isCalledPublication)
      .compactMap { WrittenPublication.day(in: $0) }.first
  }

  /// The element that the page marks as the article, unless most of the prose is elsewhere.
  private static func marked(_ root: MarkupNode, _ density: TextDensity) -> MarkupNode? {
    let bodies = root.descendants.filter { $0.attribute("itemprop") == "articleBody" }
    let articles = root.descendants.filter { $0.isNamed("article") }
    let mains = root.outermost { $0.isNamed("main") }.map(density.centre)
    for candidates in [bodies, articles, mains] {
      let best = candidates.max { density.bytes(below: $0) < density.bytes(below: $1) }
      if let best, density.bytes(below: best) * 3 > density.bytes(below: root) { return best }
    }
    return nil
  }

  /// The element of the article, and those beside it that are called the same: where something else
  /// parts an article, its pieces are alike.
  private static func parts(of article: MarkupNode) -> Ancestry<Bool> {
    guard let parent = article.parent, let name = article.attribute("class")?.nonEmpty,
      !article.isNamed("article")
    else { return Ancestry(within: { $0 == article }) }
    let alike = Set(
      parent.children.filter { $0.name == article.name && $0.attribute("class")?.nonEmpty == name }
    )
    return Ancestry(within: alike.contains)
  }

  /// Leaves out headings that no text follows: those of link lists.
  private static func withoutLoneHeadings(_ paragraphs: [Paragraph]) -> [Paragraph] {
    paragraphs.enumerated().filter { index, paragraph in
      guard paragraph.role == .heading else { return true }
      return index + 1 < paragraphs.count && paragraphs[index + 1].role != .heading
    }.map(\.element)
  }
}

extension Paragraph {
  /// Whether it leads elsewhere instead of telling something.
  var isNavigation: Bool {
    if linkDensity > 0.5, role == .item || text.utf8.count < 200 { return true }
    return PageFurniture.isOne(text)
  }
}
