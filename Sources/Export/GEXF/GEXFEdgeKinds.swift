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
    var sink = ByteSink(descriptor: nil, capacity: 1024)
    sink.writeVizColor(Palette.color(of: kind.relation.definition.stance))
    sink.write("<attvalues>")
    for field in PropertyTexts.fields(of: kind) where !GEXFSyntax.edgeWords.contains(field.name) {
      guard let text = field.text else { continue }
      sink.write("<attvalue for=\"\(field.name)\" value=\"\(text)\"/>")
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
