internal import KnowledgeGraph

/// The form in which a picture shows a node: its lines of text, and a box around them.
struct NodeBox {
  /// What the node says; nothing where it is only a dot.
  let lines: [String]
  /// The size of its letters in points.
  let fontSize: Int
  /// In points.
  let width: Double
  /// In points.
  let height: Double

  /// - Parameters:
  ///   - size: the importance as a diameter from 100 to 400, in tenths of a point.
  ///   - isLabelled: whether the picture has room for its name.
  init(name: String, type: EntityType, scale: Layout.Scale, size: Int, isLabelled: Bool) {
    let importance = Double(size - 100) / 300
    fontSize = scale.fontSize(importance: importance)
    guard isLabelled else {
      lines = []
      width = 6 + 16 * importance
      height = width
      return
    }
    lines = NodeLabel.lines(of: name)
    let size = Double(fontSize)
    let text = (lines.map(Letters.width(of:)).max() ?? 0) * size
    let textHeight = Double(max(lines.count, 1)) * size * 1.2
    switch type {
    case .state: (width, height) = (text + size * 1.4, textHeight + size * 0.8)
    case .organization, .group:
      (width, height) = (text * 1.12 + size * 1.8, textHeight * 1.1 + size)
    case .person: (width, height) = (text + size * 1.8, textHeight + size * 0.8)
    }
  }
}

extension Layout.Scale {
  /// The size of a name's letters in points.
  ///
  /// - Parameter importance: from 0 to 1.
  func fontSize(importance: Double) -> Int {
    switch self {
    case .small: 12 + Int(importance * 5)
    case .medium: 10 + Int(importance * 7)
    case .large: 12 + Int(importance * 16)
    }
  }
}
