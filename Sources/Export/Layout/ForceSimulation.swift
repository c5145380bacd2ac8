/// Moves nodes until what pulls and what pushes them are in balance.
///
/// Ties pull like springs, all nodes push each other, conflict pushes more, and each faction's
/// middle draws its members.
struct ForceSimulation {
  private(set) var points: [Point]
  private let anchors: [Point]
  private let springs: [(first: Int, second: Int, pull: Double, push: Double)]
  private let masses: [Double]
  private let spacing: Double
  /// How much wider than high factions are.
  private let stretch: Double
  private var separation: BoxSeparation

  init(
    map: FactionMap,
    factions: Factions,
    boxes: [NodeBox],
    graph: LayoutGraph,
    gap: Double
  ) {
    stretch = map.stretch
    anchors = factions.ofNodes.map { map.centers[$0] }
    points = factions.ofNodes.enumerated().map { node, faction in
      let spread = Point.evenlySpread(node)
      let inside = Point(x: spread.x * map.stretch, y: spread.y / map.stretch)
      return map.centers[faction] + inside * (map.radii[faction] * 0.7)
    }
    springs = graph.ties.map { tie in
      let isWithin = factions.ofNodes[tie.first] == factions.ofNodes[tie.second]
      return (tie.first, tie.second, min(tie.pull, 4) * (isWithin ? 1 : 0.15), min(tie.push, 4))
    }
    let area = boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    spacing = (area / Double(max(boxes.count, 1))).squareRoot()
    masses = graph.degrees.map { 1 + ($0.squareRoot() * 0.3) }
    separation = BoxSeparation(boxes: boxes, factions: factions, gap: gap)
  }

  mutating func run() {
    let steps =
      switch points.count {
      case ...500: 400
      case ...5_000: 200
      case ...20_000: 60
      default: 40
      }
    for step in 0..<steps {
      let heat = 1 - Double(step) / Double(steps)
      move(heat: heat)
      if step * 2 > steps { separation.relax(&points, rounds: 2) }
    }
  }

  private mutating func move(heat: Double) {
    var forces = pushes()
    for spring in springs { add(spring, to: &forces) }
    for node in points.indices {
      let home = anchors[node] - points[node]
      forces[node] += Point(
        x: home.x * 0.05,
        y: home.y * 0.05 * stretch * stretch
      )
      let length = forces[node].length
      let longest = 0.02 * spacing + heat * spacing * 0.6
      points[node] += length > longest ? forces[node] * (longest / length) : forces[node]
    }
  }

  private func pushes() -> [Point] {
    let tree = QuadTree(points, masses: masses)
    return points.indices.map { tree.push(on: $0) * (masses[$0] * spacing * 0.12) }
  }

  private func add(
    _ spring: (first: Int, second: Int, pull: Double, push: Double),
    to forces: inout [Point]
  ) {
    let between = points[spring.second] - points[spring.first]
    let distance = max(between.length, 1)
    let pull = 0.04 * spring.pull * max(distance - spacing, 0) / distance
    let push = 0.6 * spring.push * spacing * spacing / (distance * distance * distance)
    let force = between * (pull - min(push, 1))
    forces[spring.first] += force * (1 / masses[spring.first])
    forces[spring.second] -= force * (1 / masses[spring.second])
  }
}
