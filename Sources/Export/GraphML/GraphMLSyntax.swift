internal import KnowledgeGraph

/// GraphML 1.1: one line a node and one line an edge.
///
/// Absent values are left out.
struct GraphMLSyntax: PropertySyntax, ~Copyable {
  private var sink: ByteSink
  private let profile: GraphMLOptions.Profile
  private let tellsChanges: Bool
  private let identifier = EdgeIdentifier()
  private let kinds: GraphMLEdgeKinds
  /// What stands before values: those of nodes first, in the order of the plan.
  private let openings: ByteTable
  /// The number of the next value's opening.
  private var next = 0
  private let firstOfEdges = PropertyList.nodes.count + PropertyList.kinds.count

  init(to sink: consuming ByteSink, options: GraphMLOptions, tellsChanges: Bool) {
    self.sink = sink
    self.tellsChanges = tellsChanges
    profile = options.profile
    kinds = GraphMLEdgeKinds(options: options)
    let keys = GraphMLKeys.nodes + PropertyList.edges.map(\.name)
    openings = ByteTable(keys.map { "<data key=\"\($0)\">" })
  }

  var error: OutputError? { sink.error }

  mutating func begin() {
    sink.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <desc>
      """ as StaticString
    )
    sink.write(AssertionPolicy.text)
    sink.write("</desc>\n")
    GraphMLKeys.write(to: &sink, withChanges: tellsChanges)
    sink.write("<graph id=\"\(profile.graphIdentifier)\" edgedefault=\"directed\">\n")
  }

  mutating func beginNode(_ node: borrowing Node, number: Int, at place: Layout.Place?) {
    sink.write("<node id=\"")
    sink.write(node.id.rawValue, as: XMLAttribute.self)
    sink.write("\">")
    next = 0
  }

  mutating func endNode(_ node: borrowing Node, number: Int) { sink.write("</node>\n") }

  mutating func beginEdge(_ edge: borrowing Edge, names: inout ActorNames) {
    let kind = EdgeKind(edge.key).ordinal
    sink.write("<edge id=\"")
    identifier.write(edge.key, kind: kind, as: XMLAttribute.self, to: &sink)
    sink.write("\" source=\"")
    sink.write(edge.key.subject.rawValue, as: XMLAttribute.self)
    sink.write("\" target=\"")
    sink.write(edge.key.object.rawValue, as: XMLAttribute.self)
    kinds.afterTarget.write(kind, to: &sink)
    next = firstOfEdges
  }

  mutating func endEdge() { sink.write("</edge>\n") }

  @inline(__always)
  mutating func write(_ name: StaticString, _ value: (some PlainText)?) {
    if let value {
      openings.write(next, to: &sink)
      value.write(to: &sink)
      sink.write("</data>")
    }
    next += 1
  }

  @inline(__always)
  mutating func write(_ name: StaticString, text: String?) {
    if let text {
      openings.write(next, to: &sink)
      // Gephi leaves labels, which come first, as they are.
      sink.writeXML(text.utf8.span, guardingInfinity: profile == .gephi && next > 0)
      sink.write("</data>")
    }
    next += 1
  }

  consuming func end() -> ByteSink {
    sink.write("</graph>\n</graphml>\n")
    return sink
  }
}
