internal import KnowledgeGraph

/// The heads of a line: they say the stance once more, besides its colour.
struct DOTArrow {
  /// The name of the form, or nothing for a line without heads.
  private let form: String?
  private let isTwoWay: Bool
  /// In tenths of a point.
  private let length: Int

  init(_ relation: Relation, isTwoWay: Bool, style: DOTStyle) {
    self.isTwoWay = isTwoWay
    let hasHead = !relation.isSymmetric && style.showsArrowheads
    form = hasHead ? Self.form(of: relation.definition.stance) : nil
    // Graphviz draws heads of ten points, times the size; a bar takes a quarter of that.
    let size = style.scale == .small ? 70 : 50
    length =
      switch relation.definition.stance {
      case .cooperation: size
      case .conflict: size / 4
      case .affiliation: size * 8 / 10
      }
  }

  static func form(of stance: Stance) -> String {
    switch stance {
    case .cooperation: "normal"
    case .conflict: "tee"
    case .affiliation: "odot"
    }
  }

  /// The attributes of a line with heads at both ends, from the comma on.
  var twoWayAttributes: String {
    form.map { ", dir=\"both\", arrowtail=\"\($0)\"" } ?? ""
  }

  /// Writes a straight line as Graphviz wants a spline: its heads, then four points.
  ///
  /// - Parameter ends: where the line starts and ends, in tenths of points.
  func writeLine(_ ends: [Int], to sink: inout ByteSink) {
    let (from, to) = ((x: ends[0], y: ends[1]), (x: ends[2], y: ends[3]))
    let way = Point(x: Double(to.x - from.x), y: Double(to.y - from.y))
    let share = min(Double(length) / max(way.length, 1), 0.4)
    let head = Point(x: way.x * share, y: way.y * share)
    var start = Point(x: Double(from.x), y: Double(from.y))
    var end = Point(x: Double(to.x), y: Double(to.y))
    if form != nil, isTwoWay {
      sink.write("s,")
      sink.writePoint(from.x, from.y)
      sink.write(" ")
      start += head
    }
    if form != nil {
      sink.write("e,")
      sink.writePoint(to.x, to.y)
      sink.write(" ")
      end -= head
    }
    for (number, share) in [0, 1.0 / 3, 2.0 / 3, 1].enumerated() {
      if number > 0 { sink.write(" ") }
      let point = start + (end - start) * share
      sink.writePoint(Int(point.x.rounded()), Int(point.y.rounded()))
    }
  }
}
