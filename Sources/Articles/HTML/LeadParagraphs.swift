/// Finds the lead of an article that stands with its headline, outside of the article's element.
struct LeadParagraphs {
  /// The headline, where the page tells one.
  let headline: String?
  /// The elements of headlines.
  let headlines: Ancestry<Bool>
  /// The element of the article.
  let article: Ancestry<Bool>
  private let captions = Ancestry(within: { element in
    element.isNamed("figure") || element.isNamed("figcaption")
      || element.isCalled(where: Self.names(ofPictures:))
  })

  init(headline: String?, headlines: Ancestry<Bool>, article: Ancestry<Bool>) {
    self.headline = headline
    self.headlines = headlines
    self.article = article
  }

  /// The prose between the headline and the article, below the least element that holds both.
  ///
  /// Headings are prose where they are called a lead.
  func found(in paragraphs: [Paragraph]) -> [Paragraph] {
    guard let end = paragraphs.firstIndex(where: { article.includes($0.container) }),
      let start = paragraphs[..<end].lastIndex(where: isHeadline)
    else { return [] }
    let around = Self.elements(around: paragraphs[start].container)
    guard
      let common = Self.elements(around: paragraphs[end].container).first(where: around.contains)
    else { return [] }
    let within = Ancestry(within: { $0 == common })
    return paragraphs[start..<end].dropFirst().filter { paragraph in
      isLead(paragraph) && within.includes(paragraph.container)
    }
  }

  private func isLead(_ paragraph: Paragraph) -> Bool {
    guard paragraph.linkLength == 0, !paragraph.isNavigation,
      !headlines.includes(paragraph.container), !captions.includes(paragraph.container)
    else { return false }
    if paragraph.isProse, Self.isCalledLead(paragraph.container) { return true }
    guard paragraph.role != .heading || paragraph.text.utf8.count >= 60 else { return false }
    return Self.isSentence(paragraph.text) || Self.isCalledLead(paragraph.container)
  }

  /// Whether a text ends as a sentence does, and not as the captions of pictures and films do.
  private static func isSentence(_ text: String) -> Bool {
    let end = text.reversed().first { !"\"”’'".contains($0) }
    return text.utf8.count >= 50 && end.map { ".!?".contains($0) } ?? false
  }

  /// The headline of the page, as an `h1` or as whatever holds the same words.
  private func isHeadline(_ paragraph: Paragraph) -> Bool {
    guard let headline else { return headlines.includes(paragraph.container) }
    return paragraph.text == headline
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
    "chapeau", "deck", "dek", "excerpt", "intro", "lead", "lede", "sapo", "standfirst",
    "strapline", "subhead", "subheadline", "subtitle", "summary",
  ]
}
