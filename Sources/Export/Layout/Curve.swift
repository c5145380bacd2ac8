/// A line of a picture: straight, bent around what stands in its way, or bundled with others.
///
/// A cubic Bézier curve, which is straight where its control points divide it in three.
struct Curve {
  var start: Point
  let first: Point
  let second: Point
  var end: Point

  init(start: Point, first: Point, second: Point, end: Point) {
    self.start = start
    self.first = first
    self.second = second
    self.end = end
  }

  /// A curve that one control point bends.
  init(start: Point, control: Point, end: Point) {
    self.init(
      start: start,
      first: start + (control - start) * (2.0 / 3),
      second: end + (control - end) * (2.0 / 3),
      end: end
    )
  }

  /// Its start, its control points and its end.
  var points: [Point] { [start, first, second, end] }

  /// The same line the other way.
  var reversed: Curve { Curve(start: end, first: second, second: first, end: start) }

  /// The point that divides the curve at a share from 0, its start, to 1, its end.
  func point(at share: Double) -> Point {
    let rest = 1 - share
    return start * (rest * rest * rest) + first * (3 * share * rest * rest)
      + second * (3 * share * share * rest) + end * (share * share * share)
  }

  /// The way that the curve takes at a share, of length 1.
  func direction(at share: Double) -> Point {
    let rest = 1 - share
    let way =
      (first - start) * (rest * rest) + (second - first) * (2 * share * rest)
      + (end - second) * (share * share)
    return way.length > 0 ? way * (1 / way.length) : Point(x: 1)
  }

  /// Takes room for a head at the end.
  mutating func shortenEnd(by length: Double) {
    end -= Self.stretch(from: second, to: end, length)
  }

  /// Takes room for a head at the start.
  mutating func shortenStart(by length: Double) {
    start -= Self.stretch(from: first, to: start, length)
  }

  /// As much of a way as a length, but not most of it.
  private static func stretch(from: Point, to: Point, _ length: Double) -> Point {
    let way = to - from
    return way * min(length / max(way.length, 0.1), 0.8)
  }
}
