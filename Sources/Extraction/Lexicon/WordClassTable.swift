internal import KnowledgeGraph

extension WordClasses {
  static let form = LexiconForm(
    path: "word-classes.tsv",
    columns: ["word", "class", "comment"],
    key: ["word", "class"]
  )

  /// Reads the words of all classes.
  init(_ table: LexiconTable) throws(TableError) {
    var words: [WordClass: Set<String>] = [:]
    for row in table.rows {
      words[try row.choice("class"), default: []].insert(try row.required("word"))
    }
    self.init(words: words)
  }
}
