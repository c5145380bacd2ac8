internal import Analysis
internal import KnowledgeGraph

/// A part of a bar: the claims of one edge in one period.
struct TimelineBar {
  /// How it is drawn: by what its claims assert.
  enum Form: CaseIterable {
    case whole, dashed, dotted

    init(_ edge: EdgeKey) {
      self = edge.polarity == .negative ? .dotted : edge.modality == .actual ? .whole : .dashed
    }

    var meaning: String {
      switch self {
      case .whole: "told as a fact"
      case .dashed: "planned, possible or demanded"
      case .dotted: "denied"
      }
    }
  }

  let period: Int
  let stance: Stance
  let form: Form
  let claims: Int
  /// How many claims lie between it and the line.
  let before: Int
  /// What is told when a reader points at it.
  let tip: String

  var isBelow: Bool { stance == .conflict }
}

/// What one actor did to the other, or both did.
struct TimelineLane {
  let name: String
  private(set) var bars: [TimelineBar] = []
  /// How many claims lie above the line at most.
  private(set) var mostAbove = 0
  private(set) var mostBelow = 0

  private init(name: String, rows: [Timeline.Row]) {
    self.name = name
    var above: [Int: Int] = [:]
    var below: [Int: Int] = [:]
    // What is told as a fact stands next to the line.
    let order = rows.enumerated().sorted { left, right in
      let ranks = (Self.rank(left.element.edge), Self.rank(right.element.edge))
      return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
    }
    for row in order.map(\.element) {
      let stance = row.edge.relation.definition.stance
      let period = row.period.number
      let before = (stance == .conflict ? below[period] : above[period]) ?? 0
      bars.append(
        TimelineBar(
          period: period,
          stance: stance,
          form: TimelineBar.Form(row.edge),
          claims: row.claims.count,
          before: before,
          tip: Self.tip(row)
        )
      )
      if stance == .conflict {
        below[period] = before + row.claims.count
      } else {
        above[period] = before + row.claims.count
      }
    }
    mostAbove = above.values.max() ?? 0
    mostBelow = below.values.max() ?? 0
  }

  /// The lane of each way, and of what both do.
  static func all(of timeline: Timeline, names: [String]) -> [TimelineLane] {
    func rows(from actor: EntityID) -> [Timeline.Row] {
      timeline.rows.filter { !$0.edge.relation.isSymmetric && $0.edge.subject == actor }
    }
    return [
      TimelineLane(name: "\(names[0]) to \(names[1])", rows: rows(from: timeline.first)),
      TimelineLane(name: "\(names[1]) to \(names[0])", rows: rows(from: timeline.second)),
      TimelineLane(
        name: "With each other",
        rows: timeline.rows.filter { $0.edge.relation.isSymmetric }
      ),
    ]
  }

  private static func rank(_ edge: EdgeKey) -> Int {
    let form = TimelineBar.Form(edge)
    return (form == .whole ? 0 : form == .dashed ? 2 : 4)
      + (edge.relation.definition.stance == .affiliation ? 1 : 0)
  }

  private static func tip(_ row: Timeline.Row) -> String {
    let marks = [
      row.edge.polarity == .negative ? "denied" : nil,
      row.edge.modality == .actual ? nil : row.edge.modality.rawValue,
    ].compactMap(\.self)
    let kind = ([row.edge.relation.definition.label] + marks).joined(separator: ", ")
    let claims = row.claims.count == 1 ? "1 claim" : "\(row.claims.count) claims"
    let sentence = row.best.map { "\n\($0.evidence.text.prefix(500))" } ?? ""
    return "\(row.period): \(kind) (\(claims))\(sentence)"
  }
}
