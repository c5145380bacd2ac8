internal import KnowledgeGraph

/// The steps from a graph to a layout.
struct LayoutPlan {
  private static let labelledOfLarge = 60
  private let graph: LayoutGraph
  private let factions: Factions
  /// In tenths of a point.
  private let sizes: [Int]
  private let isLabelled: [Bool]
  private let boxes: [NodeBox]

  /// - Parameters:
  ///   - graph: what is laid out.
  ///   - whole: the graph of which that is a part, by all of which factions go.
  init(_ graph: LayoutGraph, partOf whole: LayoutGraph? = nil) {
    self.graph = graph
    if let whole {
      let numbers = Dictionary(zip(whole.ids, 0...)) { first, _ in first }
      factions = Factions(ids: whole.ids, bonds: whole.bonds).part(graph.ids.map { numbers[$0] })
    } else {
      factions = Factions(ids: graph.ids, bonds: graph.bonds)
    }
    let most = max(graph.degrees.max() ?? 0, 1)
    let sizes = graph.degrees.map { Int((100 + 300 * ($0 / most).squareRoot()).rounded()) }
    let scale = Layout.scale(nodes: graph.names.count)
    let isLabelled = Self.labelled(sizes, scale)
    boxes = graph.names.indices.map { node in
      NodeBox(
        name: graph.names[node],
        type: graph.types[node],
        scale: scale,
        size: sizes[node],
        isLabelled: isLabelled[node]
      )
    }
    self.sizes = sizes
    self.isLabelled = isLabelled
  }

  /// The most important nodes of a large graph; all of others.
  private static func labelled(_ sizes: [Int], _ scale: Layout.Scale) -> [Bool] {
    guard scale == .large else { return sizes.map { _ in true } }
    let order = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    var isLabelled = sizes.map { _ in false }
    for node in order.prefix(labelledOfLarge) { isLabelled[node] = true }
    return isLabelled
  }

  func places() -> [Layout.Place] {
    let map = FactionMap(factions: factions, boxes: boxes, ties: graph.ties, gap: gap)
    var simulation = ForceSimulation(
      map: map,
      factions: factions,
      boxes: boxes,
      graph: graph,
      gap: gap
    )
    simulation.run()
    var separation = BoxSeparation(boxes: boxes, factions: factions, gap: gap)
    let points = separation.separated(simulation.points)
    return tenths(drawnTogether(points, separation))
  }

  /// The points moved together as far as the boxes find room: paper is small.
  private func drawnTogether(_ points: [Point], _ separation: BoxSeparation) -> [Point] {
    guard Self.movedTogether.contains(points.count) else { return points }
    let area = boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    var separation = separation
    var best = points
    for _ in 0..<Self.mostRounds {
      var next = best
      for share in [0.6, 0.7, 0.8, 0.9] {
        let closer = best.map { $0 * share }
        guard extent(of: closer) > Self.roominess * area else { continue }
        let tried = separation.separated(closer)
        if extent(of: tried) < extent(of: next) { next = tried }
      }
      guard extent(of: next) < 0.98 * extent(of: best) else { break }
      best = next
    }
    return best
  }

  private func extent(of points: [Point]) -> Double {
    func length(_ coordinate: (Point) -> Double) -> Double {
      (points.map(coordinate).max() ?? 0) - (points.map(coordinate).min() ?? 0)
    }
    return length(\.x) * length(\.y)
  }

  /// How many nodes a picture must have: in small ones lines need the room, large ones take long.
  private static let movedTogether = 41...5_000
  /// How much larger than all boxes a picture is at least.
  private static let roominess = 1.5
  /// After so many rounds little more is won.
  private static let mostRounds = 4

  /// The room between two boxes, in points.
  private var gap: Double {
    switch Layout.scale(nodes: graph.names.count) {
    case .small: 38
    case .medium: 10
    case .large: 5
    }
  }

  /// The places, with the lower left corner at the origin.
  private func tenths(_ points: [Point]) -> [Layout.Place] {
    var low = Point(x: .infinity, y: .infinity)
    for (point, box) in zip(points, boxes) {
      low.x = min(low.x, point.x - box.width / 2)
      low.y = min(low.y, point.y - box.height / 2)
    }
    return points.indices.map { node in
      Layout.Place(
        x: Int(((points[node].x - low.x) * 10).rounded()),
        y: Int(((points[node].y - low.y) * 10).rounded()),
        size: sizes[node],
        width: Int((boxes[node].width * 10).rounded(.up)),
        height: Int((boxes[node].height * 10).rounded(.up)),
        faction: factions.faction(of: node),
        fence: factions.fences[node],
        isLabelled: isLabelled[node]
      )
    }
  }
}
