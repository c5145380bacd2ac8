/// Text in columns.
enum Columns {
  /// The greatest width of a line.
  static let width = 96

  /// The text with spaces after it.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The text with spaces before it.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// A whole number with commas between thousands: `1,104`.
  static func number(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    return (number < 0 ? "-" : "") + ([digits[...]] + groups).joined(separator: ",")
  }

  /// Lines of words, each after an indent; the first after a label that is at most so long.
  static func wrapped(_ text: String, label: String = "", indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = left(label, indent)
    var isEmpty = true
    guard text.contains(where: { !$0.isWhitespace }) else { return [label] }
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
