/// Finds the lead of an article that stands with its headline, outside of the article's element.
struct LeadParagraphs {
  /// The headline, where the page tells one.
  let headline: String?
  /// The elements of headlines.
  let headlines: Ancestry<Bool>
  /// The element of the article.
  let article: Ancestry<Bool>

  /// The prose between the headline and the article that is called a lead or stands beside it.
  func found(in paragraphs: [Paragraph]) -> [Paragraph] {
    guard let end = paragraphs.firstIndex(where: { article.includes($0.container) }),
      let start = paragraphs[..<end].lastIndex(where: isHeadline)
    else { return [] }
    let surroundings = paragraphs[start].container.parent
    return paragraphs[start..<end].dropFirst().filter { paragraph in
      paragraph.isProse && paragraph.linkLength == 0 && !paragraph.isNavigation
        && !headlines.includes(paragraph.container)
        && (Self.isCalledLead(paragraph.container) || paragraph.container.parent == surroundings)
    }
  }

  private func isHeadline(_ paragraph: Paragraph) -> Bool {
    guard headlines.includes(paragraph.container) else { return false }
    return headline.map { paragraph.text == $0 } ?? true
  }

  private static func isCalledLead(_ element: MarkupNode) -> Bool {
    [element, element.parent].contains { $0?.isCalled(where: names.contains) ?? false }
  }

  private static let names: Set<String> = [
    "chapeau", "deck", "dek", "excerpt", "intro", "lead", "lede", "sapo", "standfirst",
    "strapline", "subhead", "subheadline", "subtitle", "summary",
  ]
}
