internal import KnowledgeGraph

/// How a picture of some size draws: what it has room for.
struct DOTStyle {
  /// How much the picture can show; nothing where places are not known.
  let scale: Layout.Scale?

  /// Whether the ground is dark.
  let isDark: Bool

  init(_ layout: Layout?, isDark: Bool = false) {
    scale = layout?.scale
    self.isDark = isDark
  }

  /// The colour of the ground.
  var ground: String { isDark ? "#14171C" : "#FFFFFF" }

  /// The colour of words.
  var wordColor: String { isDark ? "#E8EAED" : "#111111" }

  /// The colour of signs in the legend.
  var signColor: String { isDark ? "#C9CED6" : "#333333" }

  /// The colour of edges that are gone.
  var goneColor: String { isDark ? "#7A7F87" : "#A0A0A0" }

  /// The colour of an edge of this stance, lighter on a dark ground.
  func color(of stance: Stance) -> String {
    let color = Palette.color(of: stance)
    return isDark ? Palette.tint(color, percent: 70) : color
  }

  /// A colour thinned with the ground; more of it is left on a dark one.
  func tint(_ color: String, percent: Int) -> String {
    Palette.tint(color, percent: isDark ? percent * 3 / 2 : percent, on: ground)
  }

  /// Whether edges show their kinds.
  var showsEdgeLabels: Bool { scale == .small }

  /// Whether edges have heads, which at a distance only blur.
  var showsArrowheads: Bool { scale != .large }

  /// How opaque an edge is, as two hexadecimal digits, or nothing for wholly.
  func opacity(isBetweenFactions: Bool) -> String {
    switch (scale, isBetweenFactions) {
    case (.large, true): "38"
    case (.large, false): "88"
    case (.medium, true): "70"
    default: ""
    }
  }

  /// The width of a line in tenths of a point: more for more claims, but never so much that it
  /// hides.
  func lineWidth(weight: Int) -> Int {
    let root = Int(Double(max(weight, 1)).squareRoot() * 10)
    return switch scale {
    case .small: min(6 + root * 5 / 10, 40)
    case .large: min(2 + root * 2 / 10, 15)
    default: min(3 + root * 4 / 10, 30)
    }
  }

  /// The attributes of all nodes.
  var nodeDefaults: String {
    guard scale != nil else { return "shape=\"box\", fontname=\"\(Letters.fonts)\"" }
    return "fontname=\"\(Letters.fonts)\", fontcolor=\"\(wordColor)\", fixedsize=\"shape\", "
      + "penwidth=0.8"
  }

  /// The attributes of all edges.
  var edgeDefaults: String {
    let size = scale == .small ? "0.7" : "0.5"
    return "fontname=\"\(Letters.fonts)\", fontsize=8, arrowsize=\(size), labelfloat=true"
  }
}
