/// Finds the paragraphs of plain text, which blank lines part, or the indentation of first lines.
enum PlainParagraphs {
  /// The paragraphs with their white space folded.
  ///
  /// Where nothing else parts lines that are all whole sentences, each is a paragraph.
  static func all(of text: String) -> [String] {
    let text = parted(ArticleText.withUnixLines(text))
    let paragraphs = blocks(of: text)
    let lines = text.split(separator: "\n").map { SpaceFolder.folded(String($0)) }
      .filter { !$0.isEmpty }
    let isLinePerParagraph = paragraphs.count == 1 && lines.allSatisfy(\.endsSentence)
    return isLinePerParagraph ? lines : paragraphs
  }

  /// A text of which each paragraph has a blank line before it, and nothing else is changed.
  ///
  /// An indented line begins one behind the end of a sentence, a short line or the headline; what
  /// else is indented, such as what goes on below an item of a list, begins none.
  static func parted(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: isIndented) else { return text }
    let width = lines.reduce(0) { max($0, $1.utf8.count) }
    var parted: [Substring] = []
    for line in lines {
      if isIndented(line), let previous = parted.last, !isBlank(previous) {
        let end = String(previous.suffix(8)).nonEmpty ?? ""
        let isHeadline = previous.first?.isLetter ?? false && parted.dropLast().allSatisfy(isBlank)
        if end.endsSentence || previous.utf8.count * 2 < width || isHeadline { parted.append("") }
      }
      parted.append(line)
    }
    return parted.joined(separator: "\n")
  }

  private static func blocks(of text: String) -> [String] {
    var blocks: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isBlank(line) {
        blocks.append([])
      } else {
        blocks[blocks.count - 1].append(line)
      }
    }
    return blocks.map { SpaceFolder.folded($0.joined(separator: " ")) }.filter { !$0.isEmpty }
  }

  private static func isIndented(_ line: Substring) -> Bool {
    (line.first?.isWhitespace ?? false) && !isBlank(line)
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
}

extension String {
  /// Whether the last mark is one that ends a sentence.
  var endsSentence: Bool { last.map { ".!?\"”’'…)".contains($0) } ?? false }
}
