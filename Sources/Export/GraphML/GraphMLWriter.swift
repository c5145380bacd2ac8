public import KnowledgeGraph

/// Writes GraphML 1.1 that Gephi, Cytoscape, yEd, NetworkX, igraph, graph-tool and Neo4j read
/// whole.
///
/// One line a node and one line an edge. Absent values are left out, but a node's name never is.
public struct GraphMLWriter: GraphWriter, ~Copyable {
  private var sink: ByteSink
  private let layout: Layout?
  private let profile: GraphMLOptions.Profile
  private let identifier = EdgeIdentifier()
  private let kinds: GraphMLEdgeKinds
  private var names = ActorNames()
  private var nodes = 0

  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - options: what the user chose.
  ///   - layout: places for the nodes in the order of the walk; none where the graph is too large.
  public init(
    to sink: consuming ByteSink,
    options: GraphMLOptions = GraphMLOptions(),
    layout: Layout? = nil
  ) {
    self.sink = sink
    self.layout = layout
    profile = options.profile
    kinds = GraphMLEdgeKinds(options: options)
  }

  private var guardsInfinity: Bool { profile == .gephi }

  public mutating func begin() {
    sink.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <desc>
      """ as StaticString
    )
    sink.write(AssertionPolicy.text)
    sink.write("</desc>\n")
    GraphMLKeys.write(to: &sink)
    sink.write("<graph id=\"\(profile.graphIdentifier)\" edgedefault=\"directed\">\n")
  }

  public mutating func visit(_ document: Document) {}

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if let error = sink.error { throw error }
    try names.append(node.id, name: node.name)
    sink.write("<node id=\"")
    sink.write(node.id.rawValue, as: XMLAttribute.self)
    sink.write("\"><data key=\"n_label\">")
    sink.writeXML(node.name.utf8.span)
    sink.write("</data><data key=\"name\">")
    sink.writeXML(node.name.utf8.span, guardingInfinity: guardsInfinity)
    sink.write("</data><data key=\"labels\">:")
    sink.write(node.type.rawValue)
    sink.write("</data><data key=\"type\">")
    sink.write(node.type.rawValue)
    sink.write("</data>")
    write(node.subtype, "<data key=\"subtype\">")
    write(node.country, "<data key=\"country\">")
    write(node.sector?.rawValue, "<data key=\"sector\">")
    write(node.id.wikidata, "<data key=\"wikidata\">")
    write(node.aliases, "<data key=\"aliases\">")
    sink.write("<data key=\"mentions\">")
    sink.write(node.mentions)
    sink.write("</data><data key=\"n_documents\">")
    sink.write(node.documents)
    sink.write("</data><data key=\"n_color\">")
    sink.write(Palette.color(of: node.type))
    sink.write("</data>")
    writePlace(node)
    sink.write("</node>\n")
    nodes += 1
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    if let error = sink.error { throw error }
    let kind = EdgeKind(edge.key).ordinal
    let subject = edge.key.subject.rawValue
    let object = edge.key.object.rawValue
    sink.write("<edge id=\"")
    identifier.write(edge.key, kind: kind, as: XMLAttribute.self, to: &sink)
    sink.write("\" source=\"")
    sink.write(subject, as: XMLAttribute.self)
    sink.write("\" target=\"")
    sink.write(object, as: XMLAttribute.self)
    kinds.afterTarget.write(kind, to: &sink)
    writeCounts(edge)
    if !edge.roles.isEmpty { write(edge.roles, "<data key=\"role\">") }
    if !edge.attributions.isEmpty { try write(attributions: edge.attributions) }
    write(edge.evidence, "<data key=\"evidence\">")
    if let digest = edge.digest(of: claims) {
      sink.write("<data key=\"claims\">")
      sink.write(digest)
      sink.write("</data>")
    }
    sink.write("</edge>\n")
  }

  public consuming func end() -> ByteSink {
    sink.write("</graph>\n</graphml>\n")
    return sink
  }

  private mutating func writePlace(_ node: Node) {
    guard let layout, nodes < layout.places.count else { return }
    let place = layout.places[nodes]
    sink.write("<data key=\"size\">")
    sink.writeTenths(place.radius)
    sink.write("</data><data key=\"x\">")
    sink.writeTenths(place.x)
    sink.write("</data><data key=\"y\">")
    sink.writeTenths(place.y)
    sink.write("</data>")
  }

  /// Writes the numbers of an edge, from the value of its weight on.
  private mutating func writeCounts(_ edge: Edge) {
    sink.write(max(edge.weight, 1))
    sink.write("</data><data key=\"documents\">")
    sink.write(edge.documents)
    sink.write("</data>")
    write(edge.first, "<data key=\"first\">")
    write(edge.last, "<data key=\"last\">")
    write(edge.place, "<data key=\"place\">")
    write(edge.coordinates?.latitude, "<data key=\"latitude\">")
    write(edge.coordinates?.longitude, "<data key=\"longitude\">")
    sink.write("<data key=\"confidence\">")
    sink.write(edge.confidence)
    if let support = edge.support { write(support) }
    sink.write("</data><data key=\"former\">")
    sink.write(edge.isFormer ? "true" as StaticString : "false")
    sink.write("</data>")
  }

  private mutating func write(_ support: Support) {
    sink.write("</data><data key=\"affirmed\">")
    sink.write(support.affirmed)
    sink.write("</data><data key=\"denied\">")
    sink.write(support.denied)
    sink.write("</data><data key=\"sources\">")
    sink.write(support.sources)
    sink.write("</data><data key=\"belief\">")
    sink.write(support.belief)
  }

  private mutating func write(_ date: PartialDate?, _ opening: StaticString) {
    guard let date else { return }
    sink.write(opening)
    sink.write(date)
    sink.write("</data>")
  }

  private mutating func write(_ text: String?, _ opening: StaticString) {
    guard let text, !text.isEmpty else { return }
    sink.write(opening)
    sink.writeXML(text.utf8.span, guardingInfinity: guardsInfinity)
    sink.write("</data>")
  }

  private mutating func write(_ texts: [String], _ opening: StaticString) {
    if texts.count == 1 { return write(texts[0], opening) }
    write(texts.joined(separator: "; "), opening)
  }

  private mutating func write(attributions: [EntityID]) throws {
    guard attributions.count == 1, let entry = names.entry(of: attributions[0]) else {
      write(try attributions.map { try names.text(of: $0) }, "<data key=\"attribution\">")
      return write(attributions.map(\.rawValue), "<data key=\"attribution_ids\">")
    }
    if !entry.name.isEmpty {
      sink.write("<data key=\"attribution\">")
      names.writeXML(entry, guardingInfinity: guardsInfinity, to: &sink)
      sink.write("</data>")
    }
    write(attributions[0].rawValue, "<data key=\"attribution_ids\">")
  }
}

extension ActorNames {
  fileprivate func writeXML(
    _ entry: ActorTable.Entry,
    guardingInfinity: Bool,
    to sink: inout ByteSink
  ) {
    sink.writeXML(texts.span.extracting(entry.name), guardingInfinity: guardingInfinity)
  }
}
