/// Points in the cells of a grid, so that those near each other are found without looking at all.
struct PointGrid {
  private let columns: Int
  private let rows: Int
  /// Where the points of each cell begin in `members`.
  private var starts: [Int]
  /// The points, cell by cell.
  private var members: [Int]
  private let cells: [Int?]

  /// - Parameters:
  ///   - cellWidth: at least the distance at which two points are still near each other.
  ///   - isMember: whether the point of a number is put into a cell.
  init(_ points: [Point], cellWidth: Double, cellHeight: Double, where isMember: (Int) -> Bool) {
    let inside = points.indices.filter(isMember)
    var (low, high) = (Point(x: .infinity, y: .infinity), Point(x: -.infinity, y: -.infinity))
    for point in inside.lazy.map({ points[$0] }) {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    // No more cells than twice the points, however far they lie apart.
    let most = (2 * Double(max(inside.count, 1))).squareRoot() + 1
    let width = max(cellWidth, (high.x - low.x) / most)
    let height = max(cellHeight, (high.y - low.y) / most)
    let columns = inside.isEmpty ? 1 : Int((high.x - low.x) / width) + 1
    rows = inside.isEmpty ? 1 : Int((high.y - low.y) / height) + 1
    var cells = [Int?](repeating: nil, count: points.count)
    for node in inside {
      let row = Int((points[node].y - low.y) / height)
      cells[node] = row * columns + Int((points[node].x - low.x) / width)
    }
    self.columns = columns
    self.cells = cells
    starts = Array(repeating: 0, count: columns * rows + 1)
    members = Array(repeating: 0, count: inside.count)
    sort(inside)
  }

  private mutating func sort(_ nodes: [Int]) {
    for cell in cells.lazy.compactMap(\.self) { starts[cell + 1] += 1 }
    for cell in starts.indices.dropFirst() { starts[cell] += starts[cell - 1] }
    var next = starts
    for node in nodes {
      guard let cell = cells[node] else { continue }
      members[next[cell]] = node
      next[cell] += 1
    }
  }

  /// Names each pair of points of the same cell or of two that touch, the smaller number first.
  func forEachPair(_ body: (Int, Int) -> Void) {
    for (node, cell) in cells.enumerated() {
      guard let cell else { continue }
      let (row, column) = (cell / columns, cell % columns)
      for row in max(row - 1, 0)...min(row + 1, rows - 1) {
        let first = row * columns + max(column - 1, 0)
        let last = row * columns + min(column + 1, columns - 1)
        for place in starts[first]..<starts[last + 1] where members[place] > node {
          body(node, members[place])
        }
      }
    }
  }
}
