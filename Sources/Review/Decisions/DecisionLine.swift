public import KnowledgeGraph

/// A decision as a line of a file.
public struct DecisionLine: Sendable {
  /// The header of a file, with its line feed.
  public static let header = DecisionTable.columns.joined(separator: "\t") + "\n"

  /// The line, with its line feed.
  public let text: String

  /// Writes a decision.
  ///
  /// - Parameters:
  ///   - claim: The claim that it is about, if it is about one.
  ///   - columns: The columns of the file, in its order.
  public init(
    _ decision: Decision,
    of claim: Claim? = nil,
    columns: [String] = DecisionTable.columns
  ) {
    let (id, value) = Self.cells(of: decision.matter)
    let cells = [
      "decision": decision.word.rawValue, "id": id, "value": value,
      "reason": Self.plain(decision.reason ?? ""), "about": Self.defused(decision.about),
      "document": Self.defused(claim?.document.rawValue ?? ""),
      "sentence": Self.defused(claim?.evidence.text ?? ""),
    ]
    text = columns.map { cells[$0] ?? "" }.joined(separator: "\t") + "\n"
  }

  private static func cells(of matter: Decision.Matter) -> (id: String, value: String) {
    switch matter {
    case .claim(let statement, .relation(let relation)): ("\(statement)", relation.name)
    case .claim(let statement, _): ("\(statement)", "")
    case .actors(let first, let second, _): (first.rawValue, second.rawValue)
    }
  }

  /// A text on one line, without tabs.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same of what is from news, so that no spreadsheet takes it for a formula.
  private static func defused(_ text: String) -> String {
    let text = plain(text)
    guard let first = text.utf8.first, "=+-@".utf8.contains(first) else { return text }
    return "'" + text
  }
}
