internal import Input
public import KnowledgeGraph

/// Reads record files into a graph.
///
/// Lines may come in any order and from any number of files. A line that cannot be used costs that
/// line alone: it is left out, counted and reported.
public struct RecordReader {
  private var documents: RecordSorter<Document>
  private var entities: RecordSorter<Entity>
  private var claims: RecordSorter<Claim>
  private var known = KnownRecords()
  private var parser = RecordParser()
  private var report = RecordReport()
  private var isEmpty = true
  private let memory: Int

  static let usualMemory = 48 << 20

  /// - Parameter memory: how many bytes of records may be in memory at once; the rest waits in
  ///   temporary files.
  public init(memory: Int? = nil) {
    let memory = memory ?? Self.usualMemory
    self.memory = memory
    documents = RecordSorter(memory: memory / 6)
    entities = RecordSorter(memory: memory / 6)
    claims = RecordSorter(memory: memory / 6 * 4)
  }

  /// Reads a file; `-` is standard input.
  ///
  /// - Throws: `InputError` when the file cannot be read, `OutputError` when a temporary one cannot
  ///   be written.
  public mutating func read(path: String) throws {
    report.files.append(path)
    try LineReader.forEachLine(ofFileAt: path) { line, number in try read(line, number: number) }
  }

  /// Adds the records of a graph that is in memory.
  ///
  /// - Parameter name: What messages call it.
  /// - Throws: `OutputError` when a temporary file cannot be written.
  public mutating func add(_ graph: Graph, named name: String) throws {
    if report.files.last != name { report.files.append(name) }
    isEmpty = false
    let place = RecordPlace(file: report.files.count - 1, line: 0)
    for document in graph.documents { try add(.document(document), at: place) }
    for entity in graph.entities { try add(.entity(entity), at: place) }
    for claim in graph.claims { try add(.claim(claim), at: place) }
  }

  /// Adds the records of another source, such as a store.
  ///
  /// - Parameter name: What messages call it.
  /// - Throws: what the source throws, and `OutputError` when a temporary file cannot be written.
  public mutating func add(_ source: RecordSource, named name: String) throws {
    report.files.append(name)
    let place = RecordPlace(file: report.files.count - 1, line: 0)
    try source.forEachRecord { try add($0, at: place) }
  }

  /// Whether the first line of a file is a record, and not an article in JSON Lines.
  ///
  /// - Throws: `InputError` when the file cannot be read.
  public static func isRecord(firstLineOf path: String) throws -> Bool {
    var lines = try LineReader(path: path)
    var isRecord = false
    var isFound = false
    while !isFound {
      let hasNext = try lines.next { line in
        guard !line.isBlank else { return }
        isFound = true
        var fields = RecordFields()
        isRecord = (try? fields.read(line)) != nil && fields[.kind] != nil
      }
      guard hasNext else { break }
    }
    return isRecord
  }

  /// The graph of all lines read.
  public mutating func finish() throws -> RecordSource {
    RecordSource(
      documents: try documents.finish(),
      entities: try entities.finish(),
      claims: try claims.finish(),
      known: known,
      report: report,
      isEmpty: isEmpty,
      memory: memory
    )
  }

  private mutating func read(_ line: Span<UInt8>, number: Int) throws {
    guard !line.isBlank else { return }
    let place = RecordPlace(file: report.files.count - 1, line: number)
    let record: Record
    do { record = try parser.record(line) } catch { return report.add(error, at: place) }
    try add(record, at: place)
  }

  private mutating func add(_ record: Record, at place: RecordPlace) throws {
    isEmpty = false
    switch record {
    case .document(let document):
      known.insert(document)
      try documents.add(Located(record: document, place: place))
    case .entity(let entity):
      known.insert(entity)
      try entities.add(Located(record: entity, place: place))
    case .claim(let claim):
      known.look(at: claim)
      try claims.add(Located(record: claim, place: place))
    }
  }
}

extension Span<UInt8> {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool {
    for index in indices where ![0x20, 0x09, 0x0D].contains(self[index]) { return false }
    return true
  }
}
