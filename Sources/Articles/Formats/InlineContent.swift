/// The text of an article that stands within a message: NITF, XHTML, HTML as characters, or plain.
enum InlineContent {
  /// The paragraphs of an element that holds nothing but the text.
  ///
  /// - Parameter isHTML: whether characters are markup; nothing: they are if they hold tags.
  static func paragraphs(
    of content: MarkupNode,
    isHTML: Bool? = nil,
    in document: SourceDocument
  ) throws(ReadError) -> [String] {
    if let nitf = content.isNamed("nitf") ? content : content.descendant("nitf") {
      return NITF.paragraphs(of: nitf)
    }
    guard !content.children.contains(where: \.isElement) else {
      let paragraphs = HTMLFragment.paragraphs(of: content)
      // Some agencies put a whole text into one element, its paragraphs parted by lines.
      guard paragraphs.count == 1, let only = content.onlyElement else { return paragraphs }
      let lines = PlainParagraphs.all(of: only.verbatimText)
      return lines.count > 1 && !only.children.contains(where: \.isElement) ? lines : paragraphs
    }
    let text = content.verbatimText
    guard isHTML ?? HTMLTags.occur(in: text) else { return PlainParagraphs.all(of: text) }
    return try HTMLFragment.paragraphs(ofText: text, in: document)
  }
}

extension MarkupNode {
  /// The innermost element that all text of this one is in.
  fileprivate var onlyElement: MarkupNode? {
    var node = self
    while true {
      let children = node.children.filter { $0.isElement || !($0.characters?.nonEmpty == nil) }
      guard children.count == 1, let child = children.first, child.isElement else {
        return node == self ? nil : node
      }
      node = child
    }
  }
}
