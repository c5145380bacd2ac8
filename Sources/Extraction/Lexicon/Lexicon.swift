internal import KnowledgeGraph

/// All that the extractor knows about words: what says a relation, and what qualifies it.
struct Lexicon: Sendable {
  /// The words that say a relation.
  let predicates: PredicateLexicon
  /// The regular forms of the words of predicates.
  let inflections: Inflections
  /// The words that embed what others say or intend.
  let embeddings: EmbeddingLexicon
  /// The words that negate, weaken or ask for a predicate.
  let cues: CueLexicon
  /// The verbs that lend their subject to a noun.
  let supportVerbs: SupportVerbLexicon
  /// The nouns for unnamed members that are their state or organization.
  let members: Set<String>
  /// The nouns for members of an organization, never of a state: "rebel", "militant".
  let organizationMembers: Set<String>
  /// The nouns for people who act for nobody: "civilian", "refugee".
  let bystanders: Set<String>
  /// The nouns for named organs, with their kinds, by their lemmas.
  let organs: [String: String]
  /// The nouns that can stand for an actor named before.
  let descriptions: DescriptionLexicon
  /// The head nouns of names of bodies, and of what is no body.
  let bodies: BodyLexicon

  /// Reads the files of the program.
  static func embedded() throws(TableError) -> Lexicon {
    let predicates = try PredicateLexicon.embedded()
    return Lexicon(
      predicates: predicates,
      inflections: Inflections(
        verbs: predicates.heads(of: .verb),
        nouns: predicates.heads(of: .noun)
      ),
      embeddings: try EmbeddingLexicon(
        KnowledgeFile(EmbeddingLexicon.path).table(columns: EmbeddingLexicon.columns)
      ),
      cues: try CueLexicon(KnowledgeFile(CueLexicon.path).table(columns: CueLexicon.columns)),
      supportVerbs: try SupportVerbLexicon(
        KnowledgeFile(SupportVerbLexicon.path).table(columns: SupportVerbLexicon.columns)
      ),
      members: try nouns("predicates/members.tsv"),
      organizationMembers: try nouns("predicates/members.tsv") {
        $0["comment"].hasPrefix("of an organization only")
      },
      bystanders: try nouns("predicates/bystanders.tsv"),
      organs: try organs(),
      descriptions: try DescriptionLexicon(
        KnowledgeFile(DescriptionLexicon.path).table(columns: DescriptionLexicon.columns)
      ),
      bodies: try BodyLexicon(
        KnowledgeFile(BodyLexicon.path).table(columns: BodyLexicon.columns)
      )
    )
  }

  private static func nouns(
    _ path: String,
    where isWanted: (TableRow) -> Bool = { _ in true }
  ) throws(TableError) -> Set<String> {
    var nouns: Set<String> = []
    let table = try KnowledgeFile(path).table(columns: ["noun", "comment"])
    for row in table.rows where isWanted(row) {
      nouns.insert(try row.required("noun"))
    }
    return nouns
  }

  private static func organs() throws(TableError) -> [String: String] {
    var organs: [String: String] = [:]
    let columns = ["noun", "kind", "comment"]
    for row in try KnowledgeFile("predicates/organs.tsv").table(columns: columns).rows {
      organs[try row.required("noun")] = try row.required("kind")
    }
    return organs
  }
}
