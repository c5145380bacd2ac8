/// Where a page shows its headline.
struct ShownHeadline {
  /// The headline, where the page tells one.
  let text: String?
  private let within: Ancestry<Bool>
  /// Whether the heading says what the headline does, perhaps in other words.
  private let isHeadingAlike: Bool

  /// - Parameters:
  ///   - headline: the headline, where the page tells one.
  ///   - heading: the element that shows it.
  init(headline: String?, heading: MarkupNode?) {
    text = headline
    within = Ancestry(within: { $0 == heading })
    isHeadingAlike = heading.map { Self.areAlike($0.text, headline) } ?? false
  }

  /// Whether a paragraph is the headline.
  func isShown(by paragraph: Paragraph) -> Bool {
    paragraph.text == text || (isHeadingAlike && within.includes(paragraph.container))
  }

  /// The place of the heading among paragraphs, else of whatever says the same.
  func first(in paragraphs: [Paragraph]) -> Int? {
    paragraphs.firstIndex { within.includes($0.container) }
      ?? paragraphs.firstIndex { $0.text == text }
  }

  /// Whether half of the words of one text are in another.
  private static func areAlike(_ heading: String, _ headline: String?) -> Bool {
    guard let headline else { return true }
    let words = Set(heading.lowercased().split(separator: " "))
    let others = Set(headline.lowercased().split(separator: " "))
    return words.intersection(others).count * 2 >= min(words.count, others.count)
  }
}
