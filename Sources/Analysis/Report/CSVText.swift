/// A table as RFC 4180 has it: commas, quotation marks where they are needed, lines that end in
/// carriage return and line feed.
struct CSVText {
  /// A cell of a row.
  enum Cell {
    case number(Int)
    case text(String?)
  }

  private(set) var text: String

  init(columns: [String]) { text = columns.joined(separator: ",") + "\r\n" }

  mutating func add(_ row: [Cell]) {
    text += row.map(Self.written).joined(separator: ",") + "\r\n"
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): String(number)
    case .text(let text): quoted(defused(text ?? ""))
    }
  }

  /// A text that no spreadsheet takes for a formula, also behind white space, which some drop, and
  /// by the wide forms of the signs.
  private static func defused(_ text: String) -> String {
    let first = text.unicodeScalars.first { !" \t\r\n".unicodeScalars.contains($0) }
    guard let first, "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
