public import KnowledgeGraph

/// The graph of record files, which streams by in order and need not fit into memory.
///
/// Memory holds the identifiers of all documents and entities, the publishers and which documents
/// are copies, and at a time the records of one entity, or of one relation between two. Claims
/// whose ends or document no record describes, or whose ends have types that the relation does not
/// take, are left out and reported.
public final class RecordSource: GraphSource {
  /// The lines that could not be used: the first hundred, complete after the first walk.
  public var errors: [RecordError] { report.errors }
  /// How many lines could not be used, complete after the first walk.
  public var errorCount: Int { report.count }
  /// Whether no line held a record, not even one that fits no other.
  public let isEmpty: Bool

  private let documents: SortedRecords<Document>
  private let entities: SortedRecords<Entity>
  private let claims: SortedRecords<Claim>
  private let known: KnownRecords
  private var copies: KnownCopies?
  private let memory: Int
  private var report: RecordReport
  /// Of which kinds of records all problems are reported: none, documents, entities, claims.
  private var reported = 0

  init(
    documents: SortedRecords<Document>,
    entities: SortedRecords<Entity>,
    claims: SortedRecords<Claim>,
    known: KnownRecords,
    report: RecordReport,
    isEmpty: Bool,
    memory: Int
  ) {
    self.memory = memory
    self.documents = documents
    self.entities = entities
    self.claims = claims
    self.known = known
    self.report = report
    self.isEmpty = isEmpty
  }

  /// Makes the graph of records that someone else keeps in order, each of a document that is there.
  ///
  /// - Parameters:
  ///   - name: what messages call it.
  ///   - types: the types of all entities.
  ///   - documents: shows all documents in order, as often as it is called.
  ///   - entities: shows all entities in order.
  ///   - claims: shows all claims in order.
  package convenience init(
    named name: String,
    types: [EntityID: EntityType],
    documents: @escaping OrderedRecords<Document>,
    entities: @escaping OrderedRecords<Entity>,
    claims: @escaping OrderedRecords<Claim>
  ) {
    var report = RecordReport()
    report.files = [name]
    self.init(
      documents: Self.sorted(documents),
      entities: Self.sorted(entities),
      claims: Self.sorted(claims),
      known: KnownRecords(types: types),
      report: report,
      isEmpty: false,
      memory: RecordReader.usualMemory
    )
  }

  private static func sorted<Value>(
    _ records: @escaping OrderedRecords<Value>
  ) -> SortedRecords<Value> {
    let place = RecordPlace(file: 0, line: 0)
    return SortedRecords { body in try records { try body(Located(record: $0, place: place)) } }
  }

  /// Shows all parts to a visitor.
  ///
  /// - Throws: `InputError` when a temporary file cannot be read, or what the visitor throws.
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    var origins = Origins()
    try forEachDocument { document in
      origins.insert(document)
      try visitor.visit(document)
    }
    try entities.forEachGroup(by: \.id, where: { isUsable($0, 2, known.problem) }) { group in
      if let node = Node(group) { try visitor.visit(node, entities: group) }
    }
    reported = max(reported, 2)
    try claims.forEachGroup(by: \.edge.triple, where: { isUsable($0, 3, known.problem) }) { group in
      for part in group.edges(origins) { try visitor.visit(part.edge, claims: part.claims) }
    }
    reported = 3
  }

  /// Shows the documents, as `walk` does before all else.
  ///
  /// - Throws: what `walk` throws.
  public func forEachDocument(_ body: (Document) throws -> Void) throws {
    var last: Document?
    var number = 0
    let copies = try knownCopies()
    try documents.forEachGroup(by: \.id, where: { compare($0, with: &last) }) { group in
      guard let first = group.first else { return }
      try body(copies.telling(first, number: number))
      number += 1
    }
    reported = max(reported, 1)
  }

  /// How many documents are copies of others.
  ///
  /// - Throws: what `walk` throws.
  public func copyCount() throws -> Int {
    var count = 0
    try forEachDocument { if $0.copyOf != nil { count += 1 } }
    return count
  }

  /// Which documents are copies, found out in the first walk.
  private func knownCopies() throws -> KnownCopies {
    if let copies { return copies }
    let copies = try KnownCopies(among: documents, memory: memory / 3)
    self.copies = copies
    return copies
  }

  /// The graph's actors, and those whom its edges name, without edges being put together.
  ///
  /// - Throws: `InputError` when a temporary file cannot be read.
  public func namedActors() throws -> NamedActors {
    if let actors = known.namedActors { return actors }
    var actors = NamedActors()
    var last: EntityID?
    try entities.forEach { entity in
      guard entity.record.id != last, known.problem(entity.record) == nil else { return }
      last = entity.record.id
      actors.add(entity.record.id)
    }
    try claims.forEach { claim in
      if known.problem(claim.record) == nil { actors.add(claim.record) }
    }
    return actors
  }

  /// Reports a document that has the identifier of the one before it and another text; it is used
  /// all the same, since claims do not tell of which of the two they are.
  private func compare(_ located: Located<Document>, with last: inout Document?) -> Bool {
    let document = located.record
    if let last, reported < 1, last.id == document.id, last.sha256 != document.sha256 {
      report.add(.sharedIdentifier(document.id.rawValue), at: located.place)
    }
    last = document
    return true
  }

  /// The graph in memory.
  public func graph() throws -> Graph { try Graph(of: self) }

  private func isUsable<Value>(
    _ located: Located<Value>,
    _ kind: Int,
    _ problem: (Value) -> RecordProblem?
  ) -> Bool {
    guard let found = problem(located.record) else { return true }
    if reported < kind { report.add(found, at: located.place) }
    return false
  }
}

/// Shows records in order.
package typealias OrderedRecords<Value> = (_ body: (Value) throws -> Void) throws -> Void

extension RecordSource {
  /// Shows all records to a reader that puts them together with others.
  func forEachRecord(_ body: (Record) throws -> Void) throws {
    try documents.forEach { try body(.document($0.record)) }
    try entities.forEach { try body(.entity($0.record)) }
    try claims.forEach { try body(.claim($0.record)) }
  }
}

/// What was wrong with the lines of record files.
struct RecordReport {
  private(set) var errors: [RecordError] = []
  private(set) var count = 0
  var files: [String] = []

  mutating func add(_ problem: RecordProblem, at place: RecordPlace) {
    count += 1
    guard errors.count < GraphAudit.limit else { return }
    errors.append(RecordError(file: files[place.file], line: place.line, problem: problem))
  }
}
