internal import KnowledgeGraph

/// What is the same in all edges of one kind, written once: half of an edge's bytes.
struct GraphMLEdgeKinds {
  /// From the end of the object to the first value that is the edge's own; found by the kinds'
  /// ordinals.
  let afterTarget: ByteTable

  init(options: GraphMLOptions) {
    afterTarget = ByteTable(EdgeKind.all.map { Self.afterTarget($0, options) })
  }

  private static func afterTarget(_ kind: EdgeKind, _ options: GraphMLOptions) -> String {
    var sink = ByteSink(descriptor: nil, capacity: 1024)
    sink.write("\"")
    if options.isMixed, kind.relation.isSymmetric { sink.write(" directed=\"false\"") }
    if options.profile == .gephi {
      sink.write(" label=\"")
      sink.write(kind.label, as: XMLAttribute.self)
      sink.write("\"")
    }
    sink.write(">")
    for (key, value) in values(kind) {
      guard let value else { continue }
      sink.write("<data key=\"\(GraphMLKeys.identifier(key))\">")
      sink.writeXML(value.utf8.span)
      sink.write("</data>")
    }
    sink.write("<data key=\"weight\">")
    return String(decoding: sink.bytes(), as: UTF8.self)
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
