internal import KnowledgeGraph

/// The explanation under a picture, as an HTML-like label of the whole graph: it is not a node, so
/// that the graph's nodes can be counted.
///
/// It explains what the picture shows, and nothing else.
struct DOTLegend {
  private let layout: Layout
  private let style: DOTStyle
  private let options: DOTOptions
  /// In points.
  private let size: Int

  init(_ layout: Layout, _ options: DOTOptions, size: Int) {
    self.layout = layout
    self.options = options
    self.size = size
    style = DOTStyle(layout, isDark: options.isDark)
  }

  func write(to sink: inout ByteSink) {
    sink.write("<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\">")
    if let title = options.title {
      writeRow([Self.cell("<b>\(Self.escaped(title))</b>", size: size * 2)], to: &sink)
    }
    if let line = options.dateLine {
      writeRow([Self.cell(Self.escaped(line), size: size * 5 / 4)], to: &sink)
    }
    writeRow(stances + certainties, to: &sink)
    let small = max(size * 6 / 7, 9)
    for line in lines(of: factions + corners + counts + options.notes, size: small) {
      sink.write("<tr>\(Self.cell(Self.escaped(line), size: small))</tr>")
    }
    sink.write("<tr><td height=\"\(size / 2)\"></td></tr></table>>")
  }

  private static func cell(_ words: String, size: Int) -> String {
    "<td><font point-size=\"\(size)\">\(words)</font></td>"
  }

  /// Sentences in lines no wider than the picture.
  private func lines(of sentences: [String], size: Int) -> [String] {
    let most = Double(max(layout.width / 10, 30 * size)) / Double(size)
    let text = sentences.joined(separator: " ")
    let whole = Letters.width(of: text)
    // As long as each other, with room for the words at which they end.
    let length = whole < most ? most : min(whole / (whole / most).rounded(.up) + 4, most)
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, Letters.width(of: "\(last) \(word)") < length {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Writes cells as a table of its own, so that those of two rows are not as wide as each other.
  private func writeRow(_ cells: [String], to sink: inout ByteSink) {
    guard !cells.isEmpty else { return }
    sink.write("<tr><td><table border=\"0\" cellborder=\"0\" cellspacing=\"\(size / 3)\" ")
    sink.write("cellpadding=\"1\"><tr>\(cells.joined())</tr></table></td></tr>")
  }

  private var stances: [String] {
    [(Stance.cooperation, "▶"), (.conflict, "┫"), (.affiliation, "○")].compactMap { stance, head in
      let kinds = layout.kinds.filter { $0.relation.definition.stance == stance }
      guard !kinds.isEmpty else { return nil }
      let hasHeads = style.showsArrowheads && kinds.contains { !$0.relation.isSymmetric }
      return entry(hasHeads ? "━━\(head)" : "━━━", style.color(of: stance), stance.rawValue)
    }
  }

  private var certainties: [String] {
    let color = style.signColor
    var entries: [String] = []
    if shows({ $0.polarity == .positive && $0.modality == .actual }) {
      entries.append(entry("━━━", color, "stated as a fact"))
    }
    if shows({ $0.polarity == .positive && $0.modality != .actual }) {
      entries.append(entry("╸╸╸", color, "planned, possible or demanded"))
    }
    if shows({ $0.polarity == .negative }) { entries.append(entry("····", color, "denied")) }
    if layout.hasGoneEdges { entries.append(entry("····", style.goneColor, "gone")) }
    return entries
  }

  private func shows(_ isMeant: (EdgeKind) -> Bool) -> Bool {
    layout.kinds.contains(where: isMeant)
  }

  private func entry(_ sign: String, _ color: String, _ meaning: String) -> String {
    // An SVG shows no blank at the beginning of a text, and fonts differ in how wide signs are.
    "<td><font color=\"\(color)\">\(sign)</font>\u{A0}\u{A0}\(meaning)</td>"
  }

  /// A text in an HTML-like label, which holds no controls.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\0"..<" ", "\u{7F}", "\u{FFFE}", "\u{FFFF}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  private var corners: [String] {
    let meanings: [(EntityType, String)] = [
      (.state, "sharp: state"), (.organization, "cut: organization"), (.person, "round: person"),
      (.group, "cut, dashed: group"),
    ]
    let shown = meanings.filter { layout.labelledTypes.contains($0.0) }.map(\.1)
    let hasDots = layout.places.contains { $0.isShown && !$0.isLabelled }
    return (shown.isEmpty ? [] : ["Corners: \(shown.joined(separator: ", "))."])
      + (hasDots ? ["Dots: actors for whose names there is no room."] : [])
  }

  private var counts: [String] {
    let shown = layout.routes.lazy.compactMap(\.self).filter(\.isDrawn)
    var sentences: [String] = []
    if shown.contains(where: { $0.weight > 1 }) { sentences.append("Width: number of claims.") }
    if shown.contains(where: { $0.bundle != nil }) {
      sentences.append("Numbers: of so many pairs of actors run lines together there.")
    }
    if shown.contains(where: { $0.edges > 1 && !$0.label.isEmpty && $0.bundle == nil }) {
      sentences.append("“+2” after a name: two more relations of that stance.")
    }
    if shown.contains(where: { $0.isOnlySaid && !$0.label.isEmpty && $0.bundle == nil }) {
      sentences.append("“(said)”: so say others, not the text.")
    }
    let hidden = layout.places.count { !$0.isShown }
    if hidden > 0 {
      sentences.append(
        "Not drawn: \(hidden == 1 ? "1 actor" : "\(hidden) actors") without relations."
      )
    }
    return sentences
  }

  private var factions: [String] {
    guard let last = layout.places.lazy.compactMap(\.faction).max() else { return [] }
    var sentence = "Fields: factions, held together by cooperation stated as a fact"
    if last >= Palette.ownColors { sentence += "; those after the sixth are dark grey" }
    let hasOutsiders = layout.places.contains { $0.isShown && $0.faction == nil }
    var sentences = [sentence + "."]
    if layout.places.contains(where: { $0.isShown && !$0.fence.isEmpty }) {
      sentences.append("Two colours: on the fence between two factions.")
    }
    return sentences + (hasOutsiders ? ["Pale grey: in no faction of these."] : [])
  }
}
