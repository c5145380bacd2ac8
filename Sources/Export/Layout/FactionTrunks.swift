internal import KnowledgeGraph

/// The ways along which lines between two factions run together, so that many read as one tie.
///
/// Control points that all lines between two factions share bundle them (after Holten, 2006): what
/// one does to the other runs left of the middle where it is conflict, right where it is not.
struct FactionTrunks {
  private let factions: [Int?]
  /// The middle of each faction, and how far its members are from it.
  private var fields: [Int: (middle: Point, reach: Double)] = [:]

  init(_ places: [Layout.Place]) {
    factions = places.map(\.faction)
    var members: [Int: [Point]] = [:]
    for place in places {
      guard let faction = place.faction else { continue }
      members[faction, default: []].append(Point(x: Double(place.x) / 10, y: Double(place.y) / 10))
    }
    for (faction, points) in members {
      let middle = points.reduce(Point(), +) * (1 / Double(points.count))
      let squares = points.reduce(0) { $0 + ($1 - middle).squaredLength }
      fields[faction] = (middle, (squares / Double(points.count)).squareRoot())
    }
  }

  /// The side of the way between two factions on which lines run together.
  struct Lane: Hashable, Comparable {
    /// The factions, the larger one first.
    let first: Int
    let second: Int
    let isConflict: Bool

    static func < (left: Lane, right: Lane) -> Bool {
      (left.first, left.second, left.isConflict ? 1 : 0)
        < (right.first, right.second, right.isConflict ? 1 : 0)
    }
  }

  /// Where the line between two actors runs with others; nothing where it does not.
  func lane(from first: Int, to second: Int, _ kind: EdgeKind) -> Lane? {
    guard let one = factions[first], let other = factions[second], one != other else { return nil }
    let isConflict = kind.relation.definition.stance == .conflict
    return Lane(first: min(one, other), second: max(one, other), isConflict: isConflict)
  }

  /// Whether an actor stands in a faction.
  func isMember(_ actor: Int, of faction: Int) -> Bool { factions[actor] == faction }

  /// Whether a line from an actor runs from the first faction of its lane to the second.
  func runsForward(from actor: Int, in lane: Lane) -> Bool { factions[actor] == lane.first }

  /// The bundled line between members of two factions; nothing for others.
  ///
  /// - Parameter shift: how far sideways of the others of its pair it runs, in points.
  func curve(
    from first: Int,
    to second: Int,
    _ kind: EdgeKind,
    _ forms: [NodeForm],
    _ shift: Double
  ) -> Curve? {
    guard let lane = lane(from: first, to: second, kind), let start = fields[lane.first],
      let end = fields[lane.second]
    else { return nil }
    let way = end.middle - start.middle
    let length = max(way.length, 0.001)
    let side = lane.isConflict ? 1.0 : -1.0
    let left = Point(x: -way.y, y: way.x) * (1 / length)
    let aside = left * (side * Self.laneWidth + shift)
    let gates = [
      start.middle + way * min(start.reach * 1.5 / length, 0.4) + aside,
      end.middle - way * min(end.reach * 1.5 / length, 0.4) + aside,
    ]
    let isForward = runsForward(from: first, in: lane)
    let (near, far) = isForward ? (gates[0], gates[1]) : (gates[1], gates[0])
    return Curve(
      start: forms[first].border(from: forms[first].middle, to: near),
      first: near,
      second: far,
      end: forms[second].border(from: forms[second].middle, to: far)
    )
  }

  /// How far cooperation and conflict run from the middle, in points.
  private static let laneWidth = 7.0
}
