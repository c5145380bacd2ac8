/// A piece of HTML that is nothing but an article's text, as feeds hold it.
enum HTMLFragment {
  /// The paragraphs of HTML that was escaped into another document.
  static func paragraphs(
    ofText text: String,
    in document: SourceDocument
  ) throws(ReadError) -> [String] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return [SpaceFolder.folded(text)].filter { !$0.isEmpty }
    }
    let paragraphs = try paragraphs(ofMarkup: text, in: document)
    // Some feeds escape their text twice, so that its tags have become words.
    guard !text.utf8.contains(UInt8(ascii: "<")), paragraphs.contains(where: holdsTags) else {
      return paragraphs
    }
    return try Self.paragraphs(ofMarkup: paragraphs.joined(separator: " "), in: document)
  }

  /// Whether a text looks like HTML: a tag of it ends a paragraph or a line, or closes another.
  static func holdsTags(_ text: String) -> Bool {
    let text = text.lowercased()
    return tags.contains { text.contains($0) }
  }

  private static let tags = [
    "<p>", "<p ", "</p>", "<br>", "<br/>", "<br />", "</a>", "</b>", "</i>", "</em>", "</strong>",
    "</div>", "</span>", "</li>", "</h1>", "</h2>", "</h3>", "</blockquote>",
  ]

  private static func paragraphs(
    ofMarkup text: String,
    in document: SourceDocument
  ) throws(ReadError) -> [String] {
    let markup = try MarkupDocument(html: Array(text.utf8), of: document)
    return markup.root.map(paragraphs) ?? []
  }

  /// The paragraphs of XHTML that is part of another document.
  static func paragraphs(of element: MarkupNode) -> [String] {
    ParagraphCollector.paragraphs(of: element, rules: HTMLRules()).map(\.text)
  }
}
