internal import KnowledgeGraph

/// What is the same in all edges of one kind, written once.
struct DOTEdgeKind {
  /// What stands between the subject and the object in an edge's identifier.
  let identifierMiddle: [UInt8]
  /// What follows the object.
  let identifierEnd: [UInt8]
  /// The attributes that hold data or draw, from the comma to the edge's weight.
  let attributes: [UInt8]
  /// The same for an edge between two factions.
  let attributesBetweenFactions: [UInt8]

  init(_ kind: EdgeKind, style: DOTStyle) {
    identifierMiddle = Array(".\(kind.relation.name).".utf8)
    identifierEnd = Array("\(kind.identifierSuffix)\"".utf8)
    attributes = Self.attributes(kind, style, isBetweenFactions: false)
    attributesBetweenFactions = Self.attributes(kind, style, isBetweenFactions: true)
  }

  private static func attributes(
    _ kind: EdgeKind,
    _ style: DOTStyle,
    isBetweenFactions: Bool
  ) -> [UInt8] {
    var sink = ByteSink(descriptor: nil, capacity: 1024)
    let color =
      Palette.color(of: kind.relation.definition.stance)
      + style.opacity(isBetweenFactions: isBetweenFactions)
    let shown = style.showsEdgeLabels ? [("label", kind.label), ("fontcolor", color)] : []
    for (name, value) in data(kind) + [("color", color)] + drawing(kind, style) + shown {
      sink.write(", \(name)=")
      sink.writeDOT(value)
    }
    sink.write(", weight=")
    return sink.bytes()
  }

  private static func data(_ kind: EdgeKind) -> [(String, String)] {
    let definition = kind.relation.definition
    return [
      ("relation", definition.name), ("stance", definition.stance.rawValue),
      ("sign", String(definition.sign)), ("plover", definition.ploverClass ?? ""),
      ("polarity", kind.polarity.rawValue), ("modality", kind.modality.rawValue),
      ("symmetric", String(definition.isSymmetric)),
    ].filter { !$0.1.isEmpty }
  }

  /// Colour and arrowhead say the stance, the line what is asserted: whole for facts, dashed for
  /// plans, possibilities and demands, dotted for what is denied.
  private static func drawing(_ kind: EdgeKind, _ style: DOTStyle) -> [(String, String)] {
    let definition = kind.relation.definition
    var drawing: [(String, String)] = []
    if definition.isSymmetric || !style.showsArrowheads {
      drawing.append(("dir", "none"))
    } else if definition.stance != .cooperation {
      drawing.append(("arrowhead", definition.stance == .conflict ? "tee" : "odot"))
    }
    if kind.polarity == .negative {
      drawing.append(("style", "dotted"))
    } else if kind.modality != .actual {
      drawing.append(("style", "dashed"))
    }
    let marks = [definition.stance.rawValue, kind.polarity.rawValue, kind.modality.rawValue]
    return drawing + [("class", marks.joined(separator: " "))]
  }
}
