/// Finds the article of a page among what surrounds it.
enum PageBody {
  /// The paragraphs of the article.
  static func paragraphs(of root: MarkupNode) -> [String] {
    let all = ParagraphCollector.paragraphs(of: root, rules: HTMLRules())
    let rules = PageRules(density: TextDensity(all))
    let kept = ParagraphCollector.paragraphs(of: root, rules: rules)
    let density = TextDensity(kept)
    let article = marked(root, density) ?? density.centre(below: root)
    let own = kept.filter {
      $0.container.lies(within: article) && !$0.isNavigation && !$0.isCredit
    }
    return withoutLoneHeadings(own).map(\.text)
  }

  /// The element that the page marks as the article, unless most of the prose is elsewhere.
  private static func marked(_ root: MarkupNode, _ density: TextDensity) -> MarkupNode? {
    let bodies = root.descendants.filter { $0.attribute("itemprop") == "articleBody" }
    let articles = root.descendants.filter { $0.isNamed("article") }
    let mains = root.descendants.filter { $0.isNamed("main") }.map(density.centre)
    for candidates in [bodies, articles, mains] {
      let best = candidates.max { density.bytes(below: $0) < density.bytes(below: $1) }
      if let best, density.bytes(below: best) * 3 > density.bytes(below: root) { return best }
    }
    return nil
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
  fileprivate var isNavigation: Bool {
    if linkDensity > 0.5, role == .item || text.utf8.count < 200 { return true }
    guard text.utf8.count < 150 else { return false }
    let start = text.prefix(40).lowercased()
    if !endsSentence, start.hasPrefix("by ") || PublicationDate.iso(text) != nil { return true }
    return Self.invitations.contains { start.hasPrefix($0) }
  }

  /// Whether it stands with a picture without being its caption.
  fileprivate var isCredit: Bool {
    let frame = sequence(first: container, next: \.parent).first {
      $0.isNamed("figure") || $0.isNamed("figcaption")
    }
    return frame?.isNamed("figure") ?? false
  }

  /// How short paragraphs begin that are about the page and not about the world.
  private static let invitations = [
    "additional reporting by", "advertisement", "also read", "all rights reserved", "click here",
    "copyright", "©", "editing by", "follow us", "image source", "listen to this article",
    "more on this story", "our standards", "photo:", "read also", "read more", "read next",
    "recommended", "related", "reporting by", "see also", "share this", "sign up", "skip to",
    "story continues", "subscribe", "watch:", "writing by", "you may also",
  ]
}
