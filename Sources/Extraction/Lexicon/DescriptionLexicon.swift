internal import KnowledgeGraph

/// What the head of a definite description may stand for: "the group", "the ministry".
struct DescriptionRule: Sendable {
  let type: EntityType
  /// The kinds of organization or classes of office that it may mean; none means any.
  let kinds: Set<String>
}

/// The nouns that can stand for an actor named before, by their lemmas.
struct DescriptionLexicon: Sendable {
  private var rules: [String: DescriptionRule] = [:]

  static let form = LexiconForm(
    path: "predicates/descriptions.tsv",
    columns: ["noun", "type", "kinds", "comment"],
    key: ["noun"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      rules[try row.required("noun")] = DescriptionRule(
        type: try row.choice("type"),
        kinds: Set(row.list("kinds"))
      )
    }
  }

  /// What a noun may stand for.
  subscript(noun: String) -> DescriptionRule? { rules[noun] }
}
