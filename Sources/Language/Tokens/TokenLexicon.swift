/// The words that tokenizing has to know, from the table `tokenization.tsv`.
struct TokenLexicon: Sendable {
  /// What a word of the table does.
  enum Entry: Equatable, Sendable {
    case title, abbreviation, numbered, prefix, unit, elision, starter
    /// A contraction without an apostrophe, whose first word has this many bytes.
    case contraction(Int)
  }

  private var entries = WordTable<Entry?>(capacity: 1024, empty: nil)

  /// Reads the table: a word, a tab, its role; a contraction's word shows its parts by `|`.
  init(table: String) throws(ModelError) {
    for (number, line) in table.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2, let entry = Self.entry(fields[1], fields[0]) else {
        throw .line(number + 1, of: "tokenization.tsv", expected: Self.expected)
      }
      add(String(fields[0].filter { $0 != "|" }), entry)
    }
  }

  private static let expected =
    "a word, a tab and title, abbreviation, numbered, prefix, unit, elision, starter or contraction"

  private static func entry(_ role: Substring, _ word: Substring) -> Entry? {
    switch role {
    case "title": .title
    case "abbreviation": .abbreviation
    case "numbered": .numbered
    case "prefix": .prefix
    case "unit": .unit
    case "elision": .elision
    case "starter": .starter
    case "contraction": word.firstIndex(of: "|").map { .contraction(word[..<$0].utf8.count) }
    default: nil
    }
  }

  /// Adds a word; one in lower case is also known capitalized and in capitals.
  private mutating func add(_ word: String, _ entry: Entry) {
    entries[Self.key(WordHash.of(word), entry)] = entry
    guard word == word.lowercased(), entry != .unit else { return }
    let capitalized = word.prefix(1).uppercased() + word.dropFirst()
    entries[Self.key(WordHash.of(capitalized), entry)] = entry
    entries[Self.key(WordHash.of(word.uppercased()), entry)] = entry
  }

  /// Parts the roles that a word can have at the same time, as "in" is a starter and a unit.
  private static func key(_ hash: UInt64, _ entry: Entry) -> UInt64 {
    switch entry {
    case .prefix: hash &+ 1
    case .unit: hash &+ 2
    case .elision: hash &+ 3
    case .starter: hash &+ 4
    case .contraction: hash &+ 5
    case .title, .abbreviation, .numbered: hash
    }
  }

  /// The role of a word with its period at the end: "Gen.", "Inc.".
  func abbreviation(_ hash: UInt64) -> Entry? { entries[hash] }
  func isPrefix(_ hash: UInt64) -> Bool { entries[hash &+ 1] != nil }
  func isUnit(_ hash: UInt64) -> Bool { entries[hash &+ 2] != nil }
  func isElision(_ hash: UInt64) -> Bool { entries[hash &+ 3] != nil }
  /// Whether a capitalized word begins sentences far more often than it stands in a name.
  func isStarter(_ hash: UInt64) -> Bool { entries[hash &+ 4] != nil }
  /// The length in bytes of the first word of a contraction such as "cannot".
  func contraction(_ hash: UInt64) -> Int? {
    guard case .contraction(let length)? = entries[hash &+ 5] else { return nil }
    return length
  }
}
