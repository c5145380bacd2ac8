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
    let text = (lines.map(Self.width(of:)).max() ?? 0) * size
    let textHeight = Double(max(lines.count, 1)) * size * 1.2
    switch type {
    case .state: (width, height) = (text + size * 1.4, textHeight + size * 0.8)
    case .organization, .group:
      (width, height) = (text * 1.12 + size * 1.8, textHeight * 1.1 + size)
    case .person: (width, height) = (text + size * 1.8, textHeight + size * 0.8)
    }
  }

  /// The width of a text in multiples of the letters' size: an estimate for wide sans-serif
  /// letters.
  static func width(of line: String) -> Double {
    line.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", "I", "|", ".", ",", "'", ":", ";", "!": return 0.32
    case " ", "f", "t", "r", "-", "(", ")", "/": return 0.42
    case "m", "w", "M", "W", "@", "%": return 0.95
    case "A"..."Z": return 0.7
    case "&", "#", "<", ">", "=", "+", "~": return 0.85
    // Capitals of Greek and Cyrillic; all but a few of these letters are narrower.
    case "\u{386}"..."\u{3AB}", "\u{400}"..."\u{42F}": return 0.85
    case "\u{430}"..."\u{52F}": return 0.72
    // From the scripts of India to those of Ethiopia.
    case "\u{900}"..."\u{139F}": return 0.8
    default: return scalar.value < 0x2E80 ? 0.6 : 1.05
    }
  }
}

extension Layout.Scale {
  fileprivate func fontSize(importance: Double) -> Int {
    switch self {
    case .small: 12 + Int(importance * 5)
    case .medium: 10 + Int(importance * 7)
    case .large: 12 + Int(importance * 16)
    }
  }
}
