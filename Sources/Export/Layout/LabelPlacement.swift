/// Finds room for the names of edges: on their lines, but on no node and no other name.
struct LabelPlacement {
  private struct Area {
    let low: Point
    let high: Point

    init(middle: Point, reach: Point) {
      low = middle - reach
      high = middle + reach
    }

    func overlaps(_ other: Area) -> Bool {
      low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y
    }
  }

  private static let fontSize = 8.0
  private var taken: [Area]

  init(_ forms: [NodeForm]) {
    taken = forms.map { Area(middle: $0.middle, reach: $0.reach) }
  }

  /// The middle of a text on a line, where it has room.
  mutating func place(_ text: String, on line: Curve) -> Point? {
    let reach = Point(x: NodeBox.width(of: text) * Self.fontSize / 2 + 2, y: Self.fontSize * 0.65)
    for share in [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] {
      let middle = line.point(at: share)
      let area = Area(middle: middle, reach: reach)
      guard !taken.contains(where: area.overlaps) else { continue }
      taken.append(area)
      return middle
    }
    return nil
  }
}
