internal import KnowledgeGraph

/// A row of `places.tsv`.
struct PlaceRecord: KnowledgeRecord, Hashable {
  static let file = "places.tsv"
  static let columns = ["name", "state", "aliases", "id"]
  static let width = 4

  /// The Wikidata id, where known.
  var id: String
  var name: String
  var aliases: [String]
  /// The state that it lies in, as an alpha-3 code.
  var state: String

  /// Cities of one name are told apart by their states; a user's table removes all of a name.
  var key: String { "\(name)/\(state)" }

  func isRemoved(by text: String) -> Bool { name == text }

  init(_ row: TableRow) throws(TableError) {
    id = row["id"]
    name = try row.required("name")
    aliases = row.list("aliases")
    state = try row.stateCode("state") ?? ""
  }

  init(from reader: inout RowReader) {
    id = reader.string()
    name = reader.string()
    aliases = reader.list()
    state = reader.string()
  }

  func write(to writer: inout RowWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(aliases)
    writer.write(state)
  }
}
