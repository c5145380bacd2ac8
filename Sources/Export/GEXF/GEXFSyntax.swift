internal import KnowledgeGraph

/// GEXF 1.3.
///
/// What GraphML says of colours, sizes, places and kinds, GEXF says in its own words.
struct GEXFSyntax: PropertySyntax, ~Copyable {
  private var sink: ByteSink
  private let identifier = EdgeIdentifier()
  private let kinds = GEXFEdgeKinds()
  /// When what is there; nothing where an edge lives from its first to its last claim.
  private let times: GraphTimes?
  private let tellsChanges: Bool
  /// What the edge that is being written weighs in each period.
  private var moments: [GraphTimes.Moment] = []
  /// What stands before values: those of nodes first, in the order of the plan; nothing where GEXF
  /// has a word of its own.
  private let openings: ByteTable
  /// The number of the next value's opening.
  private var next = 0
  private let firstOfEdges = PropertyList.nodes.count + PropertyList.kinds.count
  private var hasEdges = false

  /// What GEXF has words of its own for.
  static let nodeWords: Set<String> = ["label", "color", "size", "x", "y"]
  static let edgeWords: Set<String> = ["label", "color", "weight", "interaction"]

  init(to sink: consuming ByteSink, times: GraphTimes?, tellsChanges: Bool) {
    self.sink = sink
    self.tellsChanges = tellsChanges
    self.times = times
    let changing = times == nil ? [] : GEXFMoments.columns.map(\.name)
    let edgeWords = Self.edgeWords.union(changing)
    let nodes = PropertyList.nodes.map { Self.nodeWords.contains($0.name) ? nil : $0.name }
    let edges = PropertyList.edges.map { edgeWords.contains($0.name) ? nil : $0.name }
    openings = ByteTable(
      (nodes + edges).map { name in name.map { "<attvalue for=\"\($0)\" value=\"" } ?? "" }
    )
  }

  var error: OutputError? { sink.error }

  mutating func begin() {
    sink.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <meta><creator>Entente</creator><description>
      """ as StaticString
    )
    sink.write(AssertionPolicy.text)
    sink.write("</description></meta>\n<graph mode=\"dynamic\" defaultedgetype=\"directed\" ")
    sink.write(
      "timeformat=\"date\" timerepresentation=\"interval\">\n<attributes class=\"node\">\n"
    )
    let nodes = PropertyList.nodes.declared(withChanges: tellsChanges)
    declare(nodes.filter { !Self.nodeWords.contains($0.name) })
    sink.write("</attributes>\n<attributes class=\"edge\">\n")
    declareEdges()
    sink.write("</attributes>\n<nodes>\n")
  }

  private mutating func declareEdges() {
    let columns = PropertyList.edges.declared(withChanges: tellsChanges).filter {
      !Self.edgeWords.contains($0.name)
    }
    guard times != nil else { return declare(columns) }
    declare(columns.filter { !GEXFMoments.columns.contains($0) })
    sink.write("</attributes>\n<attributes class=\"edge\" mode=\"dynamic\">\n")
    declare(GEXFMoments.columns)
  }

  private mutating func declare(_ columns: [PropertyColumn]) {
    for column in columns {
      let type = column.type == .int ? "integer" : column.type.rawValue
      sink.write(
        "<attribute id=\"\(column.name)\" title=\"\(column.name)\" type=\"\(type)\"/>\n"
      )
    }
  }

  mutating func beginNode(_ node: borrowing Node, number: Int, at place: Layout.Place?) {
    sink.write("<node id=\"")
    sink.write(node.id.rawValue, as: XMLAttribute.self)
    sink.write("\" label=\"")
    sink.write(node.name, as: XMLAttribute.self)
    sink.write("\">")
    sink.writeVizColor(Palette.color(of: node.type))
    if let place { write(place) }
    sink.write("<attvalues>")
    next = 0
  }

  private mutating func write(_ place: Layout.Place) {
    sink.write("<viz:size value=\"")
    sink.writeTenths(place.radius)
    sink.write("\"/><viz:position x=\"")
    sink.writeTenths(place.x)
    sink.write("\" y=\"")
    sink.writeTenths(place.y)
    sink.write("\" z=\"0\"/>")
  }

  mutating func endNode(_ node: borrowing Node, number: Int) {
    sink.write("</attvalues>")
    if let times { sink.writeSpells(times.spans(of: node.id)) }
    sink.write("</node>\n")
  }

  mutating func beginEdge(_ edge: borrowing Edge, names: inout ActorNames) {
    beginEdges()
    let kind = EdgeKind(edge.key).ordinal
    sink.write("<edge id=\"")
    identifier.write(edge.key, kind: kind, as: XMLAttribute.self, to: &sink)
    sink.write("\" source=\"")
    sink.write(edge.key.subject.rawValue, as: XMLAttribute.self)
    sink.write("\" target=\"")
    sink.write(edge.key.object.rawValue, as: XMLAttribute.self)
    kinds.beforeWeight.write(kind, to: &sink)
    sink.write(max(edge.weight, 1))
    sink.write("\"")
    if let times {
      moments = times.moments(of: edge.key)
    } else {
      writeLife(from: edge.first, to: edge.last)
    }
    sink.write(">")
    kinds.values.write(kind, to: &sink)
    next = firstOfEdges
  }

  private mutating func beginEdges() {
    if hasEdges { return }
    hasEdges = true
    sink.write("</nodes>\n<edges>\n")
  }

  private mutating func writeLife(from first: PartialDate?, to last: PartialDate?) {
    guard let start = first ?? last, let end = last ?? first else { return }
    sink.write(" start=\"")
    sink.write(start.firstDay)
    sink.write("\" end=\"")
    sink.write(end.dayAfter)
    sink.write("\"")
  }

  mutating func endEdge() {
    sink.write(moments)
    sink.write("</attvalues>")
    sink.writeSpells(moments.map(\.span).joined)
    sink.write("</edge>\n")
  }

  @inline(__always)
  mutating func write(_ name: StaticString, _ value: (some PlainText)?) {
    if let value, !openings.isEmpty(next) {
      openings.write(next, to: &sink)
      value.write(to: &sink)
      sink.write("\"/>")
    }
    next += 1
  }

  @inline(__always)
  mutating func write(_ name: StaticString, text: String?) {
    if let text, !openings.isEmpty(next) {
      openings.write(next, to: &sink)
      sink.writeGuardedXMLAttribute(text)
      sink.write("\"/>")
    }
    next += 1
  }

  consuming func end() -> ByteSink {
    beginEdges()
    sink.write("</edges>\n</graph>\n</gexf>\n")
    return sink
  }
}
