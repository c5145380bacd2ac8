/// Plain text: the headline, then paragraphs parted by blank lines.
enum PlainText {
  /// The longest first paragraph that is taken for a headline, in bytes.
  private static let headlineLimit = 250

  static func article(of document: SourceDocument) throws(ReadError) -> Article {
    let source = try document.plainText()
    let text = ArticleText.withUnixLines(String(decoding: source.bytes, as: UTF8.self))
    guard !SpaceFolder.folded(text).isEmpty else { throw document.error(.empty) }
    let parted = try parted(text, in: document)
    guard !SpaceFolder.folded(parted).isEmpty else { throw document.error(.noText) }
    return Article(
      title: headline(of: parted),
      text: parted,
      origin: document.origin,
      repairs: source.repairs
    )
  }

  /// The text with a blank line between its paragraphs, without tags and lists of keywords.
  private static func parted(_ text: String, in document: SourceDocument) throws(ReadError)
    -> String
  {
    let text = AgencyHeader.headlineAlone(in: text)
    guard !HTMLTags.occur(in: text) else {
      return try HTMLText.plain(text, title: nil, in: document)
    }
    let lines = PlainParagraphs.parted(text).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return lines.filter { !KeywordList.isOne(String($0)) }.joined(separator: "\n")
  }

  /// The first paragraph, if it is one line that does not end as a sentence does.
  private static func headline(of text: String) -> String? {
    let lines = text.drop { $0.isNewline }.split(
      separator: "\n",
      maxSplits: 2,
      omittingEmptySubsequences: false
    )
    guard let first = lines.first, lines.count > 1, SpaceFolder.folded(String(lines[1])).isEmpty
    else { return nil }
    let headline = SpaceFolder.folded(String(first.drop { $0 == "#" }))
    guard headline.utf8.count <= headlineLimit, headline.last.map({ !".:;,".contains($0) }) ?? false
    else { return nil }
    return headline
  }
}
