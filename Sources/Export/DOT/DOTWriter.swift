public import KnowledgeGraph

/// Writes a graph in the language of Graphviz, laid out and styled, so that plain `dot -Tsvg` gives
/// a picture that can be read.
///
/// The attributes that hold the data stand beside those that draw.
public struct DOTWriter: GraphWriter, ~Copyable {
  private var sink: ByteSink
  private let picture: DOTPicture
  private let isLaidOut: Bool
  private let identifier = EdgeIdentifier()
  private let kinds: DOTEdgeKinds
  private var names = ActorNames()
  private var nodes = 0
  private var edges = 0

  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - layout: places for the nodes in the order of the walk; none where the graph is too large.
  ///   - options: how the picture looks.
  public init(
    to sink: consuming ByteSink,
    layout: Layout? = nil,
    options: DOTOptions = DOTOptions()
  ) {
    self.sink = sink
    let picture = DOTPicture(layout, options)
    self.picture = picture
    isLaidOut = layout != nil
    kinds = DOTEdgeKinds(style: picture.style)
  }

  public mutating func begin() { picture.writeHead(to: &sink) }

  public mutating func visit(_ document: Document) {}

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if let error = sink.error { throw error }
    try names.append(node.id, name: node.name)
    sink.writeDOT(node.id.rawValue)
    sink.write(" [\(DOTStatement.name)=")
    sink.writeDOT(data: node.name)
    sink.write(", type=\"")
    sink.write(node.type.rawValue)
    sink.write("\"")
    write(node.subtype, ", subtype=")
    write(node.country, ", country=")
    write(node.sector?.rawValue, ", sector=")
    let wikidata = node.id.wikidata
    write(wikidata, ", wikidata=")
    if !node.aliases.isEmpty {
      sink.write(", aliases=")
      sink.writeDOT(data: node.aliases)
    }
    sink.write(", mentions=")
    sink.write(node.mentions)
    sink.write(", documents=")
    sink.write(node.documents)
    picture.writeDrawing(of: node, number: nodes, wikidata: wikidata, to: &sink)
    sink.write("];\n")
    nodes += 1
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    if let error = sink.error { throw error }
    let subject = edge.key.subject.rawValue
    let object = edge.key.object.rawValue
    let kind = EdgeKind(edge.key).ordinal
    sink.writeDOT(subject)
    sink.write(" -> ")
    sink.writeDOT(object)
    sink.write(" [key=\"")
    identifier.write(edge.key, kind: kind, as: DOTText.self, to: &sink)
    sink.write(byte: UInt8(ascii: "\""))
    if isLaidOut {
      try writeDrawing(of: edge, kind)
    } else {
      kinds.lineForms.write(kind, to: &sink)
      kinds.attributes.write(kind, to: &sink)
    }
    sink.write(max(edge.weight, 1))
    try writeData(of: edge)
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

  /// Writes what draws the edge, and what its kind says, up to the value of its weight.
  private mutating func writeDrawing(of edge: Edge, _ kind: Int) throws {
    defer { edges += 1 }
    picture.writeTooltip(
      of: edge,
      subject: try names.text(of: edge.key.subject),
      object: try names.text(of: edge.key.object),
      to: &sink
    )
    let faction = faction(of: edge.key.subject)
    let isWithin = faction != nil && faction == self.faction(of: edge.key.object)
    picture.writeLine(of: edge, number: edges, kinds, to: &sink)
    if isWithin {
      kinds.attributes.write(kind, to: &sink)
    } else {
      kinds.attributesBetweenFactions.write(kind, to: &sink)
    }
  }

  private func faction(of actor: EntityID) -> Int? {
    names.entry(of: actor).flatMap { picture.faction(ofNode: $0.number) }
  }

  private mutating func writeData(of edge: Edge) throws {
    sink.write(", documents=")
    sink.write(edge.documents)
    write(edge.first, ", first=\"")
    write(edge.last, ", last=\"")
    write(edge.place, ", place=")
    if let coordinates = edge.coordinates {
      sink.write(", latitude=\(coordinates.latitude), longitude=\(coordinates.longitude)")
    }
    sink.write(", confidence=")
    sink.write(edge.confidence)
    if let support = edge.support { write(support) }
    sink.write(edge.isFormer ? ", former=true" as StaticString : ", former=false")
    if !edge.roles.isEmpty {
      sink.write(", role=")
      sink.writeDOT(data: edge.roles)
    }
    if !edge.attributions.isEmpty { try write(attributions: edge.attributions) }
    write(edge.evidence, ", evidence=")
  }

  private mutating func write(_ support: Support) {
    sink.write(", affirmed=")
    sink.write(support.affirmed)
    sink.write(", denied=")
    sink.write(support.denied)
    sink.write(", sources=")
    sink.write(support.sources)
    sink.write(", belief=")
    sink.write(support.belief)
  }

  private mutating func write(attributions: [EntityID]) throws {
    guard attributions.count == 1, let entry = names.entry(of: attributions[0]) else {
      let speakers = try attributions.map { try names.text(of: $0) }
      write(speakers.joined(separator: "; "), ", attribution=")
      return write(attributions.map(\.rawValue).joined(separator: "; "), ", attribution_ids=")
    }
    if !entry.name.isEmpty {
      sink.write(", attribution=")
      names.writeDOT(entry, to: &sink)
    }
    sink.write(", attribution_ids=")
    sink.writeDOT(data: attributions[0].rawValue)
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
    sink.writeDOT(data: text)
  }
}

extension ActorNames {
  fileprivate func writeDOT(_ entry: ActorTable.Entry, to sink: inout ByteSink) {
    sink.writeDOT(data: texts.span.extracting(entry.name))
  }
}
