/// Where the middle of each faction is: friends near each other, foes far, all close together.
struct FactionMap {
  /// The middles.
  private(set) var centers: [Point]
  /// How far each faction reaches, about.
  let radii: [Double]

  /// How much wider and how much less high everything is than it would be on its own.
  private(set) var stretch = 1.3

  init(factions: Factions, boxes: [NodeBox], ties: [LayoutGraph.Tie], gap: Double) {
    var areas = [Double](repeating: 0, count: factions.count)
    for (node, faction) in factions.ofNodes.enumerated() {
      areas[faction] += (boxes[node].width + 1.6 * gap) * (boxes[node].height + 1.6 * gap)
    }
    radii = areas.map { ($0 * 0.45).squareRoot() + gap }
    let reach = radii.prefix(Self.majorCount).reduce(0, +)
    centers = radii.prefix(Self.majorCount).indices.map { Point.evenlySpread($0) * reach }
    let links = Self.links(factions, ties)
    for step in 0..<400 { relax(links, heat: 1 - Double(step) / 400) }
    makeWide()
    for _ in 0..<100 { relax([], heat: 0.1) }
    if isWide { stretch = 1 }
    for center in centers.indices {
      centers[center] = Point(x: centers[center].x * stretch, y: centers[center].y / stretch)
    }
    addMinor()
  }

  /// Whether everything is wide already, as two factions side by side are.
  private var isWide: Bool {
    func extent(_ coordinate: (Point) -> Double) -> Double {
      let reaches = zip(centers, radii).map { (coordinate($0), $1) }
      let low = reaches.map { $0 - $1 }.min() ?? 0
      return (reaches.map { $0 + $1 }.max() ?? 0) - low
    }
    return extent(\.x) > 1.6 * extent(\.y)
  }

  /// So many factions find their places by their ties; all others lie in the gaps between them.
  private static let majorCount = 150

  /// Lays the small factions into the gaps: along a spiral of golden angles, whose points are
  /// evenly apart, at each point that no other faction covers.
  private mutating func addMinor() {
    guard let largest = radii.dropFirst(Self.majorCount).first else { return }
    let turn = (cosine: -0.737_368_878_078_319_7, sine: 0.675_490_294_261_523_8)
    let major = zip(centers, radii).map { (center: $0, radius: $1 + largest) }
    var direction = Point(x: 1)
    var squared = 0.0
    while centers.count < radii.count {
      squared += 1.3 * largest * largest
      direction = Point(
        x: direction.x * turn.cosine - direction.y * turn.sine,
        y: direction.x * turn.sine + direction.y * turn.cosine
      )
      let place = direction * squared.squareRoot()
      let stretched = Point(x: place.x * stretch, y: place.y / stretch)
      if major.allSatisfy({ ($0.center - stretched).length > $0.radius }) {
        centers.append(stretched)
      }
    }
  }

  /// The ties between factions as one number each: above 0 for friends.
  private static func links(
    _ factions: Factions,
    _ ties: [LayoutGraph.Tie]
  ) -> [(first: Int, second: Int, pull: Double)] {
    var sums: [Int: Double] = [:]
    for tie in ties {
      let (first, second) = (factions.ofNodes[tie.first], factions.ofNodes[tie.second])
      guard first != second, max(first, second) < majorCount else { continue }
      sums[min(first, second) * factions.count + max(first, second), default: 0] +=
        tie.pull - tie.push
    }
    let most = max(sums.values.map(abs).max() ?? 0, 1)
    return sums.sorted { $0.key < $1.key }.map { key, sum in
      (key / factions.count, key % factions.count, sum / most)
    }
  }

  private mutating func relax(_ links: [(first: Int, second: Int, pull: Double)], heat: Double) {
    for center in centers.indices {
      centers[center] -= centers[center] * 0.03
    }
    for link in links {
      let between = centers[link.second] - centers[link.first]
      let distance = max(between.length, 1)
      let ideal = (radii[link.first] + radii[link.second]) * (link.pull > 0 ? 1 : 1.4)
      let step = between * (0.05 * heat * abs(link.pull) * (distance - ideal) / distance)
      centers[link.first] += step
      centers[link.second] -= step
    }
    partCircles()
  }

  /// Moves circles that overlap apart.
  private mutating func partCircles() {
    for first in centers.indices {
      for second in centers.indices.dropFirst(first + 1) {
        let between = centers[second] - centers[first]
        let distance = max(between.length, 0.001)
        let overlap = radii[first] + radii[second] - distance
        guard overlap > 0 else { continue }
        let share = radii[second] / (radii[first] + radii[second])
        centers[first] -= between * (overlap * share / distance)
        centers[second] += between * (overlap * (1 - share) / distance)
      }
    }
  }

  /// Turns the map so that it is wider than high.
  private mutating func makeWide() {
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for (center, radius) in zip(centers, radii) {
      let mass = radius * radius
      xx += mass * center.x * center.x
      xy += mass * center.x * center.y
      yy += mass * center.y * center.y
    }
    // The longer axis of the ellipse of inertia: an eigenvector of a symmetric matrix of two rows.
    let half = (xx - yy) / 2
    let root = (half * half + xy * xy).squareRoot()
    var axis = Point(x: half + root, y: xy)
    if axis.length < 1e-9 { axis = xx >= yy ? Point(x: 1) : Point(x: 0, y: 1) }
    axis = axis * (1 / axis.length)
    for center in centers.indices {
      let old = centers[center]
      centers[center] = Point(
        x: old.x * axis.x + old.y * axis.y,
        y: old.y * axis.x - old.x * axis.y
      )
    }
  }
}
