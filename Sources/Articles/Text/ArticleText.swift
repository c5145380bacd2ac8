/// Puts the text of an article together.
enum ArticleText {
  /// The headline and the paragraphs, parted by blank lines; nothing where there are none.
  ///
  /// A headline that the paragraphs repeat stands there once.
  static func joined(title: String?, paragraphs: [String]) -> String? {
    var paragraphs = paragraphs.filter { !$0.isEmpty && !KeywordList.isOne($0) }
    guard !paragraphs.isEmpty || title != nil else { return nil }
    if let title {
      paragraphs.removeAll { $0 == title }
      paragraphs.insert(title, at: 0)
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// A text that is kept to the letter but for the ends of its lines, below its headline.
  static func verbatim(_ text: String, title: String?) -> String {
    let text = withUnixLines(text)
    guard let title, !text.hasPrefix(title) else { return text }
    return "\(title)\n\n\(text)"
  }

  /// Makes the line ends of Windows and of old Macs line feeds.
  static func withUnixLines(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return String(decoding: withUnixLines(Array(text.utf8)), as: UTF8.self)
  }

  /// Makes the line ends of Windows and of old Macs line feeds.
  static func withUnixLines(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "\r") {
        bytes.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        bytes.append(byte)
      }
      previous = byte
    }
    return bytes
  }
}
