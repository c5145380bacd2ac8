internal import KnowledgeGraph

/// What is the same in all edges of one kind, written once; found by the kinds' ordinals.
struct DOTEdgeKinds {
  /// The form of the line, from the comma on; nothing for a whole one.
  let lineForms: ByteTable
  /// The attributes that hold data or draw, from the comma on.
  let attributes: ByteTable
  /// The attributes of an edge between two factions.
  let attributesBetweenFactions: ByteTable
  /// The attributes of an edge that is gone.
  let attributesOfGone: ByteTable

  /// The form of the line of an edge that is gone, from the comma on.
  static let lineFormOfGone: StaticString = ", style=\"dotted\""

  init(style: DOTStyle) {
    lineForms = ByteTable(EdgeKind.all.map(Self.lineForm))
    attributes = ByteTable(
      EdgeKind.all.map { Self.attributes($0, style, Self.color($0, style, false)) }
    )
    attributesBetweenFactions = ByteTable(
      EdgeKind.all.map { Self.attributes($0, style, Self.color($0, style, true)) }
    )
    attributesOfGone = ByteTable(EdgeKind.all.map { Self.attributes($0, style, style.goneColor) })
  }

  private static func color(
    _ kind: EdgeKind,
    _ style: DOTStyle,
    _ isBetweenFactions: Bool
  ) -> String {
    style.color(of: kind.relation.definition.stance)
      + style.opacity(isBetweenFactions: isBetweenFactions)
  }

  private static func attributes(_ kind: EdgeKind, _ style: DOTStyle, _ color: String) -> String {
    var sink = ByteSink(descriptor: nil, capacity: 1024)
    let shown = style.showsEdgeLabels ? [("fontcolor", color)] : []
    for (name, value) in data(kind) + [("color", color)] + drawing(kind, style) + shown {
      sink.write(", \(name)=")
      sink.writeDOT(value)
    }
    return String(decoding: sink.bytes(), as: UTF8.self)
  }

  private static func data(_ kind: EdgeKind) -> [(String, String)] {
    PropertyTexts.fields(of: kind).compactMap { field in
      guard !DOTSyntax.drawnOfKinds.contains(field.name) else { return nil }
      return field.text.map { (field.name, $0) }
    }
  }

  /// The line says what is asserted: whole for facts, dashed for plans, possibilities and demands,
  /// dotted for what is denied.
  private static func lineForm(_ kind: EdgeKind) -> String {
    if kind.polarity == .negative { return ", style=\"dotted\"" }
    return kind.modality == .actual ? "" : ", style=\"dashed\""
  }

  /// Colour and arrowhead say the stance.
  private static func drawing(_ kind: EdgeKind, _ style: DOTStyle) -> [(String, String)] {
    let definition = kind.relation.definition
    var drawing: [(String, String)] = []
    if definition.isSymmetric || !style.showsArrowheads {
      drawing.append(("dir", "none"))
    } else if definition.stance != .cooperation {
      drawing.append(("arrowhead", DOTArrow.form(of: definition.stance)))
    }
    let marks = [definition.stance.rawValue, kind.polarity.rawValue, kind.modality.rawValue]
    return drawing + [("class", marks.joined(separator: " "))]
  }
}
