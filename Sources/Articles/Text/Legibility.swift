/// Tells texts in which nothing but the case of letters is wrong, so that no name can be found.
enum Legibility {
  /// How many letters tell enough of a text.
  private static let fewest = 60

  /// What is wrong with the letters of an article; nothing if names alone have capitals.
  static func problem(of article: Article) -> ReadProblem? {
    var text = article.text[...]
    if let title = article.title, text.hasPrefix(title) { text = text.dropFirst(title.count) }
    let (capitals, small) = letters(of: text)
    guard capitals + small >= fewest else { return nil }
    if capitals == 0 { return .withoutCapitals }
    return small * 50 < capitals ? .allCapitals : nil
  }

  /// How many letters of the English alphabet are capitals, and how many are not.
  private static func letters(of text: Substring) -> (capitals: Int, small: Int) {
    var (capitals, small) = (0, 0)
    for byte in text.utf8 {
      if (65...90).contains(byte) { capitals += 1 }
      if (97...122).contains(byte) { small += 1 }
    }
    return (capitals, small)
  }
}
