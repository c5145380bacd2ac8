/// Sums up how far points push a point away (Barnes and Hut, 1986).
///
/// Far points are taken together: the force costs the logarithm of their number.
struct QuadTree {
  private struct Cell {
    var mass = 0.0
    var moment = Point()
    /// The one point of a leaf; -1 for none, -2 for several at one place.
    var point = -1
    var isLeaf = true
  }

  private static let maximumDepth = 20
  private var cells: [Cell] = [Cell()]
  /// Four of each cell: below left, below right, above left, above right; 0 for none.
  private var children = [Int](repeating: 0, count: 4)
  private let middle: Point
  private let halfWidth: Double
  private let points: [Point]
  private let masses: [Double]

  init(_ points: [Point], masses: [Double]) {
    self.points = points
    self.masses = masses
    var low = points.first ?? Point()
    var high = low
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    middle = (low + high) * 0.5
    halfWidth = max(high.x - low.x, high.y - low.y, 1) * 0.5
    cells.reserveCapacity(points.count * 2)
    for point in points.indices { insert(point) }
  }

  /// The push of all other points: for each its mass over the distance.
  func push(on index: Int) -> Point {
    var force = Point()
    var stack = [(cell: 0, width: 2 * halfWidth)]
    let point = points[index]
    while let (number, width) = stack.popLast() {
      let cell = cells[number]
      if cell.mass == 0 || cell.point == index { continue }
      let away = point - cell.moment * (1 / cell.mass)
      let squared = away.squaredLength
      if cell.isLeaf || width * width < 0.8 * squared {
        force += away * (cell.mass / max(squared, 1))
      } else {
        for child in children[(4 * number)..<(4 * number + 4)] where child > 0 {
          stack.append((child, width / 2))
        }
      }
    }
    return force
  }

  private mutating func insert(_ point: Int) {
    var number = 0
    var center = middle
    var half = halfWidth
    for depth in 0...Self.maximumDepth {
      let wasEmpty = cells[number].mass == 0
      cells[number].mass += masses[point]
      cells[number].moment += points[point] * masses[point]
      if wasEmpty {
        cells[number].point = point
        return
      }
      if cells[number].isLeaf {
        guard depth < Self.maximumDepth else {
          cells[number].point = -2
          return
        }
        split(number, center, half)
      }
      half /= 2
      (number, center) = child(of: number, holding: points[point], center, half)
    }
  }

  /// Gives the only point of a leaf to a child.
  private mutating func split(_ number: Int, _ center: Point, _ half: Double) {
    let point = cells[number].point
    cells[number].isLeaf = false
    cells[number].point = -1
    guard point >= 0 else { return }
    let (child, _) = child(of: number, holding: points[point], center, half / 2)
    cells[child].mass = masses[point]
    cells[child].moment = points[point] * masses[point]
    cells[child].point = point
  }

  private mutating func child(
    of number: Int,
    holding point: Point,
    _ center: Point,
    _ half: Double
  ) -> (Int, Point) {
    let isRight = point.x >= center.x
    let isAbove = point.y >= center.y
    let place = 4 * number + (isAbove ? 2 : 0) + (isRight ? 1 : 0)
    if children[place] == 0 {
      children[place] = cells.count
      cells.append(Cell())
      children.append(contentsOf: repeatElement(0, count: 4))
    }
    let shift = Point(x: isRight ? half : -half, y: isAbove ? half : -half)
    return (children[place], center + shift)
  }
}
