internal import KnowledgeGraph

/// What is the same in all edges of one kind, written once; found by the kinds' ordinals.
struct GEXFEdgeKinds {
  /// From the end of the object to the weight.
  let beforeWeight = ByteTable(
    EdgeKind.all.map { "\" kind=\"\($0.label)\" label=\"\($0.label)\" weight=\"" }
  )
  /// The values and the colour that the kind decides.
  let values = ByteTable(EdgeKind.all.map(Self.values))

  private static func values(_ kind: EdgeKind) -> String {
    let definition = kind.relation.definition
    var sink = ByteSink(descriptor: nil, capacity: 1024)
    sink.writeVizColor(Palette.color(of: definition.stance))
    sink.write("<attvalues>")
    let values: [(EdgeAttribute, String?)] = [
      (.relation, definition.name), (.stance, definition.stance.rawValue),
      (.sign, String(definition.sign)), (.plover, definition.ploverClass),
      (.polarity, kind.polarity.rawValue), (.modality, kind.modality.rawValue),
      (.symmetric, String(definition.isSymmetric)),
    ]
    for (attribute, value) in values {
      guard let value else { continue }
      sink.write("<attvalue for=\"\(attribute.rawValue)\" value=\"\(value)\"/>")
    }
    return String(decoding: sink.bytes(), as: UTF8.self)
  }
}

extension ByteSink {
  /// Adds a colour as GEXF shows it: in numbers for some readers, in hexadecimal digits for others.
  mutating func writeVizColor(_ color: String) {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    write("<viz:color hex=\"\(color)\" ")
    write("r=\"\(value >> 16 & 255)\" g=\"\(value >> 8 & 255)\" b=\"\(value & 255)\"/>")
  }
}
