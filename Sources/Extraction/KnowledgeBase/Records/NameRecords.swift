internal import KnowledgeGraph

/// A row of `given_names.tsv`.
struct GivenNameRecord: KnowledgeRecord, Hashable {
  static let file = "given_names.tsv"
  static let columns = ["name", "gender"]
  static let width = 2

  var name: String
  /// The gender that most bearers have, unless it is borne by both.
  var gender: Gender?

  var key: String { name }

  init(_ row: TableRow) throws(TableError) {
    name = try row.required("name")
    gender = row.optional("gender") == nil ? nil : try row.choice("gender")
  }

  init(from reader: inout RowReader) {
    name = reader.string()
    gender = reader.choice()
  }

  func write(to writer: inout RowWriter) {
    writer.write(name)
    writer.write(choice: gender)
  }
}

/// A row of `surnames.tsv`.
struct SurnameRecord: KnowledgeRecord, Hashable {
  static let file = "surnames.tsv"
  static let columns = ["name"]
  static let width = 1

  var name: String

  var key: String { name }

  init(_ row: TableRow) throws(TableError) {
    name = try row.required("name")
  }

  init(from reader: inout RowReader) {
    name = reader.string()
  }

  func write(to writer: inout RowWriter) {
    writer.write(name)
  }
}
