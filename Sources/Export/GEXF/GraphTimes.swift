public import KnowledgeGraph

/// When the parts of a graph are there, and what its edges weigh in each period.
public struct GraphTimes: Sendable {
  /// A stretch of time, which ends before the day of its end.
  struct Spell: Hashable, Sendable {
    let start: PartialDate
    var end: PartialDate
  }

  /// What an edge weighs in one period, by that period's claims alone.
  struct Moment: Sendable {
    let span: Spell
    let weight: Int
    let support: Support?
  }

  private var nodes: [EntityID: [Spell]] = [:]
  private var edges: [EdgeKey: [Moment]] = [:]

  public init() {}

  /// Adds the graph of a period that comes after those that were added before.
  ///
  /// - Parameters:
  ///   - graph: what was said of the period.
  ///   - first: the first day of the period.
  ///   - last: its last day.
  /// - Throws: what the graph throws.
  public mutating func add(
    _ graph: some GraphSource,
    from first: PartialDate,
    through last: PartialDate
  ) throws {
    var parts = PartList()
    try graph.walk(&parts)
    let span = Spell(start: first, end: last.dayAfter)
    for node in parts.nodes { nodes[node, default: []].append(span) }
    for edge in parts.edges {
      let moment = Moment(span: span, weight: edge.weight, support: edge.support)
      edges[edge.key, default: []].append(moment)
    }
  }

  /// When an actor takes part in something, in order.
  func spans(of node: EntityID) -> [Spell] { (nodes[node] ?? []).joined }

  /// What an edge weighs in each period that has claims of it, in order.
  func moments(of edge: EdgeKey) -> [Moment] { edges[edge] ?? [] }
}

extension [GraphTimes.Spell] {
  /// The same time without gaps of nothing: what ends when the next begins goes on.
  var joined: [GraphTimes.Spell] {
    reduce(into: []) { spans, span in
      if let last = spans.indices.last, spans[last].end == span.start {
        spans[last].end = span.end
      } else {
        spans.append(span)
      }
    }
  }
}

/// Lists the nodes and edges of a graph.
private struct PartList: GraphVisitor {
  private(set) var nodes: [EntityID] = []
  private(set) var edges: [Edge] = []

  mutating func visit(_ document: Document) {}
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { nodes.append(node.id) }
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) { edges.append(edge) }
}
