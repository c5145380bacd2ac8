/// A text that may be HTML, or have no more of it than some tags and entities.
enum HTMLText {
  /// Whether a text is evidently HTML: tags of it or its entities occur.
  static func isOne(_ text: String) -> Bool { HTMLTags.occur(in: text) || holdsEntities(text) }

  /// The text without tags and with the characters that its entities name.
  ///
  /// Where no tag parts paragraphs, white space does, and stays as it is.
  static func plain(
    _ text: String,
    title: String?,
    in document: SourceDocument
  ) throws(ReadError) -> String {
    guard !HTMLTags.occur(in: text, blocksAlone: true) else {
      let paragraphs = try HTMLFragment.paragraphs(ofText: text, in: document)
      guard !paragraphs.isEmpty else { throw document.error(.noText) }
      return ArticleText.joined(title: title, paragraphs: paragraphs) ?? ""
    }
    var lines: [String] = []
    for line in ArticleText.withUnixLines(text).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      let line = String(line)
      lines.append(isOne(line) ? try plainLine(line, in: document) : line)
    }
    return ArticleText.verbatim(lines.joined(separator: "\n"), title: title)
  }

  private static func plainLine(
    _ line: String,
    in document: SourceDocument
  ) throws(ReadError) -> String {
    try HTMLFragment.paragraphs(ofText: line, in: document).joined(separator: "\n\n")
  }

  /// Whether a text names characters as HTML does: `&rsquo;`, `&#39;`.
  private static func holdsEntities(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "&")) else { return false }
    return CharacterReferences.occur(in: bytes)
  }
}
