internal import KnowledgeGraph

/// A row of `states.tsv`.
struct StateRecord: KnowledgeRecord, Hashable {
  static let file = "states.tsv"
  static let columns = [
    "id", "iso2", "iso3", "name", "official", "kind", "aliases", "adjectives", "nouns", "plurals",
    "capitals", "seats", "contextual", "from", "to", "successors", "parent", "surnames",
  ]
  static let width = 18

  var id: String
  var iso2: String
  var iso3: String
  var name: String
  var official: String
  var kind: ActorKind
  var aliases: [String]
  var adjectives: [String]
  var nouns: [String]
  var plurals: [String]
  var capitals: [String]
  var seats: [String]
  var contextual: [String]
  var years: Years
  var successors: [String]
  var parent: String
  var surnames: SurnameCustom?

  var key: String { id }

  init(_ row: TableRow) throws(TableError) {
    id = try row.identifier("id", of: .state)
    iso2 = row["iso2"]
    iso3 = try row.stateCode("iso3") ?? ""
    name = try row.required("name")
    official = row["official"]
    kind = try row.kind("kind", of: .state)
    aliases = row.list("aliases")
    adjectives = row.list("adjectives")
    nouns = row.list("nouns")
    plurals = row.list("plurals")
    capitals = row.list("capitals")
    seats = row.list("seats")
    contextual = row.list("contextual")
    years = try row.years()
    successors = row.list("successors")
    parent = try row.stateCode("parent") ?? ""
    surnames = row.optional("surnames") == nil ? nil : try row.choice("surnames")
    let forms = [name, official] + aliases + adjectives + nouns + plurals + capitals + seats
    for form in contextual where !forms.contains(form) {
      throw row.error("the contextual form '\(form)' stands in no other column")
    }
  }

  init(from reader: inout RowReader) {
    id = reader.string()
    iso2 = reader.string()
    iso3 = reader.string()
    name = reader.string()
    official = reader.string()
    kind = reader.kind()
    aliases = reader.list()
    adjectives = reader.list()
    nouns = reader.list()
    plurals = reader.list()
    capitals = reader.list()
    seats = reader.list()
    contextual = reader.list()
    years = reader.years()
    successors = reader.list()
    parent = reader.string()
    surnames = reader.choice()
  }

  func write(to writer: inout RowWriter) {
    for text in [id, iso2, iso3, name, official] { writer.write(text) }
    writer.write(kind)
    for list in [aliases, adjectives, nouns, plurals, capitals, seats, contextual] {
      writer.write(list)
    }
    writer.write(years)
    writer.write(successors)
    writer.write(parent)
    writer.write(choice: surnames)
  }
}
