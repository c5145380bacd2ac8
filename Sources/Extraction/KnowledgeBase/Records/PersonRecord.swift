internal import KnowledgeGraph

/// A row of `people.tsv`.
struct PersonRecord: KnowledgeRecord, Hashable {
  static let file = "people.tsv"
  static let columns = ["id", "name", "aliases", "gender", "born", "died", "state"]
  static let width = 7

  var id: String
  var name: String
  var aliases: [String]
  var gender: Gender?
  var years: Years
  /// The state that the person serves or comes from, as an alpha-3 code.
  var state: String

  var key: String { id }

  init(_ row: TableRow) throws(TableError) {
    id = try row.identifier("id", of: .person)
    name = try row.required("name")
    aliases = row.list("aliases")
    gender = row.optional("gender") == nil ? nil : try row.choice("gender")
    years = try row.years("born", "died")
    state = try row.stateCode("state") ?? ""
  }

  init(from reader: inout RowReader) {
    id = reader.string()
    name = reader.string()
    aliases = reader.list()
    gender = reader.choice()
    years = reader.years()
    state = reader.string()
  }

  func write(to writer: inout RowWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(aliases)
    writer.write(choice: gender)
    writer.write(years)
    writer.write(state)
  }
}
