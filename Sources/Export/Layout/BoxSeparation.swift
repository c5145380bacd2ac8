/// Moves boxes apart until none overlap, and members of a faction from all others a little further.
struct BoxSeparation {
  private let widths: [Double]
  private let heights: [Double]
  private let factions: Factions
  private let factionGap: Double
  private let isLarge: [Bool]
  private let cellWidth: Double
  private let cellHeight: Double

  init(boxes: [NodeBox], factions: Factions, gap: Double) {
    widths = boxes.map { $0.width + gap }
    heights = boxes.map { $0.height + gap }
    self.factions = factions
    factionGap = 1.5 * gap
    // A few boxes with names among many dots would make all cells large: they are not part of them.
    let median = widths.isEmpty ? 1 : widths.sorted()[widths.count / 2]
    isLarge = widths.map { $0 > 3 * median }
    let (widths, heights, isLarge) = (widths, heights, isLarge)
    let small = widths.indices.filter { !isLarge[$0] }
    cellWidth = max(small.map { widths[$0] }.max() ?? 1, 1) + factionGap
    cellHeight = max(small.map { heights[$0] }.max() ?? 1, 1) + factionGap
  }

  /// The points with no boxes that overlap.
  mutating func separated(_ start: [Point]) -> [Point] {
    var points = start
    for _ in 0..<20 {
      if relax(&points, rounds: points.count > 5_000 ? 20 : 100) { return points }
      // Where pushing alone finds no room, everything spreads; enough of that separates any boxes.
      for point in points.indices { points[point] = points[point] * 1.1 }
    }
    return points
  }

  /// Moves boxes that overlap, each half of the shorter way.
  ///
  /// - Returns: whether no two overlap any more.
  @discardableResult
  func relax(_ points: inout [Point], rounds: Int) -> Bool {
    for _ in 0..<rounds {
      var isApart = true
      for (first, second) in neighbors(points) where part(first, second, &points) {
        isApart = false
      }
      if isApart { return true }
    }
    return false
  }

  private func part(_ first: Int, _ second: Int, _ points: inout [Point]) -> Bool {
    let groups = (factions.ofNodes[first], factions.ofNodes[second])
    let isTogether = groups.0 == groups.1 || min(groups.0, groups.1) >= factions.factionCount
    let extra = isTogether ? 0 : factionGap
    let between = points[second] - points[first]
    let overlapX = (widths[first] + widths[second]) / 2 + extra - abs(between.x)
    let overlapY = (heights[first] + heights[second]) / 2 + extra - abs(between.y)
    guard overlapX > 0.01, overlapY > 0.01 else { return false }
    // Sideways rather than up or down where that moves a smaller part of the boxes' size: labels
    // are wide, and would pile up otherwise.
    let isSideways =
      overlapX / (widths[first] + widths[second]) < overlapY / (heights[first] + heights[second])
    let isPositive = isSideways ? between.x >= 0 : between.y >= 0
    let way = ((isSideways ? overlapX : overlapY) + 0.01) * (isPositive ? 1 : -1)
    let step = isSideways ? Point(x: way) : Point(x: 0, y: way)
    // The smaller box gives way.
    let sizes = (widths[first] * heights[first], widths[second] * heights[second])
    let share = sizes.1 / (sizes.0 + sizes.1)
    points[first] -= step * share
    points[second] += step * (1 - share)
    return true
  }

  /// The pairs of boxes that overlap or are in each other's way, in order.
  private func neighbors(_ points: [Point]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for node in points.indices where isLarge[node] {
      for other in points.indices where other != node && !(isLarge[other] && other < node) {
        if isNear(node, other, points) { pairs.append((min(node, other), max(node, other))) }
      }
    }
    let grid = PointGrid(points, cellWidth: cellWidth, cellHeight: cellHeight) { !isLarge[$0] }
    grid.forEachPair { first, second in
      if isNear(first, second, points) { pairs.append((first, second)) }
    }
    return pairs
  }

  private func isNear(_ first: Int, _ second: Int, _ points: [Point]) -> Bool {
    let between = points[second] - points[first]
    return abs(between.x) < (widths[first] + widths[second]) / 2 + factionGap
      && abs(between.y) < (heights[first] + heights[second]) / 2 + factionGap
  }
}
