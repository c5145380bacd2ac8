import Export
import Foundation
import GRDB
import KnowledgeGraph
import Store
import Testing

/// What becomes of files that are no stores, or no longer.
@Suite struct DamageTests {
  @Test func whatIsNoStoreIsToldInOneLine() throws {
    let store = try TemporaryStore()
    #expect(throws: StoreError.missing(path: store.path)) { _ = try StoreReader(path: store.path) }
    for bytes in [Data(), Data(repeating: 7, count: 10_000), Data("SQLite format 3\u{0}".utf8)] {
      try bytes.write(to: URL(filePath: store.path))
      #expect(throws: StoreError.self) { _ = try StoreReader(path: store.path) }
    }
  }

  /// Wherever bytes are damaged, the store is read or what is wrong is told; nothing stops the
  /// program.
  @Test func damagedBytesAreReadOrTold() throws {
    let store = try TemporaryStore()
    let documents = (0..<20).map { KnownDocuments.full($0, "text") }
    try KnownDocuments.add(documents, to: store.path)
    let whole = try Data(contentsOf: URL(filePath: store.path))
    var told = 0
    for offset in stride(from: 0, to: whole.count - 64, by: whole.count / 150) {
      var damaged = whole
      for place in offset..<(offset + 64) { damaged[place] = damaged[place] &* 167 &+ 13 }
      try damaged.write(to: URL(filePath: store.path))
      do {
        let reader = try StoreReader(path: store.path)
        let problems = try reader.problems()
        _ = try reader.records().graph()
        if !problems.isEmpty { told += 1 }
      } catch let error as StoreError {
        #expect(!error.description.contains("\n"))
        told += 1
      }
    }
    #expect(told > 50)
  }

  /// Whatever SQLite finds, one line tells how much, what comes first, and what helps.
  @Test func damageIsToldInOneLine() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add((0..<20).map { KnownDocuments.full($0, "text") }, to: store.path)
    var bytes = try Data(contentsOf: URL(filePath: store.path))
    // Pages in the middle, behind those that say which tables there are.
    let middle = bytes.count / 8192 * 4096
    bytes.replaceSubrange(middle..<middle + 16_384, with: Data(repeating: 0, count: 16_384))
    try bytes.write(to: URL(filePath: store.path))
    let problems = try StoreReader(path: store.path).problems()
    #expect(problems.count == 1)
    let line = try #require(problems.first)
    #expect(line.contains(#/: the store is damaged \(\d+( or more)? findings, the first: /#))
    #expect(line.hasSuffix("take a copy of it that is whole, or add the articles to a new one"))
    #expect(!line.contains("***") && !line.contains("\n"))
  }

  @Test func aCutFileIsTold() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add((0..<20).map { KnownDocuments.full($0, "text") }, to: store.path)
    let whole = try Data(contentsOf: URL(filePath: store.path))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: store.path))
    #expect(throws: StoreError.self) {
      let problems = try StoreReader(path: store.path).problems()
      if !problems.isEmpty { throw StoreError.damaged(path: "", how: problems[0]) }
    }
  }

  /// What a stranger may have put into a store, which would never end, take all memory, or be
  /// written out and then refused.
  @Test(arguments: [
    ("CREATE TRIGGER t AFTER INSERT ON documents BEGIN DELETE FROM texts; END", "a trigger, 't'"),
    (
      """
      ALTER TABLE documents RENAME TO old;
      CREATE VIEW documents AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
      SELECT x AS number, 'd' || x AS id, NULL AS title, NULL AS published, NULL AS source,
        'a' AS sha256, 1 AS reading FROM n
      """, "'documents' is no table"
    ),
    ("ALTER TABLE claims ADD COLUMN more TEXT AS (hex(zeroblob(99)))", "'more' is computed"),
    ("UPDATE claims SET sentence = -9223372036854775807", "no value for column 11"),
    ("UPDATE claims SET sentence = 9223372036854775807", "no value for column 11"),
    ("UPDATE claims SET hundredths = 101", "no value for column 10"),
    ("UPDATE claims SET date = '0000-99-99'", "no value for column 8"),
    ("UPDATE documents SET published = '2015-02-30'", "no value for column 3"),
    ("UPDATE documents SET title = hex(zeroblob(75000000))", "too big"),
    ("ALTER TABLE mentions RENAME COLUMN how TO why", "no such column"),
  ])
  func whatNoVersionWritesIsTold(sql: String, words: String) throws {
    let store = try TemporaryStore()
    try KnownDocuments.add([KnownDocuments.full(1, "text")], to: store.path)
    try DatabaseQueue(path: store.path).write { try $0.execute(sql: sql) }
    let error = #expect(throws: StoreError.self) {
      _ = try StoreReader(path: store.path).records().graph()
    }
    guard case .damaged(_, let how) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(how.contains(words), "\(how)")
  }

  /// A user may ask a store by views and indexes of their own.
  @Test func viewsOfAUsersOwnAreLetBe() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add([KnownDocuments.full(1, "text")], to: store.path)
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "CREATE VIEW mine AS SELECT * FROM claims")
      try db.execute(sql: "CREATE INDEX by_day ON claims (date)")
    }
    #expect(try !StoreReader(path: store.path).records().graph().claims.isEmpty)
  }

  /// In a folder that others write, a link may lie where the lock is to be.
  @Test func aLinkInPlaceOfTheLockIsNotFollowed() throws {
    let store = try TemporaryStore()
    let precious = store.path + ".txt"
    try Data("precious".utf8).write(to: URL(filePath: precious))
    try FileManager.default.createSymbolicLink(
      atPath: store.path + "-writer",
      withDestinationPath: precious
    )
    let error = #expect(throws: StoreError.self) {
      _ = try StoreWriter(path: store.path, creates: true) { _ in true }
    }
    #expect(error?.description.contains("-writer' is a link") == true)
    #expect(try String(contentsOfFile: precious, encoding: .utf8) == "precious")
  }
}
