/// Tells texts with the tags of HTML from those in which nothing but a mark is.
enum HTMLTags {
  /// Whether a tag of an element of HTML is in a text.
  static func occur(in text: String, blocksAlone: Bool = false) -> Bool {
    let bytes = Array(text.utf8)
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if let tag = Tag(bytes, behind: start), tag.isOfHTML, !blocksAlone || tag.isBlock {
        return true
      }
    }
    return false
  }

  /// What stands behind a sign that opens a tag.
  private struct Tag {
    private let name: String
    private let isClosing: Bool
    private let hasAttributes: Bool

    init?(_ bytes: [UInt8], behind start: Int) {
      var rest = bytes[(start + 1)...]
      isClosing = rest.first == UInt8(ascii: "/")
      if isClosing { rest = rest.dropFirst() }
      let word = rest.prefix { Self.isLetter($0) || (49...54).contains($0) }
      rest = rest.dropFirst(word.count)
      let space = rest.prefix { $0 == 32 || $0 == 10 || $0 == 13 || $0 == 9 || $0 == 47 }
      rest = rest.dropFirst(space.count)
      let attribute = rest.prefix { Self.isLetter($0) || $0 == UInt8(ascii: "-") }
      hasAttributes =
        !space.isEmpty && !attribute.isEmpty
        && rest.dropFirst(attribute.count).first == UInt8(ascii: "=")
      guard !word.isEmpty, hasAttributes || rest.first == UInt8(ascii: ">") else { return nil }
      name = String(decoding: word, as: UTF8.self).lowercased()
    }

    /// Whether it is a tag, and not the name of a speaker, as transcripts write it: `<Q>`.
    ///
    /// What is one letter has to close something, or to say more.
    var isOfHTML: Bool {
      isBlock || HTMLTags.inline.contains(name)
        || (HTMLTags.letters.contains(name) && (isClosing || hasAttributes))
    }

    var isBlock: Bool { HTMLTags.blocks.contains(name) }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
  }

  /// Elements that part paragraphs.
  private static let blocks: Set<String> = [
    "article", "aside", "blockquote", "center", "div", "dl", "figcaption", "figure", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "script", "section", "style", "table",
    "tbody",
    "td", "tr", "ul",
  ]

  /// Elements within paragraphs.
  private static let inline: Set<String> = [
    "b", "br", "em", "font", "i", "iframe", "img", "small", "span", "strong", "sub", "sup", "u",
  ]

  private static let letters: Set<String> = ["a", "q", "s"]
}
