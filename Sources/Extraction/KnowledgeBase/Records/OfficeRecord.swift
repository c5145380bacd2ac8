internal import KnowledgeGraph

/// A row of `offices.tsv`.
struct OfficeRecord: KnowledgeRecord, Hashable {
  static let file = "offices.tsv"
  static let columns = [
    "person", "role", "formal", "class", "state", "organization", "from", "to", "inferred",
    "source",
  ]
  static let width = 10

  var person: String
  var role: String
  var formal: String
  var officeClass: OfficeClass
  /// The state that it is an office of, as an alpha-3 code.
  var state: String
  /// The identifier of the organization that it is an office of.
  var organization: String
  var from: PackedDate
  var to: PackedDate
  /// Whether `to` is not sourced but the beginning of the next holder's term.
  var isEndInferred: Bool
  var source: String

  /// Offices have no identifier: a user's table adds to a person's offices, or removes them all.
  var key: String { person }
  static let replacesByKey = false

  init(_ row: TableRow) throws(TableError) {
    person = try row.identifier("person", of: .person)
    role = try row.required("role")
    formal = row["formal"]
    officeClass = try row.choice("class")
    state = try row.stateCode("state") ?? ""
    let ofOrganization = row.optional("organization") != nil
    organization = ofOrganization ? try row.identifier("organization", of: .organization) : ""
    let dates = (try row.date("from"), try row.date("to"))
    from = PackedDate(dates.0)
    to = PackedDate(dates.1)
    isEndInferred = try row.flag("inferred")
    source = row["source"]
    if dates.0 != nil, dates.1 != nil, from.earliest > to.latest {
      throw row.error("the office ends before it begins")
    }
  }

  init(from reader: inout RowReader) {
    person = reader.string()
    role = reader.string()
    formal = reader.string()
    officeClass = reader.choice() ?? .other
    state = reader.string()
    organization = reader.string()
    from = PackedDate(rawValue: reader.word())
    to = PackedDate(rawValue: reader.word())
    isEndInferred = reader.word() != 0
    source = reader.string()
  }

  func write(to writer: inout RowWriter) {
    for text in [person, role, formal] { writer.write(text) }
    writer.write(choice: officeClass)
    writer.write(state)
    writer.write(organization)
    writer.write(word: from.rawValue)
    writer.write(word: to.rawValue)
    writer.write(word: isEndInferred ? 1 : 0)
    writer.write(source)
  }
}
