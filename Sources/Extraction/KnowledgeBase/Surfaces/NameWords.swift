/// The words inside of names, by what they do there.
///
/// A class, so that all who read it hold one reference.
final class NameWords: Sendable {
  private let words: [NameWordClass: Set<String>]
  /// From each spelling that has another to that one.
  let spellings: [String: String]
  /// From the other spellings back.
  let otherSpellings: [String: String]

  /// - Parameter spellings: From each spelling that has another to that one.
  init(_ words: [NameWordClass: Set<String>], spellings: [String: String]) {
    self.words = words
    self.spellings = spellings
    otherSpellings = Dictionary(spellings.map { ($1, $0) }) { min($0, $1) }
  }

  /// The words of a class.
  subscript(wordClass: NameWordClass) -> Set<String> { words[wordClass] ?? [] }

  /// Whether a word is an article before a hyphen: "al-Assad".
  func isArticle(_ word: String) -> Bool {
    self[.article].contains(word) || self[.joinedArticle].contains(word)
  }
}
