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
    for field in PropertyTexts.fields(of: kind) {
      guard let text = field.text else { continue }
      sink.write("<data key=\"\(field.name)\">")
      sink.writeXML(text.utf8.span)
      sink.write("</data>")
    }
    return String(decoding: sink.bytes(), as: UTF8.self)
  }
}
