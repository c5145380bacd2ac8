internal import KnowledgeGraph

/// The parties that a word for their members or for what is theirs means: "Tory", "the Democrats".
struct PartisanLexicon: Sendable {
  private var parties: [String: String] = [:]
  /// The number of words of the longest form.
  private(set) var longest = 1
  /// All that forms begin with, from their first letter to the whole.
  private var beginnings: Set<String> = []
  /// Whether some form begins with each byte, which rules most words out.
  private var firstBytes = [Bool](repeating: false, count: 256)

  static let form = LexiconForm(
    path: "names/partisans.tsv",
    columns: ["form", "party", "comment"],
    key: ["form"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      let form = try row.required("form")
      parties[form] = try row.required("party")
      longest = max(longest, form.split(separator: " ").count)
      if let first = form.utf8.first { firstBytes[Int(first)] = true }
      for end in form.indices { beginnings.insert(String(form[...end])) }
    }
  }

  /// Whether a form may begin with a word.
  func mayBegin(with word: String) -> Bool {
    guard let first = word.utf8.first, firstBytes[Int(first)] else { return false }
    return beginnings.contains(word)
  }

  /// The name of the party that a form means, as it stands in a text.
  subscript(form: String) -> String? { parties[form] }
}
