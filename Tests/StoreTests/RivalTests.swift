import Export
import KnowledgeGraph
import Store
import Testing

/// What becomes of several texts that come with one identifier.
@Suite struct RivalTests {
  /// A document with the identifier of all others, of a day and with a text of its own.
  private static func document(_ text: String, on day: String? = nil) -> StoredDocument {
    var stored = KnownDocuments.full(1, "same")
    stored.document.published = day.flatMap { PartialDate($0) }
    stored.document.title = text
    stored.document.sha256 = Digest(of: text.utf8).hexadecimal()
    stored.text = text
    return stored
  }

  /// Adds documents in a run, and gives what became of each.
  private static func run(_ documents: [StoredDocument], _ path: String) throws -> [Arrival] {
    let writer = try StoreWriter(path: path, creates: true) { _ in false }
    try writer.begin(with: KnownDocuments.makeup, rereads: false)
    let arrivals = try documents.map { document in
      let arrival = try writer.arrival(of: document.document)
      if arrival.isNew { _ = try writer.add(document) }
      return arrival
    }
    try writer.finish()
    return arrivals
  }

  private static func title(in path: String) throws -> [String?] {
    try StoreReader(path: path).records().graph().documents.map(\.title)
  }

  private static let known = Arrival(isNew: false)
  private static let told = Arrival(isNew: false, isOneOfTwo: true)

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func theLatestStaysWhateverTheOrder(order: [Int]) throws {
    let all = [
      Self.document("first", on: "2019-03-10"), Self.document("last", on: "2019-03-12"),
      Self.document("undated"),
    ]
    let store = try TemporaryStore()
    _ = try Self.run(order.map { all[$0] }, store.path)
    #expect(try Self.title(in: store.path) == ["last"])
    for other in [order, order.reversed()] {
      let again = try Self.run(other.map { all[$0] }, store.path)
      #expect(again == other.map { $0 == 1 ? Self.known : Self.told })
    }
  }

  @Test func ofOneDayTheDigestDecides() throws {
    let all = ["one", "two", "three"].map { Self.document($0, on: "2019-03-10") }
    let least = all.map(\.document).min { $0.sha256 < $1.sha256 }
    for documents in [all, all.reversed()] {
      let store = try TemporaryStore()
      _ = try Self.run(documents, store.path)
      #expect(try Self.title(in: store.path) == [least?.title])
    }
  }

  /// In a later run, a text takes the place of the one before, be it of an earlier day.
  @Test func aChangedTextTakesThePlaceInAnotherRun() throws {
    let store = try TemporaryStore()
    let old = Self.document("old", on: "2019-03-12")
    let new = Self.document("new", on: "2019-03-01")
    #expect(try Self.run([old], store.path) == [Arrival(isNew: true)])
    #expect(try Self.run([new], store.path) == [Arrival(isNew: true)])
    #expect(try Self.run([new, new], store.path) == [Self.known, Self.known])
    #expect(try Self.title(in: store.path) == ["new"])
  }

  @Test func whatGaveWayOnceGivesWayToAChangedText() throws {
    let low = Self.document("low", on: "2019-03-11")
    let changed = Self.document("changed", on: "2019-03-01")
    for documents in [[low, changed], [changed, low]] {
      let store = try TemporaryStore()
      _ = try Self.run([low, Self.document("high", on: "2019-03-12")], store.path)
      _ = try Self.run(documents, store.path)
      #expect(try Self.title(in: store.path) == ["changed"])
    }
  }

  /// Two that say the same text on one day are no two texts.
  @Test func anotherSourceOfOneTextIsNotTold() throws {
    let store = try TemporaryStore()
    let one = Self.document("text")
    var other = one
    other.document.source = "Another"
    let arrivals = try Self.run([one, other], store.path)
    #expect(arrivals.allSatisfy { !$0.isOneOfTwo })
    #expect(try Self.run([one, other], store.path).allSatisfy { !$0.isNew })
  }

  @Test func whatIsTakenOutForgetsWhatGaveWay() throws {
    let store = try TemporaryStore()
    let (low, high) = (Self.document("low"), Self.document("high", on: "2019-03-12"))
    _ = try Self.run([low, high], store.path)
    do {
      let writer = try StoreWriter(path: store.path, creates: false) { _ in false }
      #expect(try writer.remove { $0.id == low.document.id } == 1)
    }
    #expect(try Self.run([low], store.path) == [Arrival(isNew: true)])
    #expect(try Self.title(in: store.path) == ["low"])
  }
}
