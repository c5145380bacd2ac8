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

  /// Writes a line as Graphviz wants a spline: its heads, then four points.
  ///
  /// - Parameter points: its start, control points and end, see `Layout.Route`.
  func writeLine(_ points: [Int], to sink: inout ByteSink) {
    var curve = Curve(
      start: Point(x: Double(points[0]), y: Double(points[1])),
      first: Point(x: Double(points[2]), y: Double(points[3])),
      second: Point(x: Double(points[4]), y: Double(points[5])),
      end: Point(x: Double(points[6]), y: Double(points[7]))
    )
    if form != nil, isTwoWay {
      sink.write("s,")
      sink.writePoint(points[0], points[1])
      sink.write(" ")
      curve.shortenStart(by: Double(length))
    }
    if form != nil {
      sink.write("e,")
      sink.writePoint(points[6], points[7])
      sink.write(" ")
      curve.shortenEnd(by: Double(length))
    }
    for (number, point) in curve.points.enumerated() {
      if number > 0 { sink.write(" ") }
      sink.writePoint(Int(point.x.rounded()), Int(point.y.rounded()))
    }
  }
}
