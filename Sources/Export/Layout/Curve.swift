/// A line of a picture: straight, or bent around what stands in its way.
///
/// A quadratic Bézier curve, which is straight where its control point is its middle.
struct Curve {
  var start: Point
  let control: Point
  var end: Point

  /// The point that divides the curve at a share from 0, its start, to 1, its end.
  func point(at share: Double) -> Point {
    let rest = 1 - share
    return start * (rest * rest) + control * (2 * share * rest) + end * (share * share)
  }

  /// The way that the curve takes at a share, of length 1.
  func direction(at share: Double) -> Point {
    let way = (control - start) * (1 - share) + (end - control) * share
    return way.length > 0 ? way * (1 / way.length) : Point(x: 1)
  }

  /// The four points of the same curve as a cubic one, which Graphviz draws.
  var cubic: [Point] {
    [start, start + (control - start) * (2.0 / 3), end + (control - end) * (2.0 / 3), end]
  }

  /// Takes room for a head at the end.
  mutating func shortenEnd(by length: Double) {
    end -= Self.stretch(from: control, to: end, length)
  }

  /// Takes room for a head at the start.
  mutating func shortenStart(by length: Double) {
    start -= Self.stretch(from: control, to: start, length)
  }

  /// As much of a way as a length, but not most of it.
  private static func stretch(from: Point, to: Point, _ length: Double) -> Point {
    let way = to - from
    return way * min(length / max(way.length, 0.1), 0.8)
  }
}
