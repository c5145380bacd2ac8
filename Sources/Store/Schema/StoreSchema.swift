internal import GRDB
internal import KnowledgeGraph

/// The tables of a store, and how those of earlier versions become those of today.
///
/// Documents hold entities and claims, as in the record format: a row has the fields of a record.
/// Names stand as they are, so that people can ask with SQL. Each index serves a question that the
/// program asks: the order in which graphs are written, and what a document holds.
enum StoreSchema {
  /// What tells a store from other databases (`PRAGMA application_id`): "Ente".
  static let application = 0x456E_7465

  /// What makes a new store, or one of an earlier version, one of today.
  ///
  /// Stores are in users' hands: a step that was released is never changed, a new one is added.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: documents, entities, claims") { db in
      try db.execute(sql: "PRAGMA application_id = \(application)")
      try db.execute(sql: documents)
      try db.execute(sql: entities)
      try db.execute(sql: claims)
    }
    migrator.registerMigration("2: sectors, coordinates") { db in
      try db.execute(sql: sectorsAndCoordinates)
    }
    migrator.registerMigration("3: sketches") { db in
      try db.execute(sql: "ALTER TABLE documents ADD COLUMN sketch TEXT")
      try addSketches(db)
    }
    migrator.registerMigration("4: rivals") { db in try db.execute(sql: rivals) }
    migrator.registerMigration(lastThatReadersNeed) { db in
      try db.execute(sql: "ALTER TABLE documents ADD COLUMN url TEXT")
    }
    return migrator
  }

  /// The step behind which no other changed a table that readers look into.
  private static let lastThatReadersNeed = "5: addresses"

  /// Whether readers can read a store, be it of an earlier version.
  static func isReadable(_ db: Database) throws -> Bool {
    try migrator.completedMigrations(db).contains(lastThatReadersNeed)
  }

  /// Takes the samples of the texts that are there, by which copies are found.
  private static func addSketches(_ db: Database) throws {
    let update = try db.makeStatement(sql: "UPDATE documents SET sketch = ? WHERE number = ?")
    var last: Int64 = 0
    // In portions, since a table that is changed must not be read meanwhile.
    while true {
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT document, text FROM texts WHERE document > ? ORDER BY document LIMIT 256",
        arguments: [last]
      )
      guard !rows.isEmpty else { return }
      for row in rows {
        last = try row.decode(atIndex: 0)
        let sketch = TextSketch(of: try row.text(1))
        try update.execute(arguments: [sketch?.description, last])
      }
    }
  }

  /// What does more than hold rows, in words, if there is any.
  ///
  /// No version of the program makes such. Rows that are computed may be without an end, and so may
  /// what a change sets off. Views and indexes of a user's own are let be: nothing here asks them.
  static func activity(in db: Database) throws -> String? {
    let sql = "SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1"
    if let name = try String.fetchOne(db, sql: sql) { return "it has a trigger, '\(name)'" }
    let table = try String.fetchOne(
      db,
      sql: """
        SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'table' AND name IN (
          'readings', 'documents', 'texts', 'entities', 'aliases', 'mentions', 'claims',
          'rivals', 'grdb_migrations'
        )
        """
    )
    if let table { return "'\(table)' is no table" }
    let column = try String.fetchOne(
      db,
      sql: """
        SELECT c.name FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c
        WHERE t.schema = 'main' AND t.type = 'table' AND c.hidden <> 0 LIMIT 1
        """
    )
    return column.map { "the column '\($0)' is computed" }
  }

  /// What had the identifier of a document and gave way to it, by a digest of what it was.
  private static let rivals = """
    CREATE TABLE rivals (
      id TEXT NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (id, digest)
    ) STRICT, WITHOUT ROWID;
    """

  /// Coordinates are in hundred-thousandths of a degree.
  private static let sectorsAndCoordinates = """
    ALTER TABLE entities ADD COLUMN sector TEXT;
    ALTER TABLE claims ADD COLUMN north INTEGER;
    ALTER TABLE claims ADD COLUMN east INTEGER;
    """

  private static let documents = """
    CREATE TABLE readings (
      number INTEGER PRIMARY KEY,
      makeup TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title TEXT,
      published TEXT,
      source TEXT,
      sha256 TEXT NOT NULL,
      reading INTEGER NOT NULL REFERENCES readings
    ) STRICT;
    CREATE INDEX documents_by_reading ON documents (reading);
    CREATE TABLE texts (
      document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT;
    """

  private static let entities = """
    CREATE TABLE entities (
      number INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      type TEXT NOT NULL,
      subtype TEXT,
      country TEXT
    ) STRICT;
    CREATE INDEX entities_by_id ON entities (id, type);
    CREATE INDEX entities_by_document ON entities (document);
    CREATE TABLE aliases (
      entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
      alias TEXT NOT NULL,
      PRIMARY KEY (entity, alias)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE mentions (
      entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      text TEXT NOT NULL,
      how TEXT NOT NULL,
      PRIMARY KEY (entity, start, "end", text, how)
    ) STRICT, WITHOUT ROWID;
    """

  private static let claims = """
    CREATE TABLE claims (
      number INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
      subject TEXT NOT NULL,
      relation TEXT NOT NULL,
      object TEXT NOT NULL,
      polarity TEXT NOT NULL,
      modality TEXT NOT NULL,
      attribution TEXT,
      role TEXT,
      former INTEGER NOT NULL,
      date TEXT,
      place TEXT,
      hundredths INTEGER NOT NULL,
      sentence INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      text TEXT NOT NULL,
      cue TEXT NOT NULL,
      cue_start INTEGER NOT NULL,
      cue_end INTEGER NOT NULL,
      rule TEXT NOT NULL
    ) STRICT;
    CREATE INDEX claims_by_edge ON claims (subject, relation, object);
    CREATE INDEX claims_by_document ON claims (document);
    """
}
