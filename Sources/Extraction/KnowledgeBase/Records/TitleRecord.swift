internal import KnowledgeGraph

/// A row of `titles.tsv`.
struct TitleRecord: KnowledgeRecord, Hashable {
  static let file = "titles.tsv"
  static let columns = [
    "title", "kind", "gender", "of", "heads", "offices", "plural", "variants", "before",
  ]
  static let width = 9

  var title: String
  var kind: TitleKind
  /// The gender of its bearers, where it tells.
  var gender: Gender?
  var owner: TitleOwnership
  /// Whether its holder is the head of a body.
  var leads: Bool
  /// The classes of office that it may mean.
  var offices: [OfficeClass]
  var plural: String
  var variants: [String]
  /// Whether it may stand before a name.
  var precedesNames: Bool

  var key: String { title }

  /// All forms that the row has, which may be empty.
  var forms: [String] { [title] + variants + [plural] }

  init(_ row: TableRow) throws(TableError) {
    title = try row.required("title")
    kind = try row.choice("kind")
    gender = row.optional("gender") == nil ? nil : try row.choice("gender")
    owner = row.optional("of") == nil ? .both : try row.choice("of")
    leads = try row.flag("heads")
    offices = try row.choices("offices")
    plural = row["plural"]
    variants = row.list("variants")
    precedesNames = try row.flag("before")
  }

  init(from reader: inout RowReader) {
    title = reader.string()
    kind = reader.choice() ?? .official
    gender = reader.choice()
    owner = reader.choice() ?? .both
    leads = reader.word() != 0
    offices = reader.choices()
    plural = reader.string()
    variants = reader.list()
    precedesNames = reader.word() != 0
  }

  func write(to writer: inout RowWriter) {
    writer.write(title)
    writer.write(choice: kind)
    writer.write(choice: gender)
    writer.write(choice: owner)
    writer.write(word: leads ? 1 : 0)
    writer.write(choices: offices)
    writer.write(plural)
    writer.write(variants)
    writer.write(word: precedesNames ? 1 : 0)
  }
}
