internal import KnowledgeGraph
internal import Language

/// The verbs that lend their subject to a noun: "hold talks", "carry out an attack", "be at war".
struct SupportVerbLexicon: Sendable {
  /// A verb with its particles, and the preposition that its noun must have, empty for none.
  private struct Entry: Sendable {
    let lemmas: [String]
    let preposition: String
  }

  private var entries: [String: [Entry]] = [:]

  static let form = LexiconForm(
    path: "predicates/support-verbs.tsv",
    columns: ["verb", "preposition", "comment"],
    key: ["verb", "preposition"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      let lemmas = try row.required("verb").split(separator: " ").map(String.init)
      guard let head = lemmas.first else { throw row.error("the verb is empty") }
      entries[head, default: []].append(Entry(lemmas: lemmas, preposition: row["preposition"]))
    }
  }

  /// The lemmas that stand behind the first of an entry, in no order.
  var furtherLemmas: some Sequence<String> {
    entries.values.joined().flatMap { $0.lemmas.dropFirst() }
  }

  /// Whether a verb lends its subject to a noun after this preposition, empty for an object.
  func supports(_ verb: Int, preposition: String, in tree: SyntaxTree) -> Bool {
    (entries[tree.tokens[verb].lemma] ?? []).contains { entry in
      entry.preposition == preposition && tree.words(entry.lemmas, under: verb) != nil
    }
  }
}
