internal import KnowledgeGraph

/// A table of actors, or one of edges, below a header (RFC 4180, UTF-8).
///
/// Absent values are empty cells.
struct TableSyntax: PropertySyntax, ~Copyable {
  /// What the rows are.
  enum Part {
    case nodes, edges
  }

  private var sink: ByteSink
  private let part: Part
  private let profile: TableOptions.Profile
  /// The cells that the kind of an edge decides, found by the kinds' ordinals.
  private let kinds: ByteTable
  /// Whether each property of the rows is told, in the order of the plan; what draws is not.
  private let isTold: [Bool]
  /// The number of the next value; nothing while the other part is shown.
  private var next: Int?

  private static let drawn: Set<String> = [
    "color", "size", "x", "y", "interaction",
  ]
  private static let drawnOfNodes: Set<String> = drawn.union(["label", "labels"])

  init(
    of part: Part,
    to sink: consuming ByteSink,
    options: TableOptions,
    tellsChanges: Bool = false
  ) {
    self.sink = sink
    self.part = part
    profile = options.profile
    let columns = part == .nodes ? PropertyList.nodes : PropertyList.edges
    let drawn = part == .nodes ? Self.drawnOfNodes : Self.drawn
    isTold = columns.map { !drawn.contains($0.name) && (tellsChanges || !$0.isChange) }
    kinds = ByteTable(EdgeKind.all.map { Self.cells(of: $0, options.profile) })
  }

  var error: OutputError? { sink.error }

  mutating func begin() {
    let columns = part == .nodes ? PropertyList.nodes : PropertyList.edges
    let told = zip(columns, isTold).filter(\.1).map(\.0)
    var names: [String]
    switch (part, profile) {
    case (.nodes, .plain): names = ["id"] + told.map(\.name)
    case (.edges, .plain): names = ["id", "source", "target"] + told.map(\.name)
    case (.nodes, .neo4j): names = ["id:ID"] + told.map(Self.neo4jName)
    case (.edges, .neo4j):
      names = ["id", ":START_ID", ":END_ID", ":TYPE"] + told.map(Self.neo4jName)
    }
    sink.write(names.joined(separator: ",") + "\r\n")
  }

  /// The name of a column as Neo4j's import reads it, with its type.
  private static func neo4jName(_ column: PropertyColumn) -> String {
    switch (column.name, column.type) {
    case ("entity_type", _): ":LABEL"
    case ("aliases", _), ("role", _), ("attribution_ids", _): "\(column.name):string[]"
    case (_, .string): column.name
    default: "\(column.name):\(column.type.rawValue)"
    }
  }

  private static func cells(of kind: EdgeKind, _ profile: TableOptions.Profile) -> String {
    var sink = ByteSink(descriptor: nil, capacity: 512)
    if profile == .neo4j {
      // A relation that is denied or planned is another one to who asks for its type alone.
      let suffix = kind.identifierSuffix.map { $0 == "." ? "_" : $0 }
      sink.write(",\(kind.relation.definition.name)\(String(suffix))")
    }
    for field in PropertyTexts.fields(of: kind) where !drawn.contains(field.name) {
      sink.write(",")
      // The sign is a number, and no formula.
      if field.type == .string {
        sink.write(cell: field.text ?? "")
      } else {
        sink.write(field.text ?? "")
      }
    }
    return String(decoding: sink.bytes(), as: UTF8.self)
  }

  mutating func beginNode(_ node: borrowing Node, number: Int, at place: Layout.Place?) {
    guard part == .nodes else { return }
    write(cell: node.id.rawValue)
    next = 0
  }

  mutating func endNode(_ node: borrowing Node, number: Int) { endRow() }

  mutating func beginEdge(_ edge: borrowing Edge, names: inout ActorNames) {
    next = nil
    guard part == .edges else { return }
    write(cell: edge.id)
    sink.write(",")
    write(cell: edge.key.subject.rawValue)
    sink.write(",")
    write(cell: edge.key.object.rawValue)
    kinds.write(EdgeKind(edge.key).ordinal, to: &sink)
    next = PropertyList.kinds.count
  }

  mutating func endEdge() { endRow() }

  private mutating func endRow() {
    if next != nil { sink.write("\r\n") }
    next = nil
  }

  mutating func write(_ name: StaticString, _ value: (some PlainText)?) {
    guard beginCell() else { return }
    value?.write(to: &sink)
  }

  mutating func write(_ name: StaticString, text: String?) {
    guard beginCell(), let text else { return }
    write(cell: text)
  }

  mutating func write(_ name: StaticString, texts: [String]) {
    guard beginCell(), !texts.isEmpty else { return }
    guard profile == .neo4j else { return write(cell: texts.joined(separator: "; ")) }
    // Neo4j parts lists at semicolons, which nothing can escape.
    write(cell: texts.map { $0.withScalars([";"], as: ",") }.joined(separator: ";"))
  }

  /// Begins the cell of the next value, if it has one.
  private mutating func beginCell() -> Bool {
    guard let place = next else { return false }
    next = place + 1
    guard isTold[place] else { return false }
    sink.write(",")
    return true
  }

  /// Writes a text as a cell: databases get it as it is, but on one line, and spreadsheets so that
  /// none takes it for a formula.
  private mutating func write(cell text: String) {
    guard profile == .neo4j else { return sink.write(cell: text) }
    sink.write(dataCell: text.withScalars(["\r", "\n"], as: " "))
  }

  consuming func end() -> ByteSink { sink }
}

extension String {
  /// The text with another scalar for some; marks that stand on them stay.
  fileprivate func withScalars(_ old: Set<Unicode.Scalar>, as new: Unicode.Scalar) -> String {
    String(UnicodeScalarView(unicodeScalars.map { old.contains($0) ? new : $0 }))
  }
}
