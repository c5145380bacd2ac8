import Export
import KnowledgeGraph
import Store
import Testing

/// Whether a store gives what was put in, to the byte.
@Suite struct RoundTripTests {
  private static let documents = KnownDocuments.oddTexts.enumerated().map {
    KnownDocuments.full($0.offset, $0.element)
  }

  @Test func recordsComeBackInOrder() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add(Self.documents.reversed(), to: store.path)
    let reader = try StoreReader(path: store.path)
    let found = try reader.records().graph()
    let expected = KnownDocuments.graph(Self.documents)
    #expect(Self.exact(found.documents) == Self.exact(expected.documents))
    #expect(Self.exact(found.entities) == Self.exact(expected.entities))
    #expect(Self.exact(found.claims) == Self.exact(expected.claims))
    #expect(try reader.problems().isEmpty)
    var texts: [[UInt8]] = []
    try reader.forEachText { texts.append(Array($1.utf8)) }
    #expect(Set(texts) == Set(Self.documents.map { Array($0.text.utf8) }))
  }

  /// The values with their texts as bytes, since Swift takes texts for equal that are not the same.
  private static func exact(_ values: [some Any]) -> [[UInt8]] {
    values.map { Array("\($0)".utf8) }
  }

  /// A field that a record gets must get a column, or a store loses it.
  @Test func everyFieldHasAColumn() throws {
    let document = try #require(Self.documents.first)
    let claim = try #require(document.graph.claims.first)
    let entity = try #require(document.graph.entities.first)
    let mention = try #require(entity.mentions.first)
    let counts: [(Any, Int)] = [
      // Of which other one a document is a copy follows from all of them.
      (document.document, 7 + 1), (entity, 9), (mention, 3), (claim, 10), (claim.edge, 5),
      (claim.evidence, 6),
    ]
    for (value, count) in counts {
      let fields = Mirror(reflecting: value).children.count
      #expect(fields == count, "\(type(of: value)): add a migration to StoreSchema")
    }
  }

  @Test func aDocumentTakesThePlaceOfTheOneWithItsIdentifier() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add(Self.documents, to: store.path)
    var changed = KnownDocuments.full(0, KnownDocuments.oddTexts[0], source: "Other")
    changed.graph = Graph()
    let writer = try StoreWriter(path: store.path, creates: false) { _ in false }
    try writer.begin(with: KnownDocuments.makeup, rereads: false)
    #expect(try writer.holds(Self.documents[1].document))
    #expect(try !writer.holds(changed.document))
    _ = try writer.add(changed)
    try writer.finish()
    #expect(writer.count.new == 0 && writer.count.changed == 1)
    let found = try StoreReader(path: store.path).records().graph()
    #expect(found == KnownDocuments.graph([changed] + Self.documents.dropFirst()))
  }

  @Test func whatIsTakenOutLeavesNothing() throws {
    let store = try TemporaryStore()
    try KnownDocuments.add(Self.documents, to: store.path)
    let writer = try StoreWriter(path: store.path, creates: false) { _ in false }
    let gone = Self.documents[2].document
    #expect(try writer.remove { $0.id == gone.id } == 1)
    let reader = try StoreReader(path: store.path)
    let rest = Self.documents.filter { $0.document.id != gone.id }
    #expect(try reader.records().graph() == KnownDocuments.graph(rest))
    #expect(try reader.problems().isEmpty)
  }
}
