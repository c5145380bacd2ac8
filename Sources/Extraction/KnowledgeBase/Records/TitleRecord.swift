internal import KnowledgeGraph

/// A row of `titles.tsv`.
struct TitleRecord: KnowledgeRecord, Hashable {
  static let file = "titles.tsv"
  static let columns = ["title", "kind", "plural", "variants", "before"]
  static let width = 5

  var title: String
  var kind: TitleKind
  var plural: String
  var variants: [String]
  /// Whether it may stand before a name.
  var precedesNames: Bool

  var key: String { title }

  init(_ row: TableRow) throws(TableError) {
    title = try row.required("title")
    kind = try row.choice("kind")
    plural = row["plural"]
    variants = row.list("variants")
    precedesNames = try row.flag("before")
  }

  init(from reader: inout RowReader) {
    title = reader.string()
    kind = reader.choice() ?? .official
    plural = reader.string()
    variants = reader.list()
    precedesNames = reader.word() != 0
  }

  func write(to writer: inout RowWriter) {
    writer.write(title)
    writer.write(choice: kind)
    writer.write(plural)
    writer.write(variants)
    writer.write(word: precedesNames ? 1 : 0)
  }
}
