internal import GRDB
public import KnowledgeGraph

/// Writes a store: the only process that does, while there is one.
///
/// Documents are put in some at a time, each whole or not at all: whenever the program is stopped,
/// the store holds whole documents only, and the same work done again puts in the rest.
public final class StoreWriter {
  /// What was done with documents.
  public struct Count: Equatable, Sendable {
    /// How many were put in that were not there.
    public var new = 0
    /// How many took the place of another text, title, date or source.
    public var changed = 0
  }

  /// How many documents are put in at a time: so many are read anew at most after a stop.
  private static let batch = 32

  /// The path of the store.
  public let path: String
  /// What was done so far; documents that wait to be put in count when they are.
  public private(set) var count = Count()

  private let lock: WriterLock
  private let database: DatabaseQueue
  private var reading: Int64 = 0
  private var waiting: [StoredDocument] = []
  /// What came in this run, of each identifier what stays.
  private var arrived: [DocumentID: ArrivedDocument] = [:]
  /// What gave way in this run and waits to be remembered.
  private var rivals: [(id: DocumentID, digest: String)] = []
  /// Whether there was no file before.
  private let isOfThisRun: Bool

  /// Opens a store to write it, and brings its tables up to date.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - creates: whether it is made where there is none.
  ///   - waiting: is told who else writes it, and whether to wait for that.
  /// - Throws: `StoreError`.
  public init(path: String, creates: Bool, waiting: (StoreHolder) -> Bool) throws {
    guard creates || StoreFile.exists(path) else { throw StoreError.missing(path: path) }
    self.path = path
    lock = try WriterLock(of: path, waiting: waiting)
    isOfThisRun = !StoreFile.exists(path)
    database = try StoreFile.open(path, readonly: false)
    try StoreError.naming(path) {
      try database.writeWithoutTransaction { db in
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
        if isEmpty {
          // Readers go on while it is written, and see what was there when they began.
          try db.execute(sql: "PRAGMA journal_mode = WAL")
          // Before all tables, so that a store whose making was stopped is known for one.
          try db.execute(sql: "PRAGMA application_id = \(StoreSchema.application)")
        } else {
          try StoreFile.check(db, at: path, isUpgradable: true)
        }
        // A stop of the program loses nothing, one of the machine no more than the last documents.
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
      }
      try StoreSchema.migrator.migrate(database)
    }
  }

  /// Tells what the documents to come are read with.
  ///
  /// - Parameter rereads: whether documents of another makeup are brought up to date.
  /// - Throws: `StoreError.otherMakeup` where there are such and they are not.
  public func begin(with makeup: Makeup, rereads: Bool) throws {
    reading = try StoreError.naming(path) {
      try database.write { db in
        let others = try String.fetchAll(
          db,
          sql: """
            SELECT makeup FROM readings WHERE makeup <> ?
            AND number IN (SELECT reading FROM documents) ORDER BY number
            """,
          arguments: [makeup.text]
        )
        if let other = others.last, !rereads {
          throw StoreError.otherMakeup(
            path: path,
            differences: makeup.differences(from: Makeup(text: other)),
            arguments: makeup.arguments
          )
        }
        try db.execute(
          sql: "INSERT OR IGNORE INTO readings (makeup) VALUES (?)",
          arguments: [makeup.text]
        )
        return try Int64.fetchOne(
          db,
          sql: "SELECT number FROM readings WHERE makeup = ?",
          arguments: [makeup.text]
        ) ?? 0
      }
    }
  }

  /// Whether the store holds a document as it is, so that it need not be read.
  public func holds(_ document: Document) throws -> Bool {
    try StoreError.naming(path) {
      try database.unsafeReentrantRead { db in
        let question = try db.cachedStatement(
          sql: """
            SELECT \(StoredDocuments.columns) FROM documents
            WHERE id = ? AND reading = ?
            """
        )
        let row = try Row.fetchOne(question, arguments: [document.id.rawValue.stored, reading])
        return try row.map(Document.init(row:))?.isExactly(document) ?? false
      }
    }
  }

