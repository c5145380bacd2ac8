internal import KnowledgeGraph

/// What the head noun of a name says about the thing that it names.
enum BodyKind: String, CaseIterable {
  /// A body: "committee".
  case body
  /// A body that is part of another: "wing".
  case part
  /// No body: "treaty", "war", "valley".
  case noBody = "none"
}

/// The head nouns of names, by their lemmas.
struct BodyLexicon: Sendable {
  private var kinds: [String: BodyKind] = [:]
  private var organizations: [String: ActorKind] = [:]

  static let form = LexiconForm(
    path: "names/bodies.tsv",
    columns: ["noun", "kind", "organization", "comment"],
    key: ["noun"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      let noun = try row.required("noun")
      kinds[noun] = try row.choice("kind")
      guard row.optional("organization") != nil else { continue }
      organizations[noun] = try row.kind("organization", of: .organization)
    }
  }

  /// What a head noun says; nothing where it is not listed.
  subscript(noun: String) -> BodyKind? { kinds[noun.lowercased()] }

  /// The kind of organization that a head noun tells.
  func organization(of noun: String) -> ActorKind? { organizations[noun.lowercased()] }
}
