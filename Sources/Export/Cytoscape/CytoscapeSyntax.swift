internal import KnowledgeGraph

/// JSON of Cytoscape and Cytoscape.js, one element a line; NetworkX reads it as well.
struct CytoscapeSyntax: PropertySyntax, ~Copyable {
  private var sink: ByteSink
  private let identifier = EdgeIdentifier()
  /// What the kind of an edge decides, found by the kinds' ordinals.
  private let kinds: ByteTable
  /// What stands before values: those of nodes first, in the order of the plan; nothing where the
  /// format has a word of its own.
  private let openings: ByteTable
  /// The number of the next value's opening.
  private var next = 0
  private let firstOfEdges = PropertyList.nodes.count + PropertyList.kinds.count
  private var place: Layout.Place?
  private var elements = 0
  private var hasEdges = false

  /// What stands beside the data.
  private static let positions: Set<String> = ["x", "y"]

  init(to sink: consuming ByteSink) {
    self.sink = sink
    let nodes = PropertyList.nodes.map {
      Self.positions.contains($0.name) ? "" : ",\"\($0.name)\":"
    }
    openings = ByteTable(nodes + PropertyList.edges.map { ",\"\($0.name)\":" })
    kinds = ByteTable(EdgeKind.all.map(Self.data))
  }

  private static func data(of kind: EdgeKind) -> String {
    var sink = ByteSink(descriptor: nil, capacity: 512)
    for field in PropertyTexts.fields(of: kind) {
      guard let text = field.text else { continue }
      sink.write(",\"\(field.name)\":")
      if field.type == .string { sink.write(quoted: text) } else { sink.write(text) }
    }
    return String(decoding: sink.bytes(), as: UTF8.self)
  }

  var error: OutputError? { sink.error }

  mutating func begin() {
    sink.write(#"{"format_version":"1.0","generated_by":"Entente","#)
    sink.write(#""target_cytoscapejs_version":"~3.0","directed":true,"multigraph":true,"#)
    sink.write("\"data\":{\"name\":\"Entente\",\"policy\":")
    sink.write(quoted: AssertionPolicy.text)
    sink.write("},\"elements\":{\"nodes\":[")
  }

  mutating func beginNode(_ node: borrowing Node, number: Int, at place: Layout.Place?) {
    beginElement()
    sink.write(quoted: node.id.rawValue)
    // By this NetworkX names a node.
    sink.write(",\"value\":")
    sink.write(quoted: node.id.rawValue)
    self.place = place
    next = 0
  }

  mutating func endNode(_ node: borrowing Node, number: Int) {
    sink.write("}")
    if let place {
      sink.write(",\"position\":{\"x\":")
      sink.writeTenths(place.x)
      // Downwards.
      sink.write(",\"y\":")
      sink.writeTenths(-place.y)
      sink.write("}")
    }
    sink.write("}")
  }

  mutating func beginEdge(_ edge: borrowing Edge, names: inout ActorNames) {
    beginEdges()
    beginElement()
    let kind = EdgeKind(edge.key).ordinal
    let id = edge.id
    sink.write(quoted: id)
    // By this NetworkX tells parallel edges apart.
    sink.write(",\"key\":")
    sink.write(quoted: id)
    sink.write(",\"source\":")
    sink.write(quoted: edge.key.subject.rawValue)
    sink.write(",\"target\":")
    sink.write(quoted: edge.key.object.rawValue)
    kinds.write(kind, to: &sink)
    next = firstOfEdges
  }

  private mutating func beginElement() {
    sink.write(elements > 0 ? ",\n{\"data\":{\"id\":" as StaticString : "\n{\"data\":{\"id\":")
    elements += 1
  }

  private mutating func beginEdges() {
    if hasEdges { return }
    hasEdges = true
    elements = 0
    sink.write("\n],\"edges\":[")
  }

  mutating func endEdge() { sink.write("}}") }

  mutating func write<Value: PlainText>(_ name: StaticString, _ value: Value?) {
    if let value, !openings.isEmpty(next) {
      openings.write(next, to: &sink)
      if Value.type == .string { sink.write(byte: UInt8(ascii: "\"")) }
      value.write(to: &sink)
      if Value.type == .string { sink.write(byte: UInt8(ascii: "\"")) }
    }
    next += 1
  }

  mutating func write(_ name: StaticString, text: String?) {
    if let text, !openings.isEmpty(next) {
      openings.write(next, to: &sink)
      sink.write(quoted: text)
    }
    next += 1
  }

  consuming func end() -> ByteSink {
    beginEdges()
    sink.write("\n]}}\n")
    return sink
  }
}
