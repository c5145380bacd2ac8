public import KnowledgeGraph

/// Writes a graph in the language of Graphviz, laid out and styled, so that plain `dot -Tsvg` gives
/// a picture that can be read.
///
/// The attributes that hold the data stand beside those that draw.
public struct DOTWriter: GraphWriter, ~Copyable {
  private var sink: ByteSink
  private let layout: Layout?
  private let kinds: [DOTEdgeKind]
  private var names: [EntityID: String] = [:]
  private var nodes = 0

  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - layout: places for the nodes in the order of the walk; none where the graph is too large.
  public init(to sink: consuming ByteSink, layout: Layout? = nil) {
    self.sink = sink
    self.layout = layout
    kinds = EdgeKind.all.map { DOTEdgeKind($0, showsLabel: false) }
  }

  public mutating func begin() {
    sink.write("digraph \"entente\" {\n")
    sink.write("graph [charset=\"UTF-8\", layout=\"sfdp\", overlap=\"prism\", splines=\"line\", ")
    sink.write("outputorder=\"edgesfirst\", comment=")
    sink.writeDOT(AssertionPolicy.text)
    sink.write("];\n")
  }

  public mutating func visit(_ document: Document) {}

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if let error = sink.error { throw error }
    names[node.id] = node.name
    sink.writeDOT(node.id.rawValue)
    sink.write(" [label=")
    sink.writeDOT(DOTLabel.wrapped(node.name))
    writeData(of: node)
    writeStyle(of: node)
    sink.write("];\n")
    nodes += 1
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    if let error = sink.error { throw error }
    let kind = kinds[EdgeKind(edge.key).ordinal]
    let subject = edge.key.subject.rawValue
    let object = edge.key.object.rawValue
    sink.writeDOT(subject)
    sink.write(" -> ")
    sink.writeDOT(object)
    sink.write(" [key=\"")
    sink.write(subject, as: DOTText.self)
    sink.write(kind.identifierMiddle)
    sink.write(object, as: DOTText.self)
    sink.write(kind.afterIdentifier)
    writeData(of: edge)
    if let digest = edge.digest(of: claims) {
      sink.write(", claims=\"")
      sink.write(digest)
      sink.write("\"")
    }
    sink.write("];\n")
  }

  public consuming func end() -> ByteSink {
    sink.write("}\n")
    return sink
  }

  private mutating func writeData(of node: Node) {
    sink.write(", name=")
    sink.writeDOT(node.name)
    sink.write(", type=\"")
    sink.write(node.type.rawValue)
    sink.write("\"")
    write(node.subtype, ", subtype=")
    write(node.country, ", country=")
    write(node.id.wikidata, ", wikidata=")
    write(node.aliases.joined(separator: "; "), ", aliases=")
    sink.write(", mentions=")
    sink.write(node.mentions)
    sink.write(", documents=")
    sink.write(node.documents)
  }

  private mutating func writeStyle(of node: Node) {
    sink.write(node.type.graphvizShape)
    if let wikidata = node.id.wikidata {
      sink.write(", URL=\"https://www.wikidata.org/wiki/")
      sink.write(wikidata)
      sink.write("\"")
    }
  }

  /// Writes what is the edge's own, from the value of its weight on.
  private mutating func writeData(of edge: Edge) {
    sink.write(max(edge.weight, 1))
    sink.write(", documents=")
    sink.write(edge.documents)
    write(edge.first, ", first=\"")
    write(edge.last, ", last=\"")
    sink.write(", confidence=")
    sink.write(edge.confidence)
    sink.write(edge.isFormer ? ", former=true" as StaticString : ", former=false")
    if !edge.roles.isEmpty { write(edge.roles.joined(separator: "; "), ", role=") }
    if !edge.attributions.isEmpty { write(attributions: edge.attributions) }
    write(edge.evidence, ", evidence=")
  }

  private mutating func write(attributions: [EntityID]) {
    write(
      attributions.map { names[$0] ?? $0.rawValue }.joined(separator: "; "),
      ", attribution="
    )
    write(attributions.map(\.rawValue).joined(separator: "; "), ", attribution_ids=")
  }

  private mutating func write(_ date: PartialDate?, _ opening: StaticString) {
    guard let date else { return }
    sink.write(opening)
    sink.write(date)
    sink.write(byte: UInt8(ascii: "\""))
  }

  private mutating func write(_ text: String?, _ opening: StaticString) {
    guard let text, !text.isEmpty else { return }
    sink.write(opening)
    sink.writeDOT(text)
  }
}

extension EntityType {
  /// The attribute that draws an entity of this type, from the comma on.
  fileprivate var graphvizShape: StaticString {
    switch self {
    case .state: ", shape=\"box\", class=\"state\""
    case .organization: ", shape=\"hexagon\", class=\"organization\""
    case .person: ", shape=\"ellipse\", class=\"person\""
    }
  }
}
