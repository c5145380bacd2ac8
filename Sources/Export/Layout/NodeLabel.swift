/// The label of a node as a picture shows it.
enum NodeLabel {
  private static let lineLength = 14
  private static let lineCount = 4

  /// The name of a line that stands for this many edges, of which others alone may tell the first.
  static func text(of kind: EdgeKind, edges: Int, isOnlySaid: Bool) -> String {
    let label = isOnlySaid ? "\(kind.label)\(said)" : kind.label
    return edges == 1 ? label : "\(label) +\(edges - 1)"
  }

  /// What stands behind the name of what others alone say.
  static let said = " (said)"

  /// A name in lines of about 14 characters, cut off after the fourth.
  static func lines(of name: String) -> [String] {
    var lines: [String] = []
    for word in writable(name).prefix(200).split(whereSeparator: \.isWhitespace) {
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

  /// The name as files can hold it, so that it is laid out alike when it is read back.
  private static func writable(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: isUnwritable) else { return name }
    return String(
      String.UnicodeScalarView(name.unicodeScalars.map { isUnwritable($0) ? "\u{FFFD}" : $0 })
    )
  }

  private static func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<9, 11, 12, 14..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
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
