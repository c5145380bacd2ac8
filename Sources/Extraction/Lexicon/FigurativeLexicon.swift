internal import KnowledgeGraph

/// What words of force say where only words are meant: "attacked Brown over the budget".
struct FigurativeLexicon: Sendable {
  /// A word that carries a claim, and what it says by force.
  private struct Key: Hashable, Sendable {
    let word: String
    let relation: Relation
  }

  private var relations: [Key: (relation: Relation, source: String)] = [:]

  static let form = LexiconForm(
    path: "predicates/figurative.tsv",
    columns: ["word", "relation", "figurative", "comment"],
    key: ["word", "relation"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      let key = Key(word: try row.required("word"), relation: try Self.relation("relation", row))
      relations[key] = (try Self.relation("figurative", row), row.source)
    }
  }

  private static func relation(_ column: String, _ row: TableRow) throws(TableError) -> Relation {
    try row.value(column, remedy: "write a relation of relations.tsv", Relation.init)
  }

  /// What a word says where it is meant of words, and the row that tells it.
  func reading(of word: String, _ relation: Relation) -> (relation: Relation, source: String)? {
    relations[Key(word: word, relation: relation)]
  }
}
