internal import KnowledgeGraph

/// What is the same in all edges of one kind, written once.
struct GEXFEdgeKind {
  /// What stands between the subject and the object in an edge's identifier.
  let identifierMiddle: [UInt8]
  /// From the end of the identifier to the subject.
  let beforeSource: [UInt8]
  /// From the end of the object to the weight.
  let beforeWeight: [UInt8]
  /// The values and the colour that the kind decides.
  let values: [UInt8]

  init(_ kind: EdgeKind) {
    let label = kind.label
    let definition = kind.relation.definition
    identifierMiddle = Array(".\(kind.relation.name).".utf8)
    beforeSource = Array("\(kind.identifierSuffix)\" source=\"".utf8)
    beforeWeight = Array("\" kind=\"\(label)\" label=\"\(label)\" weight=\"".utf8)
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
    self.values = sink.bytes()
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
