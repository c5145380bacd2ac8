internal import KnowledgeGraph

/// The terms of our RDF vocabulary beside the relations, from `Knowledge/vocabulary.tsv`.
struct Vocabulary {
  let terms: [VocabularyTerm]

  /// - Throws: `TableError` that names the line that is wrong.
  init() throws(TableError) {
    let columns = ["kind", "name", "label", "parents", "domain", "range", "match", "comment"]
    var terms: [VocabularyTerm] = []
    for row in try KnowledgeFile("vocabulary.tsv").table(columns: columns).rows {
      terms.append(try VocabularyTerm(row))
    }
    self.terms = terms
  }

  /// What a relation is close to in other vocabularies.
  func matches(of relation: String) -> [String] {
    terms.first { $0.kind == .match && $0.name == relation }?.matches ?? []
  }
}

/// A term of the vocabulary.
struct VocabularyTerm {
  enum Kind: String {
    case type = "class"
    case relation, link, literal, annotation, match
  }

  let kind: Kind
  let name: String
  let label: String
  let parents: [String]
  let domain: String?
  let range: String?
  let matches: [String]
  let comment: String

  init(_ row: TableRow) throws(TableError) {
    kind = try row.value("kind", Kind.init(rawValue:))
    name = try row.required("name")
    label = row["label"]
    parents = row.list("parents")
    domain = row.optional("domain")
    range = row.optional("range")
    matches = row.list("match")
    comment = row["comment"]
  }
}
