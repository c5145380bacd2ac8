/// The numbers at lines that run together between two factions, which tell how many pairs of actors
/// they join.
struct BundleNumbers {
  /// A line that runs with others.
  struct Line {
    let lane: FactionTrunks.Lane
    /// Who is joined, in order.
    let pair: [Int]
    /// The line, from the first faction of its lane to the second.
    let curve: Curve
    /// The number of its claims.
    let weight: Int
    /// Its place among all lines as they are drawn, one over the other.
    let turn: Int
  }

  /// A number, and what it tells.
  struct Number {
    let bundle: Layout.Bundle
    let point: Point
  }

  /// The size of the numbers in points.
  static let fontSize = 11

  /// Fewer pairs are seen without a number.
  private static let fewestPairs = 3
  private static let shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74]
  private let graph: LayoutGraph
  private let trunks: FactionTrunks
  private let forms: [NodeForm]

  init(_ graph: LayoutGraph, _ trunks: FactionTrunks, _ forms: [NodeForm]) {
    self.graph = graph
    self.trunks = trunks
    self.forms = forms
  }

  /// The numbers of lines, each at that line of its bundle which is drawn last, so that none of the
  /// others strikes it through; by the numbers of the lines.
  func numbers(of lines: [Int: Line]) -> [Int: Number] {
    var labels = LabelPlacement(forms, lines: [])
    var numbers: [Int: Number] = [:]
    let bundles = Dictionary(grouping: lines.sorted { $0.key < $1.key }, by: \.value.lane)
    let largestFirst = bundles.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (lane, members) in largestFirst {
      let pairs = Set(members.map(\.value.pair)).count
      guard pairs >= Self.fewestPairs,
        let last = members.max(by: { $0.value.turn < $1.value.turn }),
        let point = labels.place(
          "\(pairs)",
          size: Double(Self.fontSize),
          among: Self.shares.map { Self.middle(of: members.map(\.value.curve), at: $0) }
        )
      else { continue }
      let bundle = Layout.Bundle(
        pairs: pairs,
        claims: members.reduce(0) { $0 + $1.value.weight },
        ends: [lane.first, lane.second].map(head),
        isConflict: lane.isConflict
      )
      numbers[last.key] = Number(bundle: bundle, point: point)
    }
    return numbers
  }

  /// The middle of some lines at a share of each.
  private static func middle(of curves: [Curve], at share: Double) -> Point {
    curves.reduce(Point()) { $0 + $1.point(at: share) } * (1 / Double(max(curves.count, 1)))
  }

  /// The member of a faction who has most to do with others, by name.
  private func head(of faction: Int) -> String {
    let members = graph.degrees.indices.filter { trunks.isMember($0, of: faction) }
    let head = members.max { (graph.degrees[$0], $1) < (graph.degrees[$1], $0) }
    return head.map { graph.names[$0] } ?? ""
  }
}
