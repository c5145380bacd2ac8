/// The article of a page, found among what surrounds it.
struct PageBody {
  /// The paragraphs of the article.
  let paragraphs: [String]
  /// The day of publication that stands between the headline and the end of the article.
  let published: String?

  /// - Parameters:
  ///   - root: the root element of the page.
  ///   - headline: the headline, where the page tells one.
  ///   - heading: the element that shows it.
  init(_ root: MarkupNode, headline: String?, heading: MarkupNode?) {
    let all = ParagraphCollector.paragraphs(of: root, rules: HTMLRules(headline: headline))
    let density = TextDensity(all, below: root)
    let rules = PageRules(root, density: density, headline: headline, heading: heading)
    let kept = ParagraphCollector.paragraphs(of: root, rules: rules)
    let keptDensity = TextDensity(kept, below: root)
    let article = Self.marked(root, keptDensity) ?? keptDensity.centre(below: root)
    let parts = Self.parts(of: article)
    let own = Self.own(kept, within: parts)
    let shown = ShownHeadline(headline: headline, heading: heading)
    let lead = LeadParagraphs(headline: shown, article: article).found(in: kept)
      .filter { !parts.includes($0.container) }
    paragraphs = (lead + Self.withoutLoneHeadings(own)).map(\.text)
    published = Self.published(in: all, of: root, headline: shown, article: article)
  }

  /// The paragraphs of the parts of an article, with the captions of its pictures.
  private static func own(_ kept: [Paragraph], within parts: Ancestry<Bool>) -> [Paragraph] {
    let headings = Ancestry(within: { $0.isNamed("h1") })
    let frames = Ancestry { element -> Bool? in
      element.isNamed("figure") ? true : element.isNamed("figcaption") ? false : nil
    }
    return kept.compactMap { paragraph in
      guard parts.includes(paragraph.container), !headings.includes(paragraph.container),
        !paragraph.isNavigation
      else { return nil }
      guard let isFrame = frames.value(at: paragraph.container) else { return paragraph }
      return isFrame ? nil : PictureCaption.told(by: paragraph)
    }
  }

  /// The day that stands between the headline and the end of the article.
  ///
  /// Where there is no headline, or nothing is found, it is a day that is called that of
  /// publication, up to a little behind the end.
  private static func published(
    in all: [Paragraph],
    of root: MarkupNode,
    headline: ShownHeadline,
    article: MarkupNode
  ) -> String? {
    let within = Ancestry(within: { $0 == article })
    let start = headline.first(in: all)
    let end = all.lastIndex { within.includes($0.container) } ?? all.endIndex
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
