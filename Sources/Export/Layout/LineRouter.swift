internal import KnowledgeGraph

/// Puts edges together into lines, and finds where the lines run.
struct LineRouter {
  private typealias Line = LayoutGraph.Line

  /// Edges that one line stands for.
  private struct Bundle {
    var members: [Int]
    var weight = 0
    /// The heaviest edge, the first of equals.
    var heaviest: Int
  }

  private struct Key: Hashable, Comparable {
    let first: Int
    let second: Int
    let rank: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.first, left.second, left.rank) < (right.first, right.second, right.rank)
    }
  }

  private let graph: LayoutGraph
  private let forms: [NodeForm]
  private let scale: Layout.Scale
  /// The nodes around which lines are bent: in a small picture, where each line is read, all.
  private let obstacles: [Int]
  /// The ways between factions along which lines are bundled: in pictures of more than a few nodes.
  private let trunks: FactionTrunks?

  init(_ graph: LayoutGraph, _ places: [Layout.Place]) {
    self.graph = graph
    scale = Layout.scale(nodes: places.count { $0.isShown })
    forms = zip(places, graph.types).map { NodeForm($0, $1) }
    obstacles = scale == .small ? places.indices.filter { places[$0].isShown } : []
    trunks = scale == .small ? nil : FactionTrunks(places)
  }

  func routes() -> [Layout.Route?] {
    var routes = [Layout.Route?](repeating: nil, count: graph.lines.count)
    let drawn = drawn()
    let numbers = numbers(of: drawn)
    for (number, (bundle, curve, label)) in labelled(drawn).enumerated() {
      var route = route(bundle, curve, numbers[number]?.point ?? label)
      route?.bundle = numbers[number]?.bundle
      for member in bundle.members {
        routes[member] = route
        routes[member]?.isDrawn = member == bundle.heaviest
      }
    }
    return routes
  }

  /// The numbers at lines that run together, by the numbers of the lines.
  private func numbers(
    of drawn: [(bundle: Bundle, curve: Curve)]
  ) -> [Int: BundleNumbers.Number] {
    guard let trunks else { return [:] }
    var lines: [Int: BundleNumbers.Line] = [:]
    for (number, (bundle, curve)) in drawn.enumerated() {
      guard let line = graph.lines[bundle.heaviest],
        let lane = trunks.lane(from: line.subject, to: line.object, line.kind)
      else { continue }
      lines[number] = BundleNumbers.Line(
        lane: lane,
        pair: [line.subject, line.object].sorted(),
        curve: trunks.runsForward(from: line.subject, in: lane) ? curve : curve.reversed,
        weight: bundle.weight,
        turn: bundle.heaviest
      )
    }
    return BundleNumbers(graph, trunks, forms).numbers(of: lines)
  }

  /// The lines with the places of their names: of the heaviest first, and only where each is read.
  private func labelled(
    _ drawn: [(bundle: Bundle, curve: Curve)]
  ) -> [(bundle: Bundle, curve: Curve, label: Point?)] {
    guard scale == .small else { return drawn.map { ($0.bundle, $0.curve, nil) } }
    var labels = LabelPlacement(forms, lines: drawn.map(\.curve))
    var places = [Point?](repeating: nil, count: drawn.count)
    let order = drawn.indices.sorted { left, right in
      let weights = (drawn[left].bundle.weight, drawn[right].bundle.weight)
      return weights.0 == weights.1 ? left < right : weights.0 > weights.1
    }
    for number in order {
      let (bundle, curve) = drawn[number]
      guard let line = graph.lines[bundle.heaviest] else { continue }
      places[number] = labels.place(text(line, bundle), beside: curve)
    }
    return zip(drawn, places).map { ($0.bundle, $0.curve, $1) }
  }

  /// The lines of all pairs.
  private func drawn() -> [(bundle: Bundle, curve: Curve)] {
    var drawn: [(bundle: Bundle, curve: Curve)] = []
    let bundles = bundles()
    var start = 0
    while start < bundles.count {
      let pair = (bundles[start].key.first, bundles[start].key.second)
      var end = start
      while end < bundles.count, (bundles[end].key.first, bundles[end].key.second) == pair {
        end += 1
      }
      let bend = bend(from: pair.0, to: pair.1)
      let spacing = spacing(of: end - start, from: pair.0, to: pair.1)
      for place in start..<end {
        let shift = (Double(place - start) - Double(end - start - 1) / 2) * spacing
        let bundle = bundles[place].value
        if let curve = curve(of: bundle, shift: shift, bend: bend) { drawn.append((bundle, curve)) }
      }
      start = end
    }
    return drawn
  }

  /// The room between lines of one pair, in points: so much that all of them meet both nodes.
  private func spacing(of lines: Int, from first: Int, to second: Int) -> Double {
    let wanted =
      switch scale {
      // A name has room between two.
      case .small: 14.0
      case .medium: 5.0
      case .large: 2.0
      }
    guard lines > 1 else { return wanted }
    let way = forms[second].middle - forms[first].middle
    let straight = way * (1 / max(way.length, 0.001))
    let room = min(forms[first].room(beside: straight), forms[second].room(beside: straight))
    return min(wanted, 2 * room / Double(lines - 1))
  }

  private func bundles() -> [(key: Key, value: Bundle)] {
    var bundles: [Key: Bundle] = [:]
    for (number, line) in graph.lines.enumerated() {
      guard let line, line.subject != line.object else { continue }
      let key = Key(
        first: min(line.subject, line.object),
        second: max(line.subject, line.object),
        rank: Self.rank(line)
      )
      var bundle = bundles[key] ?? Bundle(members: [], heaviest: number)
      bundle.members.append(number)
      bundle.weight += line.weight
      if line.weight > graph.lines[bundle.heaviest]?.weight ?? 0 { bundle.heaviest = number }
      bundles[key] = bundle
    }
    return bundles.sorted { $0.key < $1.key }
  }

  /// What must not share a line differs in this number.
  private static func rank(_ line: Line) -> Int {
    let kind = line.kind
    let stance =
      switch kind.relation.definition.stance {
      case .cooperation: 0
      case .affiliation: 1
      case .conflict: 2
      }
    return (line.isGone ? 9 : 0) + stance * 3
      + (kind.polarity == .negative ? 2 : kind.modality == .actual ? 0 : 1)
  }

  private func curve(of bundle: Bundle, shift: Double, bend: Double) -> Curve? {
    guard let line = graph.lines[bundle.heaviest] else { return nil }
    if let curve = trunks?.curve(from: line.subject, to: line.object, line.kind, forms, shift) {
      return curve
    }
    // Sideways by the order of the pair, not of the line, so that two ways do not fall together.
    let side = line.subject < line.object ? 1.0 : -1.0
    return curve(from: line.subject, to: line.object, shift: side * shift, bend: side * bend)
  }

  private func route(_ bundle: Bundle, _ curve: Curve, _ label: Point?) -> Layout.Route? {
    guard let line = graph.lines[bundle.heaviest] else { return nil }
    return Layout.Route(
      points: curve.points.flatMap { [tenths($0.x), tenths($0.y)] },
      isDrawn: true,
      edges: bundle.members.count,
      weight: bundle.weight,
      isTwoWay: isTwoWay(bundle, line),
      label: label.map { [tenths($0.x), tenths($0.y)] } ?? [],
      bundle: nil,
      isOnlySaid: line.isOnlySaid
    )
  }

  /// The line between two nodes, moved to its left by a length, and bent to its left by a share of
  /// its length.
  private func curve(from first: Int, to second: Int, shift: Double, bend: Double) -> Curve {
    let (from, to) = (forms[first], forms[second])
    let way = to.middle - from.middle
    let left = Point(x: -way.y, y: way.x)
    let straight = way * (1 / max(way.length, 0.001))
    let aside = left * (shift / max(way.length, 0.001))
    let control = (from.middle + to.middle) * 0.5 + aside + left * bend
    let ends = [from, to].map { $0.inside(near: $0.middle + aside, along: straight) }
    return Curve(
      start: from.border(from: ends[0], to: control),
      control: control,
      end: to.border(from: ends[1], to: control)
    )
  }

  /// How far a line must be bent to touch no node: the least that does, else what touches fewest.
  private func bend(from first: Int, to second: Int) -> Double {
    var best = (bend: 0.0, touched: Int.max)
    for bend in Self.bends {
      let curve = curve(from: first, to: second, shift: 0, bend: bend)
      let touched = obstacles.count { $0 != first && $0 != second && touches(curve, $0) }
      if touched < best.touched { best = (bend, touched) }
      if touched == 0 { break }
    }
    return best.bend
  }

  private static let bends = [0, 0.08, 0.16, 0.24, 0.32, 0.42, 0.52].flatMap { [$0, -$0] }

  private func touches(_ curve: Curve, _ node: Int) -> Bool {
    (1..<Self.steps).contains { step in
      forms[node].contains(curve.point(at: Double(step) / Double(Self.steps)), margin: 4)
    }
  }

  /// In how many pieces a line is looked at.
  private static let steps = 48

  private func text(_ line: Line, _ bundle: Bundle) -> String {
    NodeLabel.text(of: line.kind, edges: bundle.members.count, isOnlySaid: line.isOnlySaid)
  }

  private func tenths(_ length: Double) -> Int { Int((length * 10).rounded()) }

  private func isTwoWay(_ bundle: Bundle, _ line: Line) -> Bool {
    bundle.members.contains { member in
      guard let other = graph.lines[member] else { return false }
      return other.subject == line.object && !other.kind.relation.isSymmetric
    }
  }
}
