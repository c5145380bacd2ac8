public import KnowledgeGraph

/// Writes GEXF 1.3 for Gephi's timeline: an edge lives from its first to its last claim.
///
/// An edge without a date lives always. What GraphML says of colours, sizes, places and kinds, GEXF
/// says in its own words; all else has the same names.
public struct GEXFWriter: GraphWriter, ~Copyable {
  private var sink: ByteSink
  private let layout: Layout?
  private let identifier = EdgeIdentifier()
  private let kinds = GEXFEdgeKinds()
  private var names = ActorNames()
  private var nodes = 0
  private var hasEdges = false

  /// What GEXF has words of its own for.
  private static let nodeWords: Set<NodeAttribute> = [.label, .color, .size, .x, .y]
  private static let edgeWords: Set<EdgeAttribute> = [.label, .color, .weight, .interaction]

  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - layout: places for the nodes in the order of the walk; none where the graph is too large.
  public init(to sink: consuming ByteSink, layout: Layout? = nil) {
    self.sink = sink
    self.layout = layout
  }

  public mutating func begin() {
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
    for attribute in NodeAttribute.allCases where !Self.nodeWords.contains(attribute) {
      declare(attribute.rawValue, attribute.valueType)
    }
    sink.write("</attributes>\n<attributes class=\"edge\">\n")
    for attribute in EdgeAttribute.allCases where !Self.edgeWords.contains(attribute) {
      declare(attribute.rawValue, attribute.valueType)
    }
    sink.write("</attributes>\n<nodes>\n")
  }

  public mutating func visit(_ document: Document) {}

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if let error = sink.error { throw error }
    try names.append(node.id, name: node.name)
    sink.write("<node id=\"")
    sink.write(node.id.rawValue, as: XMLAttribute.self)
    sink.write("\" label=\"")
    sink.write(node.name, as: XMLAttribute.self)
    sink.write("\">")
    sink.writeVizColor(Palette.color(of: node.type))
    writePlace()
    sink.write("<attvalues>")
    write(node.name, NodeAttribute.name.rawValue)
    write(":\(node.type.rawValue)", NodeAttribute.labels.rawValue)
    write(node.type.rawValue, NodeAttribute.type.rawValue)
    write(node.subtype, NodeAttribute.subtype.rawValue)
    write(node.country, NodeAttribute.country.rawValue)
    write(node.sector?.rawValue, NodeAttribute.sector.rawValue)
    write(node.id.wikidata, NodeAttribute.wikidata.rawValue)
    write(node.aliases, NodeAttribute.aliases.rawValue)
    write(node.mentions, NodeAttribute.mentions.rawValue)
    write(node.documents, NodeAttribute.documents.rawValue)
    sink.write("</attvalues></node>\n")
    nodes += 1
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    if let error = sink.error { throw error }
    beginEdges()
    let kind = EdgeKind(edge.key).ordinal
    let subject = edge.key.subject.rawValue
    let object = edge.key.object.rawValue
    sink.write("<edge id=\"")
    identifier.write(edge.key, kind: kind, as: XMLAttribute.self, to: &sink)
    sink.write("\" source=\"")
    sink.write(subject, as: XMLAttribute.self)
    sink.write("\" target=\"")
    sink.write(object, as: XMLAttribute.self)
    kinds.beforeWeight.write(kind, to: &sink)
    sink.write(max(edge.weight, 1))
    sink.write("\"")
    writeLife(edge)
    sink.write(">")
    kinds.values.write(kind, to: &sink)
    try writeValues(edge, claims)
    sink.write("</attvalues></edge>\n")
  }

  public consuming func end() -> ByteSink {
    beginEdges()
    sink.write("</edges>\n</graph>\n</gexf>\n")
    return sink
  }

  private mutating func beginEdges() {
    if hasEdges { return }
    hasEdges = true
    sink.write("</nodes>\n<edges>\n")
  }

  private mutating func declare(_ name: String, _ type: ValueType) {
    let type = type == .int ? "integer" : type.rawValue
    sink.write("<attribute id=\"\(name)\" title=\"\(name)\" type=\"\(type)\"/>\n")
  }

  private mutating func writePlace() {
    guard let layout, nodes < layout.places.count else { return }
    let place = layout.places[nodes]
    sink.write("<viz:size value=\"")
    sink.writeTenths(place.radius)
    sink.write("\"/><viz:position x=\"")
    sink.writeTenths(place.x)
    sink.write("\" y=\"")
    sink.writeTenths(place.y)
    sink.write("\" z=\"0\"/>")
  }

  private mutating func writeLife(_ edge: Edge) {
    guard let first = edge.first ?? edge.last, let last = edge.last ?? edge.first else { return }
    sink.write(" start=\"")
    sink.write(first.firstDay)
    sink.write("\" end=\"")
    sink.write(last.dayAfter)
    sink.write("\"")
  }

  private mutating func writeValues(_ edge: Edge, _ claims: ArraySlice<Claim>) throws {
    write(edge.documents, EdgeAttribute.documents.rawValue)
    write(edge.first, .first)
    write(edge.last, .last)
    write(edge.place, EdgeAttribute.place.rawValue)
    write(edge.coordinates?.latitude, EdgeAttribute.latitude.rawValue)
    write(edge.coordinates?.longitude, EdgeAttribute.longitude.rawValue)
    beginValue(EdgeAttribute.confidence.rawValue)
    sink.write(edge.confidence)
    endValue()
    if let support = edge.support { write(support) }
    beginValue(EdgeAttribute.former.rawValue)
    sink.write(edge.isFormer ? "true" as StaticString : "false")
    endValue()
    write(edge.roles, EdgeAttribute.role.rawValue)
    if !edge.attributions.isEmpty {
      let speakers = try edge.attributions.map { try names.text(of: $0) }
      write(speakers, EdgeAttribute.attribution.rawValue)
      write(edge.attributions.map(\.rawValue), EdgeAttribute.attributionIDs.rawValue)
    }
    write(edge.evidence, EdgeAttribute.evidence.rawValue)
    guard let digest = edge.digest(of: claims) else { return }
    beginValue(EdgeAttribute.claims.rawValue)
    sink.write(digest)
    endValue()
  }

  private mutating func write(_ support: Support) {
    write(support.affirmed, EdgeAttribute.affirmed.rawValue)
    write(support.denied, EdgeAttribute.denied.rawValue)
    write(support.sources, EdgeAttribute.sources.rawValue)
    beginValue(EdgeAttribute.belief.rawValue)
    sink.write(support.belief)
    endValue()
  }

  private mutating func write(_ number: Int, _ attribute: String) {
    beginValue(attribute)
    sink.write(number)
    endValue()
  }

  private mutating func write(_ date: PartialDate?, _ attribute: EdgeAttribute) {
    guard let date else { return }
    beginValue(attribute.rawValue)
    sink.write(date)
    endValue()
  }

  private mutating func write(_ texts: [String], _ attribute: String) {
    write(texts.count == 1 ? texts[0] : texts.joined(separator: "; "), attribute)
  }

  private mutating func write(_ text: String?, _ attribute: String) {
    guard let text, !text.isEmpty else { return }
    beginValue(attribute)
    sink.writeGuardedXMLAttribute(text)
    endValue()
  }

  private mutating func beginValue(_ attribute: String) {
    sink.write("<attvalue for=\"")
    sink.write(attribute)
    sink.write("\" value=\"")
  }

  private mutating func endValue() { sink.write("\"/>") }
}
