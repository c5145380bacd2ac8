public import KnowledgeGraph

/// Texts with the claims that they are expected to make, as people write them down.
///
/// The format is described in `Tests/Sentences/README.md`.
public struct CheckFile: Sendable {
  /// The texts, in the order of the file.
  public let checks: [Check]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: what the file holds; a byte order mark and line ends of Windows are accepted.
  ///   - name: the file's name or path, for messages.
  /// - Throws: `TableError` that names the line that is wrong.
  public init(_ text: String, name: String) throws(TableError) {
    var reader = CheckFileReader(name: name)
    for (index, line) in Self.lines(of: text).enumerated() {
      try reader.read(line.trimmed, number: index + 1)
    }
    checks = try reader.finish()
  }

  /// The lines without their line feeds; those of Windows keep their carriage return.
  static func lines(of text: String) -> [Substring] {
    let bytes = text.unicodeScalars.first == "\u{FEFF}" ? text.utf8.dropFirst(3) : text.utf8[...]
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }
}

/// A text with the claims that it is expected to make.
public struct Check: Sendable {
  /// The line on which the text begins, from 1.
  public let line: Int
  /// The last line that says something of it, from 1.
  public let lastLine: Int
  /// The paragraphs, separated by blank lines.
  public let text: String
  /// The day of publication.
  public let date: PartialDate?
  /// Whether people without a name are actors.
  public let readsGroups: Bool
  /// What is expected, claim by claim; none where none may be found.
  public let expectations: [ExpectedClaim]
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
