internal import GRDB
internal import KnowledgeGraph

/// Reads the documents of a store.
struct StoredDocuments {
  let db: Database

  static let columns = "id, title, published, source, sha256, sketch, url"

  /// Shows all documents in the order of their identifiers.
  func forEach(_ body: (Document) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(Self.columns) FROM documents ORDER BY id")
    while let row = try rows.next() { try body(try Document(row: row)) }
  }

  /// Shows all documents and their texts, in the order of the identifiers.
  func forEachText(_ body: (Document, String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Self.columns), text FROM documents CROSS JOIN texts ON document = number
        ORDER BY id
        """
    )
    while let row = try rows.next() { try body(try Document(row: row), try row.text(7)) }
  }

  /// The numbers of some documents.
  func numbers(where isMeant: (Document) -> Bool) throws -> [Int64] {
    var numbers: [Int64] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT \(Self.columns), number FROM documents")
    while let row = try rows.next() {
      if isMeant(try Document(row: row)) { numbers.append(try row.decode(atIndex: 7)) }
    }
    return numbers
  }

  /// The first documents, in the order of their numbers, that were read with something else.
  func texts(
    notReadBy reading: Int64,
    after number: Int64,
    atMost limit: Int
  ) throws -> [(number: Int64, document: Document, text: String)] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Self.columns), text, number FROM documents CROSS JOIN texts ON document = number
        WHERE reading <> ? AND number > ? ORDER BY number LIMIT ?
        """,
      arguments: [reading, number, limit]
    )
    var found: [(number: Int64, document: Document, text: String)] = []
    while let row = try rows.next() {
      found.append((try row.decode(atIndex: 8), try Document(row: row), try row.text(7)))
    }
    return found
  }
}

extension Document {
  /// Makes a document of a row that begins with its columns.
  init(row: Row) throws {
    self.init(
      id: DocumentID(rawValue: try row.text(0)),
      title: try row.textIfAny(1),
      published: try row.dateIfAny(2, of: "documents"),
      source: try row.textIfAny(3),
      url: try row.textIfAny(6),
      sha256: try row.text(4),
      sketch: try row.textIfAny(5).map(Self.sketch)
    )
  }

  private static func sketch(_ text: String) throws -> TextSketch {
    guard let sketch = TextSketch(text) else { throw RowDamage(table: "documents", column: 5) }
    return sketch
  }

  /// Whether two documents are the same to the byte.
  func isExactly(_ other: Document) -> Bool {
    id == other.id && sha256 == other.sha256 && published == other.published
      && title.map(ExactText.init) == other.title.map(ExactText.init)
      && source.map(ExactText.init) == other.source.map(ExactText.init)
      && url.map(ExactText.init) == other.url.map(ExactText.init)
  }
}
