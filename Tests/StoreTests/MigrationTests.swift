import Export
import Foundation
import GRDB
import KnowledgeGraph
import Store
import Testing

/// Whether stores of all versions so far are read, once they are brought up to date.
@Suite struct MigrationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Stores")

  /// Makes a store of a version, of the text that `sqlite3 STORE .dump` gave.
  private static func make(_ version: String, at path: String) throws {
    let file = folder.appending(path: "\(version).sql")
    let dump = try String(contentsOf: file, encoding: .utf8)
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: dump)
      try db.execute(sql: "PRAGMA application_id = \(0x456E_7465)")
    }
  }

  @Test(arguments: ["version-1", "version-2", "version-3"])
  func anOldStoreBecomesOneOfToday(version: String) throws {
    let store = try TemporaryStore()
    try Self.make(version, at: store.path)
    let writer = try StoreWriter(path: store.path, creates: false) { _ in false }
    let found = try StoreReader(path: store.path).records().graph()
    var records = RecordReader()
    try records.read(path: Self.folder.appending(path: "\(version).jsonl").path())
    #expect(try found == records.finish().graph())
    #expect(!found.claims.isEmpty)
    try writer.begin(with: KnownDocuments.makeup, rereads: true)
    _ = try writer.add(KnownDocuments.full(1, "new"))
    try writer.finish()
    #expect(try writer.remove { $0.id.rawValue == "d1new" } == 1)
    #expect(try StoreReader(path: store.path).records().graph() == found)
  }

  @Test(arguments: ["version-1", "version-2", "version-3"])
  func readersLeaveAnOldStoreAsItIs(version: String) throws {
    let store = try TemporaryStore()
    try Self.make(version, at: store.path)
    let before = try Data(contentsOf: URL(filePath: store.path))
    #expect(throws: StoreError.self) { _ = try StoreReader(path: store.path) }
    #expect(try Data(contentsOf: URL(filePath: store.path)) == before)
  }

  @Test func whatBringsAnOldStoreUpToDateIsTold() throws {
    let store = try TemporaryStore()
    try Self.make("version-2", at: store.path)
    let command = "'entente add --store \(store.path) --reread' brings it up to date"
    #expect(throws: StoreError.older(path: store.path, options: [])) {
      _ = try StoreReader(path: store.path)
    }
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(
        sql: "UPDATE readings SET makeup = makeup || char(10) || 'options (--groups)\tyes'"
      )
    }
    let error = #expect(throws: StoreError.self) { _ = try StoreReader(path: store.path) }
    #expect(error?.description.hasSuffix("\(command), with the same --groups") == true)
  }

  @Test func aStoreOfALaterVersionIsTold() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add([KnownDocuments.full(1, "a")], to: store.path)
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999: of the future')")
    }
    #expect(throws: StoreError.newer(path: store.path)) { _ = try StoreReader(path: store.path) }
    #expect(throws: StoreError.newer(path: store.path)) {
      _ = try StoreWriter(path: store.path, creates: false) { _ in false }
    }
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
    let store = try TemporaryStore()
    try DatabaseQueue(path: store.path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    let before = try Data(contentsOf: URL(filePath: store.path))
    #expect(throws: StoreError.foreign(path: store.path)) {
      _ = try StoreWriter(path: store.path, creates: true) { _ in false }
    }
    #expect(try Data(contentsOf: URL(filePath: store.path)) == before)
  }
}
