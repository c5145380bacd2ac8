/// Tells lines that are nothing but a time of the day, as live blogs put above their entries.
enum ClockTime {
  /// Whether a text in lower case is one: `09.00 bst`, `13:05`, `17:45 (moscow time)`.
  static func isOne(_ text: String) -> Bool {
    let hour = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(hour), hour.utf8.count <= 2, number < 25 else { return false }
    var rest = text.dropFirst(hour.count)
    let separator = rest.first
    let minutes = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let hasMinutes = separator.map { ":.h".contains($0) } ?? false && minutes.utf8.count == 2
    if hasMinutes {
      guard Int(minutes).map({ $0 < 60 }) ?? false else { return false }
      rest = rest.dropFirst(3)
    }
    let words = rest.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let isMarked = hasMinutes && separator != "." || words.first.map(isMark) ?? false
    return isMarked && (words.allSatisfy(WrittenPublication.knows) || isPlaceTime(words))
  }

  /// Whether a word behind a number makes it a time.
  private static func isMark(_ word: Substring) -> Bool {
    ["a", "p", "am", "pm"].contains(word) || WrittenPublication.isZone(word)
  }

  /// Whether words name a zone by its place: `moscow time`.
  private static func isPlaceTime(_ words: [Substring]) -> Bool {
    words.last == "time" && words.count <= 5
      && words.filter { !WrittenPublication.knows($0) }.count <= 2
  }
}
