internal import KnowledgeGraph

/// What is the same in all edges of one kind, written once: half of an edge's bytes.
struct GraphMLEdgeKind {
  /// What stands between the subject and the object in an edge's identifier.
  let identifierMiddle: [UInt8]
  /// From the end of the identifier to the subject.
  let beforeSource: [UInt8]
  /// From the end of the object to the first value that is the edge's own.
  let afterTarget: [UInt8]

  init(_ kind: EdgeKind, options: GraphMLOptions) {
    identifierMiddle = Array(".\(kind.relation.name).".utf8)
    beforeSource = Array("\(kind.identifierSuffix)\" source=\"".utf8)
    var sink = ByteSink(descriptor: nil, capacity: 1024)
    sink.write("\"")
    if options.isMixed, kind.relation.isSymmetric { sink.write(" directed=\"false\"") }
    if options.profile == .gephi {
      sink.write(" label=\"")
      sink.write(kind.label, as: XMLAttribute.self)
      sink.write("\"")
    }
    sink.write(">")
    for (key, value) in Self.values(kind) {
      guard let value else { continue }
      sink.write("<data key=\"\(GraphMLKeys.identifier(key))\">")
      sink.writeXML(value.utf8.span)
      sink.write("</data>")
    }
    sink.write("<data key=\"weight\">")
    afterTarget = sink.bytes()
  }

  private static func values(_ kind: EdgeKind) -> [(EdgeAttribute, String?)] {
    let definition = kind.relation.definition
    return [
      (.label, kind.label),
      (.relation, definition.name),
      (.stance, definition.stance.rawValue),
      (.sign, String(definition.sign)),
      (.plover, definition.ploverClass),
      (.polarity, kind.polarity.rawValue),
      (.modality, kind.modality.rawValue),
      (.symmetric, String(definition.isSymmetric)),
      (.interaction, kind.label),
      (.color, Palette.color(of: definition.stance)),
    ]
  }
}
