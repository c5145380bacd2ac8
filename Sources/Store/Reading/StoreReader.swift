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

  /// That documents were read with different makeups, where that is so.
  ///
  /// - Throws: `StoreError`.
  public func mixture() throws -> StoreMixture? {
    StoreMixture(path: path, readings: try ask { try StoredReadings(db: $0).all() })
  }

  /// What is wrong, a line each: with the file as a whole, or with what it says.
  ///
  /// - Throws: `StoreError` where it cannot even be looked at.
  public func problems() throws -> [String] {
    if let damage = try damage() { return ["\(damage)"] }
    let source = try records()
    var visitor = EmptyVisitor()
    try source.walk(&visitor)
    let mixed = try mixture().map { ["\($0)"] } ?? []
    return mixed + source.errors.map(\.description)
  }

  /// How many findings are asked for of a damaged file.
  private static let limit = 20

  /// What SQLite finds in the file, in one.
  private func damage() throws -> StoreError? {
    let found = try ask { db in
      let findings = try Self.findings(in: db)
      // What is damaged cannot be asked more.
      guard findings.isEmpty else { return findings }
      let orphans = try Int.fetchOne(db, sql: "SELECT count(*) FROM pragma_foreign_key_check") ?? 0
      return orphans > 0 ? ["\(orphans) rows belong to no document"] : []
    }
    guard let first = found.first else { return nil }
    guard found.count > 1 else { return .damaged(path: path, how: first) }
    let isAll = found.count < Self.limit
    let count = isAll ? "\(found.count)" : "\(Self.limit) or more"
    return .damaged(path: path, how: "\(count) findings, the first: \(first)")
  }

  /// What SQLite finds before it gives up.
  private static func findings(in db: Database) throws -> [String] {
    var found: [String] = []
    do {
      let answers = try String.fetchCursor(db, sql: "PRAGMA integrity_check(\(limit))")
      while let answer = try answers.next() { found += findings(in: answer) }
    } catch let error as DatabaseError {
      if found.isEmpty { throw error }
    }
    return found
  }

  /// The findings of an answer, which may be several lines below a heading between stars.
  private static func findings(in answer: String) -> [String] {
    answer.split(separator: "\n").map(String.init).filter { line in
      line != "ok" && !line.hasPrefix("***")
    }
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
