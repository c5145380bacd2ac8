/// Tells texts in which nothing but the case of letters is wrong, so that no name can be found.
enum Legibility {
  /// How many letters tell enough of a text.
  private static let fewest = 60

  /// What is wrong with the letters of an article; nothing if names alone have capitals.
  ///
  /// An address or the name of an agency in a text of one case changes nothing.
  static func problem(of article: Article) -> ReadProblem? {
    var text = article.text[...]
    if let title = article.title, text.hasPrefix(title) { text = text.dropFirst(title.count) }
    let count = LetterCount(text)
    guard count.capitals + count.small >= fewest else { return nil }
    // In texts one letter of twenty is a capital, in headlines one of five.
    if count.capitals > 2 * count.small { return .allCapitals }
    let hasFewNames = count.words.capital * 20 < count.words.small
    // One sentence may well begin with a number, or with a name such as al-Shabaab.
    let isTold = count.words.capital == 0 || count.sentences.small > 2
    return hasFewNames && isTold && count.sentences.small > 2 * count.sentences.capital
      ? .withoutCapitals : nil
  }
}

/// How many letters of the English alphabet are capitals, and how many words and sentences begin
/// so.
private struct LetterCount {
  typealias Count = (capital: Int, small: Int)

  private(set) var capitals = 0
  private(set) var small = 0
  private(set) var words = Count(0, 0)
  private(set) var sentences = Count(0, 0)
  private var word = Word()
  private var isSentenceOver = true

  init(_ text: Substring) {
    for byte in text.utf8 {
      if byte > 32 { word.append(byte) } else { finishWord() }
    }
    finishWord()
  }

  private mutating func finishWord() {
    defer { word = Word() }
    // Addresses have a case of their own.
    guard word.length > 0, !word.isAddress else { return }
    capitals += word.letters.capital
    small += word.letters.small
    switch word.beginning {
    case .capital:
      words.capital += 1
      if isSentenceOver { sentences.capital += 1 }
    case .small:
      words.small += 1
      if isSentenceOver { sentences.small += 1 }
    case .other, nil: break
    }
    isSentenceOver = word.endsSentence
  }

  private struct Word {
    enum Beginning { case capital, small, other }

    private(set) var length = 0
    private(set) var letters = Count(0, 0)
    private(set) var beginning: Beginning?
    private(set) var isAddress = false
    private var end: (UInt8, UInt8) = (0, 0)

    /// Whether one of the last two marks ends a sentence.
    var endsSentence: Bool { Self.isStop(end.0) || Self.isStop(end.1) }

    mutating func append(_ byte: UInt8) {
      length += 1
      end = (end.1, byte)
      switch byte {
      case 65...90:
        letters.capital += 1
        beginning = beginning ?? .capital
      case 97...122:
        letters.small += 1
        beginning = beginning ?? .small
      // What begins with a number or a letter of another alphabet tells nothing.
      case 48...57, 128...: beginning = beginning ?? .other
      case UInt8(ascii: "/"), UInt8(ascii: "@"): isAddress = true
      default: break
      }
    }

    private static func isStop(_ byte: UInt8) -> Bool { byte == 33 || byte == 46 || byte == 63 }
  }
}
