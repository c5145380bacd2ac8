internal import KnowledgeGraph

/// The words of names that news spells in several ways: "Qaddafi", "Muhammad".
struct SpellingLexicon: Sendable {
  private var standards: [String: String] = [:]
  private var groups: [String: [String]] = [:]

  static let form = LexiconForm(
    path: "names/spellings.tsv",
    columns: ["standard", "variants", "comment"],
    key: ["standard"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      let standard = try row.required("standard")
      let variants = try row.required("variants").split(separator: "|").map(String.init)
      groups[standard] = [standard] + variants
      for form in [standard] + variants where standards[form] == nil { standards[form] = standard }
    }
  }

  /// The spelling under which a word is known, in small letters; its own where there is none.
  func standard(of word: String) -> String { (standards[word] ?? word).lowercased() }

  /// The other spellings of a word.
  func others(of word: String) -> [String] {
    guard let standard = standards[word] else { return [] }
    return groups[standard, default: []].filter { $0 != word }
  }

  /// The names that other spellings of the words of a name make, up to a number of them.
  func others(of words: [String], atMost limit: Int = 64) -> [[String]] {
    var names = [words]
    for (place, word) in words.enumerated() {
      for other in others(of: word) {
        for var name in names where name[place] == word && names.count < limit {
          name[place] = other
          names.append(name)
        }
      }
    }
    return Array(names.dropFirst())
  }
}
