import Export
import FuzzSupport
import Glibc
import KnowledgeGraph
import Store

/// Changes random bytes of a store; what can be read is read whole, and written to.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let patches = Patches(UnsafeBufferPointer(start: start, count: count))
  StoreInMemory.fill(patches.applied(to: StoreInMemory.whole))
  if let reader = try? StoreReader(path: StoreInMemory.path) {
    _ = try? reader.problems()
    try? reader.forEachText { _, _ in }
    guard let graph = try? reader.records().graph() else { return 0 }
    // What a store tells must be written like any other graph.
    _ = try? RecordWriter.bytes(of: graph)
  }
  _ = try? StoreInMemory.add()
  return 0
}

extension RecordWriter {
  fileprivate static func bytes(of graph: Graph) throws -> [UInt8] {
    try graph.write(with: RecordWriter(to: ByteSink(descriptor: nil))).bytes()
  }
}

/// A store in memory.
private enum StoreInMemory {
  static let name = "graph.entente"
  static let path = FuzzFolder.path(of: name)

  /// The bytes of a store of two documents.
  static let whole: [UInt8] = {
    clear()
    do { try add() } catch { fatalError("no store can be made: \(error)") }
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }()

  static func fill(_ bytes: [UInt8]) {
    clear()
    FuzzFolder.write(bytes, to: name)
  }

  private static func clear() {
    for end in ["", "-wal", "-shm", "-writer"] { unlink(path + end) }
  }

  /// Puts two documents into a store, takes one out, and looks whether the other needs a reading.
  static func add() throws {
    let writer = try StoreWriter(path: path, creates: true) { _ in false }
    try writer.begin(with: Makeup([.init("models", "1")]), rereads: true)
    let documents = ["a", "b"].map(StoredDocument.known)
    for document in documents { _ = try writer.add(document) }
    try writer.finish()
    _ = try writer.holds(documents[0].document)
    _ = try writer.outdatedCount()
    var number: Int64 = 0
    _ = try writer.outdated(after: &number)
    _ = try writer.remove { $0.id.rawValue == "c" }
  }
}

extension StoredDocument {
  /// A document with all that rows may hold.
  fileprivate static func known(_ name: String) -> StoredDocument {
    let id = DocumentID(rawValue: name)
    let ends = ["Q20", "Q657"].map(EntityID.init(rawValue:))
    let entities = ends.map { end in
      Entity(
        document: id,
        id: end,
        name: "Name",
        type: .state,
        country: "NOR",
        sector: .medicine,
        aliases: ["Other"],
        mentions: [Mention(range: 0..<3, text: "Nam", resolution: .name)]
      )
    }
    let claims = Relation("aids").map { aids in
      Claim(
        edge: EdgeKey(subject: ends[0], relation: aids, object: ends[1]),
        document: id,
        attribution: ends[0],
        date: PartialDate("2015-09-27"),
        place: "Oslo",
        coordinates: Coordinates(north: 5_991_000, east: 1_075_000),
        confidence: Confidence(hundredths: 80),
        evidence: Evidence(
          sentence: 1,
          range: 0..<9,
          text: "Norway aids Chad",
          cue: "aids",
          cueRange: 2..<4,
          rule: "verbs:1"
        )
      )
    }
    return StoredDocument(
      document: Document(id: id, title: name, published: PartialDate("2015"), sha256: "00"),
      text: "Norway aids Chad.",
      graph: Graph(documents: [], entities: entities, claims: claims.map { [$0] } ?? [])
    )
  }
}