  /// Tells whether a document that comes is to be put in: not where the store holds it, nor where
  /// another one of this run has its identifier and stays.
  public func arrival(of document: Document) throws -> Arrival {
    var next = ArrivedDocument(document)
    let last = arrived[document.id]
    next.isRival = try isRival(document.id, next.digest)
    guard !next.isRival else {
      // What gave way once gives way to any other.
      arrived[document.id] = last ?? next
      return Arrival(isNew: false, isOneOfTwo: true)
    }
    guard let last, !last.isRival else {
      arrived[document.id] = next
      return Arrival(isNew: try !holds(document))
    }
    guard last.digest != next.digest else { return Arrival(isNew: false) }
    let stays = next.isBefore(last)
    rivals.append((document.id, stays ? last.digest : next.digest))
    if stays { arrived[document.id] = next }
    return Arrival(isNew: stays, isOneOfTwo: last.text != next.text)
  }

  /// Whether a document gave way to one that the store holds.
  private func isRival(_ id: DocumentID, _ digest: String) throws -> Bool {
    try StoreError.naming(path) {
      try database.unsafeReentrantRead { db in
        let question = try db.cachedStatement(
          sql: """
            SELECT 1 FROM rivals JOIN documents USING (id) WHERE rivals.id = ? AND digest = ?
            """
        )
        return try Int.fetchOne(question, arguments: [id.rawValue.stored, digest]) != nil
      }
    }
  }

  /// Puts a document in, in the place of one that has its identifier; see `finish()`.
  ///
  /// - Returns: the documents that are now in the store, in the order in which they were given.
  public func add(_ document: StoredDocument) throws -> [Document] {
    waiting.append(document)
    return waiting.count < Self.batch ? [] : try finish()
  }

  /// Puts in what still waits.
  ///
  /// - Returns: the documents that are now in the store.
  @discardableResult
  public func finish() throws -> [Document] {
    guard !waiting.isEmpty || !rivals.isEmpty else { return [] }
    var replaced = 0
    try StoreError.naming(path) {
      try database.write { db in
        let rows = DocumentRows(db: db)
        for document in waiting where try rows.put(document, reading: reading) { replaced += 1 }
        for rival in rivals { try rows.remember(rival.digest, as: rival.id) }
      }
    }
    count.changed += replaced
    count.new += waiting.count - replaced
    rivals = []
    defer { waiting = [] }
    return waiting.map(\.document)
  }

  /// Takes documents out.
  ///
  /// - Parameter isMeant: whether a document is to go.
  /// - Returns: how many were taken out.
  public func remove(where isMeant: (Document) -> Bool) throws -> Int {
    try StoreError.naming(path) {
      try database.write { db in
        let meant = try StoredDocuments(db: db).numbers(where: isMeant)
        let rows = DocumentRows(db: db)
        for number in meant {
          try rows.forgetRivals(of: number)
          try rows.remove(number)
        }
        return meant.count
      }
    }
  }

  /// Takes the store away again if there was none before this run; nothing else can be done then.
  public func discard() throws {
    guard isOfThisRun else { return }
    try StoreError.naming(path) { try database.close() }
    StoreFile.remove(path)
  }

  /// What the store holds.
  public func holdings() throws -> StoreHoldings {
    try StoreError.naming(path) { try database.read { try StoreHoldings(db: $0) } }
  }

  /// How many documents were read with another makeup than the one given.
  public func outdatedCount() throws -> Int {
    try StoreError.naming(path) {
      try database.read { db in
        try Int.fetchOne(
          db,
          sql: "SELECT count(*) FROM documents WHERE reading <> ?",
          arguments: [reading]
        ) ?? 0
      }
    }
  }

  /// Some documents that were read with another makeup, and their texts.
  ///
  /// - Parameter number: the number up to which they were given already, which is moved on.
  public func outdated(after number: inout Int64) throws -> [(document: Document, text: String)] {
    let found = try StoreError.naming(path) {
      try database.read { db in
        try StoredDocuments(db: db).texts(
          notReadBy: reading,
          after: number,
          atMost: Self.batch
        )
      }
    }
    if let last = found.last { number = last.number }
    return found.map { ($0.document, $0.text) }
  }
}
