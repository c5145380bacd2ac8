internal import KnowledgeGraph

/// What is the same in all edges of one kind, written once.
struct DOTEdgeKind {
  /// What stands between the subject and the object in an edge's identifier.
  let identifierMiddle: [UInt8]
  /// From the end of the identifier to the edge's weight.
  let afterIdentifier: [UInt8]

  init(_ kind: EdgeKind, showsLabel: Bool) {
    identifierMiddle = Array(".\(kind.relation.name).".utf8)
    var sink = ByteSink(descriptor: nil, capacity: 1024)
    sink.write("\(kind.identifierSuffix)\"")
    for (name, value) in Self.data(kind) + Self.style(kind) {
      sink.write(", \(name)=")
      sink.writeDOT(value)
    }
    if showsLabel {
      sink.write(", label=")
      sink.writeDOT(kind.label)
    }
    sink.write(", weight=")
    afterIdentifier = sink.bytes()
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

  /// Colour and arrowhead say the stance, the line what is asserted: whole, planned (dashed) or
  /// denied (dotted).
  private static func style(_ kind: EdgeKind) -> [(String, String)] {
    let definition = kind.relation.definition
    var style = [("color", Palette.color(of: definition.stance))]
    switch definition.stance {
    case .cooperation: if definition.isSymmetric { style.append(("dir", "none")) }
    case .conflict: style.append(("arrowhead", "tee"))
    case .affiliation: style.append(("arrowhead", "odot"))
    }
    if kind.polarity == .negative {
      style.append(("style", "dotted"))
    } else if kind.modality != .actual {
      style.append(("style", "dashed"))
    }
    let marks = [definition.stance.rawValue, kind.polarity.rawValue, kind.modality.rawValue]
    return style + [("class", marks.joined(separator: " "))]
  }
}
