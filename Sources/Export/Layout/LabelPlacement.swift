/// Finds room for the names of edges: beside their lines, on no line, no node and no other name.
struct LabelPlacement {
  private struct Area {
    let low: Point
    let high: Point

    init(middle: Point, reach: Point) {
      low = middle - reach
      high = middle + reach
    }

    /// The area that holds points.
    init(of points: [Point]) {
      low = Point(x: points.map(\.x).min() ?? 0, y: points.map(\.y).min() ?? 0)
      high = Point(x: points.map(\.x).max() ?? 0, y: points.map(\.y).max() ?? 0)
    }

    func overlaps(_ other: Area) -> Bool {
      low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y
    }

    /// Whether a stretch between two points has a part inside (Liang and Barsky 1984).
    func meets(_ start: Point, _ end: Point) -> Bool {
      var (near, far) = (0.0, 1.0)
      let way = end - start
      for (step, room) in [
        (-way.x, start.x - low.x), (way.x, high.x - start.x), (-way.y, start.y - low.y),
        (way.y, high.y - start.y),
      ] {
        if step == 0 {
          if room < 0 { return false }
        } else if step < 0 {
          near = max(near, room / step)
        } else {
          far = min(far, room / step)
        }
      }
      return near <= far
    }
  }

  /// A line in so many straight pieces that nobody sees it.
  private struct Trace {
    let points: [Point]
    let area: Area

    init(_ curve: Curve) {
      points = (0...24).map { curve.point(at: Double($0) / 24) }
      area = Area(of: points)
    }

    func meets(_ other: Area) -> Bool {
      guard area.overlaps(other) else { return false }
      return zip(points, points.dropFirst()).contains { other.meets($0, $1) }
    }
  }

  private static let fontSize = 8.0
  private static let shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]
  private var taken: [Area]
  private let traces: [Trace]

  /// - Parameters:
  ///   - forms: the nodes of the picture.
  ///   - lines: all its lines.
  init(_ forms: [NodeForm], lines: [Curve]) {
    taken = forms.map { Area(middle: $0.middle, reach: $0.reach) }
    traces = lines.map(Trace.init)
  }

  /// The first of some points at which a text lies on no node and no other text; lines may run
  /// below it.
  mutating func place(_ text: String, size: Double, among points: [Point]) -> Point? {
    let reach = Point(x: Letters.width(of: text) * size / 2 + 3, y: size * 0.6 + 2)
    for point in points {
      let area = Area(middle: point, reach: reach)
      guard !taken.contains(where: area.overlaps) else { continue }
      taken.append(area)
      return point
    }
    return nil
  }

  /// The middle of a text beside a line, where it has room.
  mutating func place(_ text: String, beside line: Curve) -> Point? {
    let reach = Point(x: Letters.width(of: text) * Self.fontSize / 2 + 1, y: Self.fontSize * 0.6)
    for share in Self.shares {
      let way = line.direction(at: share)
      // So far that the line passes by a corner.
      let gap = abs(way.y) * reach.x + abs(way.x) * reach.y + 1.5
      for side in [1.0, -1.0] {
        let middle = line.point(at: share) + Point(x: -way.y, y: way.x) * (gap * side)
        let area = Area(middle: middle, reach: reach)
        guard !taken.contains(where: area.overlaps), !traces.contains(where: { $0.meets(area) })
        else { continue }
        taken.append(area)
        return middle
      }
    }
    return nil
  }
}
