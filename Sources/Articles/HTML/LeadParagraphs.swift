/// Finds the lead of an article that stands with its headline, outside of the article's element.
struct LeadParagraphs {
  private let headline: ShownHeadline
  private let article: MarkupNode
  private let within: Ancestry<Bool>
  private let headings = Ancestry(within: { $0.isNamed("h1") })
  private let captions = Ancestry(within: { element in
    element.isNamed("figure") || element.isNamed("figcaption")
      || element.isCalled(where: Self.names(ofPictures:))
  })

  /// - Parameters:
  ///   - headline: where the page shows its headline.
  ///   - article: the element of the article.
  init(headline: ShownHeadline, article: MarkupNode) {
    self.headline = headline
    self.article = article
    within = Ancestry(within: { $0 == article })
  }

  /// The prose between the headline and the article, below the least element that holds both.
  ///
  /// Headings are prose where they are called a lead. A page that shows no headline may have its
  /// lead right before the article.
  func found(in paragraphs: [Paragraph]) -> [Paragraph] {
    guard let end = paragraphs.firstIndex(where: { within.includes($0.container) }) else {
      return []
    }
    guard let start = paragraphs[..<end].lastIndex(where: headline.isShown) else {
      return paragraphs.contains(where: headline.isShown) ? [] : lead(before: paragraphs[..<end])
    }
    let around = Self.elements(around: paragraphs[start].container)
    guard
      let common = Self.elements(around: paragraphs[end].container).first(where: around.contains)
    else { return [] }
    let below = Ancestry(within: { $0 == common })
    return paragraphs[start..<end].dropFirst().filter { paragraph in
      isLead(paragraph) && below.includes(paragraph.container)
    }
  }

  /// What the nearest element before the article says, if it is called a lead, or if it is a
  /// sentence within the same element.
  private func lead(before paragraphs: ArraySlice<Paragraph>) -> [Paragraph] {
    let told = paragraphs.filter { !$0.isNavigation }
    let filled = Set(around: told.map(\.container)).union(told.map(\.container))
    guard let nearest = nearest(of: filled) else { return [] }
    let below = Ancestry(within: { $0 == nearest })
    let found = told.filter { below.includes($0.container) }
    guard found.count <= 2, found.allSatisfy(isLead) else { return [] }
    let isNamed = found.contains { Self.isCalledLead($0.container) }
    let isApart =
      nearest.parent?.isNamed("body") ?? true || nearest.isCalled(where: Self.frames.contains)
    return isNamed || !isApart ? found : []
  }

  /// The nearest of some elements that comes before the article and does not hold it.
  private func nearest(of filled: Set<MarkupNode>) -> MarkupNode? {
    var node = article
    while let parent = node.parent, !node.isNamed("body") {
      let earlier = parent.children.prefix { $0 != node }.filter(filled.contains)
      if let nearest = earlier.last { return nearest }
      node = parent
    }
    return nil
  }

  private func isLead(_ paragraph: Paragraph) -> Bool {
    guard paragraph.linkLength == 0, !paragraph.isNavigation,
      !headings.includes(paragraph.container), !captions.includes(paragraph.container)
    else { return false }
    if paragraph.isProse, Self.isCalledLead(paragraph.container) { return true }
    guard paragraph.role != .heading || paragraph.text.utf8.count >= 60 else { return false }
    let isSentence = paragraph.text.utf8.count >= 50 && paragraph.endsWithStop
    return isSentence || Self.isCalledLead(paragraph.container)
  }

  private static func elements(around node: MarkupNode) -> [MarkupNode] {
    Array(sequence(first: node, next: \.parent))
  }

  private static func isCalledLead(_ element: MarkupNode) -> Bool {
    [element, element.parent].contains { $0?.isCalled(where: names.contains) ?? false }
  }

  private static func names(ofPictures word: String) -> Bool { pictures.contains(word) }

  private static let pictures: Set<String> = [
    "caption", "carousel", "credit", "gallery", "image", "media", "photo", "picture", "player",
    "slideshow", "thumbnail", "video", "videos",
  ]

  private static let names: Set<String> = [
    "chapeau", "chapo", "deck", "dek", "excerpt", "intro", "lead", "lede", "sapo", "standfirst",
    "strapline", "subhead", "subheadline", "subtitle", "summary",
  ]

  /// What pages call that which stands above each of their articles.
  private static let frames: Set<String> = [
    "brand", "hdr", "header", "logo", "message", "notice", "site", "slogan", "tagline", "top",
  ]
}
