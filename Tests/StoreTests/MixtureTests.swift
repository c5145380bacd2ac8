import Export
import Foundation
import KnowledgeGraph
import Store
import Testing

/// Whether a store tells what it holds, and that not all of it was read with the same.
@Suite struct MixtureTests {
  private static let documents = ["a", "b", "c"].enumerated().map {
    KnownDocuments.full($0.offset, $0.element)
  }

  /// A store of which one document was read again with other tables, and two were not.
  private static func mix(_ other: Makeup, at path: String) throws {
    try KnownDocuments.add(documents, to: path)
    let writer = try StoreWriter(path: path, creates: false) { _ in false }
    try writer.begin(with: other, rereads: true)
    _ = try writer.add(documents[1])
    try writer.finish()
  }

  @Test func aStoppedRereadingIsTold() throws {
    let store = try TemporaryStore()
    try Self.mix(Makeup([.init("tables", "2"), .init("models", "2")]), at: store.path)
    let line = """
      \(store.path): 1 of 3 articles was not read with the same tables as the rest: finish with \
      'entente add --store \(store.path) --reread'
      """
    let reader = try StoreReader(path: store.path)
    #expect(try reader.mixture()?.description == line)
    #expect(try reader.problems() == [line])
  }

  @Test func theOptionsOfThenAreTold() throws {
    let store = try TemporaryStore()
    let parts = KnownDocuments.makeup.parts + [.init("tables of your own (--knowledge)", "3")]
    try Self.mix(Makeup(parts), at: store.path)
    let line = try #require(try StoreReader(path: store.path).mixture()).description
    #expect(line.contains("the same tables of your own (--knowledge) as the rest"))
    #expect(line.hasSuffix(" --reread', with the same --knowledge"))
  }

  @Test func whatWasReadWithTheSameIsNot() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add([], to: store.path)
    #expect(try StoreReader(path: store.path).mixture() == nil)
    try KnownDocuments.add(Self.documents, to: store.path)
    #expect(try StoreReader(path: store.path).mixture() == nil)
  }

  @Test func aStoreTellsHowMuchItHolds() throws {
    let store = try TemporaryStore()
    let writer = try StoreWriter(path: store.path, creates: true) { _ in false }
    try writer.begin(with: KnownDocuments.makeup, rereads: false)
    let none = try writer.holdings()
    #expect(none.documents == 0 && none.actors == 0 && none.claims == 0)
    for document in Self.documents { _ = try writer.add(document) }
    try writer.finish()
    let held = try writer.holdings()
    #expect(held.documents == 3 && held.actors == 3)
    #expect(held.claims == Self.documents.map(\.graph.claims.count).reduce(0, +))
  }

  @Test func onlyAStoreOfTheRunIsTakenAway() throws {
    let store = try TemporaryStore()
    let folder = URL(filePath: store.path).deletingLastPathComponent().path()
    do {
      let writer = try StoreWriter(path: store.path, creates: true) { _ in false }
      try writer.begin(with: KnownDocuments.makeup, rereads: false)
      try writer.discard()
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    try KnownDocuments.add(Self.documents, to: store.path)
    do {
      let writer = try StoreWriter(path: store.path, creates: true) { _ in false }
      try writer.discard()
    }
    #expect(try StoreReader(path: store.path).records().graph().documents.count == 3)
  }
}
