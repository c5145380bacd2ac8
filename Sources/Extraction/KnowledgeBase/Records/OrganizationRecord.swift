internal import KnowledgeGraph

/// A row of `organizations.tsv`.
struct OrganizationRecord: KnowledgeRecord, Hashable {
  static let file = "organizations.tsv"
  static let columns = [
    "id", "name", "kind", "state", "aliases", "contextual", "from", "to", "core", "source",
  ]
  static let width = 10

  var id: String
  var name: String
  var kind: ActorKind
  /// The state whose organ it is or where it has its seat, as an alpha-3 code.
  var state: String
  var aliases: [String]
  /// Forms that mean it only in context; the name itself may be among them.
  var contextual: [String]
  var years: Years
  /// Whether it is known so well that news names it without explanation.
  var isCore: Bool
  var sources: [String]

  var key: String { id }

  init(_ row: TableRow) throws(TableError) {
    id = try row.identifier("id", of: .organization)
    name = try row.required("name")
    kind = try row.kind("kind", of: .organization)
    state = try row.stateCode("state") ?? ""
    aliases = row.list("aliases")
    contextual = row.list("contextual")
    years = try row.years()
    isCore = try row.flag("core")
    sources = row.list("source")
  }

  init(from reader: inout RowReader) {
    id = reader.string()
    name = reader.string()
    kind = reader.kind()
    state = reader.string()
    aliases = reader.list()
    contextual = reader.list()
    years = reader.years()
    isCore = reader.word() != 0
    sources = reader.list()
  }

  func write(to writer: inout RowWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(kind)
    writer.write(state)
    writer.write(aliases)
    writer.write(contextual)
    writer.write(years)
    writer.write(word: isCore ? 1 : 0)
    writer.write(sources)
  }
}
