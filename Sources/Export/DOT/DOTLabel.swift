/// The label of a node as a picture shows it.
enum DOTLabel {
  private static let lineLength = 14
  private static let lineCount = 4

  /// A name in lines of about 14 characters, cut off after the fourth.
  static func wrapped(_ name: String) -> String {
    lines(of: name).joined(separator: "\n")
  }

  /// The lines of a name.
  static func lines(of name: String) -> [String] {
    var lines: [String] = []
    for word in name.prefix(200).split(whereSeparator: \.isWhitespace) {
      for piece in pieces(of: word) {
        if let last = lines.last, last.count + 1 + piece.count <= lineLength {
          lines[lines.count - 1] = "\(last) \(piece)"
        } else {
          lines.append(piece)
        }
      }
    }
    guard lines.count > lineCount else { return lines }
    return lines.prefix(lineCount - 1) + [lines[lineCount - 1] + "…"]
  }

  /// A word in pieces that are at most twice as long as a line should be.
  private static func pieces(of word: Substring) -> [String] {
    var rest = word
    var pieces: [String] = []
    while !rest.isEmpty {
      pieces.append(String(rest.prefix(2 * lineLength)))
      rest = rest.dropFirst(2 * lineLength)
    }
    return pieces
  }
}
