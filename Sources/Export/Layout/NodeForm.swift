internal import KnowledgeGraph

/// The outline of a node in a picture.
struct NodeForm {
  let middle: Point
  /// Half the width and half the height.
  let reach: Point
  private let isCircle: Bool
  private let hasCorners: Bool

  init(_ place: Layout.Place, _ type: EntityType) {
    middle = Point(x: Double(place.x) / 10, y: Double(place.y) / 10)
    reach = Point(x: Double(place.width) / 20, y: Double(place.height) / 20)
    isCircle = !place.isLabelled
    hasCorners = type == .state
  }

  /// How far sideways of a way a line may run and still meet the form well within its border.
  func room(beside way: Point) -> Double {
    if isCircle { return 0.8 * reach.x }
    return (hasCorners ? 0.8 : 0.65) * (reach.x * abs(way.y) + reach.y * abs(way.x))
  }

  /// The point inside that is nearest to a point on a line of this way, of length 1; the middle
  /// where the line passes by.
  func inside(near point: Point, along way: Point) -> Point {
    let step = (reach.x + reach.y) / 24
    for number in 0...24 {
      for sign in [1.0, -1.0] {
        let candidate = point + way * (Double(number) * step * sign)
        if contains(candidate) { return candidate }
      }
    }
    return middle
  }

  /// Where a line from a point inside to one outside leaves the form.
  func border(from inside: Point, to outside: Point) -> Point {
    var near = 0.0
    var far = 1.0
    // Each step halves the stretch: 24 of them are finer than any printer.
    for _ in 0..<24 {
      let middle = (near + far) / 2
      if contains(inside + (outside - inside) * middle) { near = middle } else { far = middle }
    }
    return inside + (outside - inside) * far
  }

  /// Whether a point is within the form, or nearer to it than a margin.
  func contains(_ point: Point, margin: Double = 0) -> Bool {
    let x = abs(point.x - middle.x) / max(reach.x + margin, 0.001)
    let y = abs(point.y - middle.y) / max(reach.y + margin, 0.001)
    if isCircle { return x * x + y * y <= 1 }
    // Cut corners: a regular octagon, stretched.
    return x <= 1 && y <= 1 && (hasCorners || x + y <= 1.414)
  }
}
