internal import KnowledgeGraph

/// The language of Graphviz: the attributes that hold the data stand beside those that draw.
struct DOTSyntax: PropertySyntax, ~Copyable {
  private var sink: ByteSink
  private let picture: DOTPicture
  private let isLaidOut: Bool
  private let identifier = EdgeIdentifier()
  private let kinds: DOTEdgeKinds
  /// What stands before values: those of nodes first, in the order of the plan; nothing where the
  /// part that draws tells it.
  private let openings: ByteTable
  /// The number of the next value's opening.
  private var next = 0
  private let firstOfEdges = PropertyList.nodes.count + PropertyList.kinds.count
  private var edges = 0

  /// What the part that draws tells in its own form.
  private static let drawn: Set<String> = ["label", "labels", "color", "size", "x", "y"]
  /// What of a kind the part that draws tells.
  static let drawnOfKinds: Set<String> = ["label", "interaction", "color"]

  init(to sink: consuming ByteSink, layout: Layout?, options: DOTOptions) {
    self.sink = sink
    let picture = DOTPicture(layout, options)
    self.picture = picture
    isLaidOut = layout != nil
    kinds = DOTEdgeKinds(style: picture.style)
    let nodes = PropertyList.nodes.map { column in
      // Before the name nothing has been said.
      if column.name == "name" { return " [\(DOTStatement.name)=" }
      return Self.drawn.contains(column.name) ? "" : ", \(column.name)="
    }
    openings = ByteTable(nodes + PropertyList.edges.map { ", \($0.name)=" })
  }

  var error: OutputError? { sink.error }

  mutating func begin() { picture.writeHead(to: &sink) }

  mutating func beginNode(_ node: borrowing Node, number: Int, at place: Layout.Place?) {
    sink.writeDOT(node.id.rawValue)
    next = 0
  }

  mutating func endNode(_ node: borrowing Node, number: Int) {
    picture.writeDrawing(of: copy node, number: number, to: &sink)
    sink.write("];\n")
  }

  mutating func beginEdge(_ edge: borrowing Edge, names: inout ActorNames) throws {
    let kind = EdgeKind(edge.key).ordinal
    sink.writeDOT(edge.key.subject.rawValue)
    sink.write(" -> ")
    sink.writeDOT(edge.key.object.rawValue)
    sink.write(" [key=\"")
    identifier.write(edge.key, kind: kind, as: DOTText.self, to: &sink)
    sink.write(byte: UInt8(ascii: "\""))
    if isLaidOut {
      try writeDrawing(of: copy edge, kind, &names)
    } else {
      picture.writeLine(of: copy edge, number: edges, kinds, to: &sink)
      (edge.change == .gone ? kinds.attributesOfGone : kinds.attributes).write(kind, to: &sink)
    }
    next = firstOfEdges
  }

  /// Writes what draws the edge, and what its kind says.
  private mutating func writeDrawing(
    of edge: Edge,
    _ kind: Int,
    _ names: inout ActorNames
  ) throws {
    defer { edges += 1 }
    picture.writeTooltip(
      of: edge,
      subject: try names.text(of: edge.key.subject),
      object: try names.text(of: edge.key.object),
      to: &sink
    )
    let factions = [edge.key.subject, edge.key.object].map { actor in
      names.entry(of: actor).flatMap { picture.faction(ofNode: $0.number) }
    }
    picture.writeLine(of: edge, number: edges, kinds, to: &sink)
    if edge.change == .gone {
      kinds.attributesOfGone.write(kind, to: &sink)
    } else if factions[0] != nil, factions[0] == factions[1] {
      kinds.attributes.write(kind, to: &sink)
    } else {
      kinds.attributesBetweenFactions.write(kind, to: &sink)
    }
  }

  mutating func endEdge() { sink.write("];\n") }

  @inline(__always)
  mutating func write<Value: PlainText>(_ name: StaticString, _ value: Value?) {
    if let value, !openings.isEmpty(next) {
      openings.write(next, to: &sink)
      if Value.type == .string { sink.write(byte: UInt8(ascii: "\"")) }
      value.write(to: &sink)
      if Value.type == .string { sink.write(byte: UInt8(ascii: "\"")) }
    }
    next += 1
  }

  @inline(__always)
  mutating func write(_ name: StaticString, text: String?) {
    if let text, !openings.isEmpty(next) {
      openings.write(next, to: &sink)
      sink.writeDOT(data: text)
    }
    next += 1
  }

  consuming func end() -> ByteSink {
    sink.write("}\n")
    return sink
  }
}
