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
    let markup = try MarkupDocument(html: Array(text.utf8), of: document)
    return markup.root.map(paragraphs) ?? []
  }

  /// The paragraphs of XHTML that is part of another document.
  static func paragraphs(of element: MarkupNode) -> [String] {
    ParagraphCollector.paragraphs(of: element, rules: HTMLRules()).map(\.text)
  }
}
