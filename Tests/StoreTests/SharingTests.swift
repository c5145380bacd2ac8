import Export
import Foundation
import KnowledgeGraph
import Store
import Testing

/// Whether several may use a store at once.
@Suite struct SharingTests {
  private static let documents = ["a", "b", "c"].enumerated().map {
    KnownDocuments.full($0.offset, $0.element)
  }

  @Test func aSecondWriterIsToldWhoWrites() throws {
    let store = try TemporaryStore()
    let first = try StoreWriter(path: store.path, creates: true) { _ in false }
    var told: [StoreHolder] = []
    #expect(throws: StoreError.self) {
      _ = try StoreWriter(path: store.path, creates: true) { holder in
        told.append(holder)
        return false
      }
    }
    #expect(told.map(\.process) == [Int(ProcessInfo.processInfo.processIdentifier)])
    withExtendedLifetime(first) {}
  }

  @Test func aWriterThatEndedLetsTheNextWrite() throws {
    let store = try TemporaryStore()
    for document in Self.documents { try KnownDocuments.add([document], to: store.path) }
    let found = try StoreReader(path: store.path).records().graph()
    #expect(found == KnownDocuments.graph(Self.documents))
  }

  @Test func aReaderSeesWhatWasThereWhenItBegan() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add([Self.documents[0]], to: store.path)
    let early = try StoreReader(path: store.path)
    try KnownDocuments.add(Array(Self.documents[1...]), to: store.path)
    let expected = KnownDocuments.graph([Self.documents[0]])
    #expect(try early.records().graph() == expected)
    let late = try StoreReader(path: store.path).records()
    #expect(try late.graph() == KnownDocuments.graph(Self.documents))
    #expect(try early.records().graph() == expected)
  }

  @Test func anotherMakeupIsTold() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add(Self.documents, to: store.path)
    let other = Makeup(
      [.init("tables", "2"), .init("models", "2"), .init("cut", "")],
      arguments: ["--knowledge mine"]
    )
    let writer = try StoreWriter(path: store.path, creates: false) { _ in false }
    let error = #expect(throws: StoreError.self) { try writer.begin(with: other, rereads: false) }
    #expect(
      error?.description == """
        \(store.path): the articles in it were not read with the same tables and cut; bring all of \
        it up to date with 'entente add --store \(store.path) --reread --knowledge mine'
        """
    )
    try writer.begin(with: other, rereads: true)
    #expect(try writer.outdatedCount() == 3)
    var last: Int64 = 0
    let outdated = try writer.outdated(after: &last)
    #expect(outdated.map(\.document) == Self.documents.map(\.document))
    for (document, text) in outdated {
      _ = try writer.add(StoredDocument(document: document, text: text, graph: Graph()))
    }
    try writer.finish()
    #expect(try writer.outdatedCount() == 0)
    try writer.begin(with: other, rereads: false)
  }
}
