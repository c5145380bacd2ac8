import Export
import Foundation
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
}
