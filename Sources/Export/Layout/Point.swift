/// A place or a direction in the plane; lengths in points (1/72 inch), y upwards.
struct Point {
  var x = 0.0
  var y = 0.0

  static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }

  static func - (left: Point, right: Point) -> Point {
    Point(x: left.x - right.x, y: left.y - right.y)
  }

  static func * (point: Point, factor: Double) -> Point {
    Point(x: point.x * factor, y: point.y * factor)
  }

  static func += (left: inout Point, right: Point) { left = left + right }

  static func -= (left: inout Point, right: Point) { left = left - right }

  var squaredLength: Double { x * x + y * y }

  var length: Double { squaredLength.squareRoot() }

  /// The points of a sequence that covers the square from -1 to 1 evenly (Roberts's R2, 2018).
  ///
  /// Takes the place of chance: the same in every run and on every machine.
  static func evenlySpread(_ number: Int) -> Point {
    let steps = (0.754_877_666_246_692_76, 0.569_840_290_998_053_27)
    let x = 0.5 + steps.0 * Double(number + 1)
    let y = 0.5 + steps.1 * Double(number + 1)
    return Point(x: 2 * (x - x.rounded(.down)) - 1, y: 2 * (y - y.rounded(.down)) - 1)
  }
}
