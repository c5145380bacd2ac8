internal import KnowledgeGraph

/// What the head of a definite description may stand for: "the group", "the ministry".
struct DescriptionRule: Sendable {
  let type: EntityType
  /// The kinds of actors that it may mean.
  let kinds: Set<ActorKind>
  /// The classes of office whose holders it may mean.
  let offices: Set<OfficeClass>

  /// Whether it means only some actors of its type.
  var isNarrow: Bool { !kinds.isEmpty || !offices.isEmpty }
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
      let type: EntityType = try row.choice("type")
      rules[try row.required("noun")] = DescriptionRule(
        type: type,
        kinds: type == .person ? [] : Set(try row.kinds("kinds", of: type)),
        offices: type == .person ? Set(try row.choices("kinds")) : []
      )
    }
  }

  /// What a noun may stand for.
  subscript(noun: String) -> DescriptionRule? { rules[noun] }
}
