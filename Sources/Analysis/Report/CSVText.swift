/// A table as RFC 4180 has it.
///
/// Cells are parted by commas, quotation marks stand where they are needed, and lines end in
/// carriage return and line feed. Characters that XML cannot hold become U+FFFD, as in all formats.
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
    case .text(let text): quoted(defused(plain(text ?? "")))
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

  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    let scalars = text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: false
    case 0..<32, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
