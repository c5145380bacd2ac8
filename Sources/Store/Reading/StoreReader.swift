public import Export
internal import GRDB
public import KnowledgeGraph

/// Reads a store as it was when the reader was made, whoever writes it meanwhile.
public final class StoreReader {
  /// The path of the store.
  public let path: String
  private let database: DatabaseQueue

  /// Opens a store.
  ///
  /// - Throws: `StoreError`.
  public init(path: String) throws {
    guard StoreFile.exists(path) else { throw StoreError.missing(path: path) }
    self.path = path
    database = try StoreFile.open(path, readonly: true)
    try StoreError.naming(path) {
      try database.unsafeReentrantRead { db in
        try StoreFile.check(db, at: path)
        // All that is asked from here on is of this moment.
        try db.beginTransaction(.deferred)
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      }
    }
  }

  /// The graph of all documents, which streams by in order and need not fit into memory.
  ///
  /// - Throws: `StoreError`.
  public func records() throws -> RecordSource {
    let path = path
    return RecordSource(
      named: path,
      types: try ask { try StoredEntities(db: $0).types() },
      documents: { body in try self.ask { try StoredDocuments(db: $0).forEach(body) } },
      entities: { body in try self.ask { try StoredEntities(db: $0).forEach(body) } },
      claims: { body in try self.ask { try StoredClaims(db: $0, path: path).forEach(body) } }
    )
  }

  /// Shows all documents and their texts, in the order of the identifiers.
  ///
  /// - Throws: `StoreError`, or what `body` throws.
  public func forEachText(_ body: (Document, String) throws -> Void) throws {
    try ask { try StoredDocuments(db: $0).forEachText(body) }
  }

  /// How many documents there are of some kind.
  ///
  /// - Throws: `StoreError`.
  public func count(where isMeant: (Document) -> Bool) throws -> Int {
    try ask { try StoredDocuments(db: $0).numbers(where: isMeant).count }
  }

  /// What is wrong, a line each: with the file, in the words of SQLite, or with what it says.
  ///
  /// - Throws: `StoreError` where it cannot even be looked at.
  public func problems() throws -> [String] {
    let damages = try ask { db in
      let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      let orphans = try Int.fetchOne(db, sql: "SELECT count(*) FROM pragma_foreign_key_check") ?? 0
      return lines.filter { $0 != "ok" }
        + (orphans > 0 ? ["\(orphans) rows belong to no document"] : [])
    }
    guard damages.isEmpty else { return damages.map { "\(path): \($0)" } }
    let source = try records()
    var visitor = EmptyVisitor()
    try source.walk(&visitor)
    return source.errors.map(\.description)
  }

  private func ask<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try StoreError.naming(path) { try database.unsafeReentrantRead(body) }
  }
}

/// Sees nothing, so that a source looks through all that it shows.
private struct EmptyVisitor: GraphVisitor {
  mutating func visit(_ document: Document) {}
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {}
}
