/// A graph without the claims and edges that a view does not show, as it streams by.
///
/// Documents and actors are all there.
struct ShownClaims<Base: GraphSource>: GraphSource {
  let base: Base
  let view: GraphView
  /// Whether what affirms and what denies an edge is weighed by the claims that are left.
  var weighsAnew = true
  /// Is told by each walk of how many claims no day is known.
  var dayless: DaylessClaims?

  func walk<Visitor: GraphVisitor & ~Copyable>(_ visitor: inout Visitor) throws {
    try base.walk(
      &visitor,
      through: {
        ClaimFilter(base: $0, view: view, weighsAnew: weighsAnew && view.choosesClaims)
      },
      { $0.takeBase() },
      finish: {
        try $0.finish()
        dayless?.count = $0.claimsWithoutDay
      }
    )
  }
}

/// How many claims are left out because no day is known of them.
final class DaylessClaims {
  var count = 0
}

/// Shows what a view leaves of edges; those of one relation between two are weighed together.
private struct ClaimFilter<Base: GraphVisitor & ~Copyable>: GraphVisitor, ~Copyable {
  private var base: Base
  private let view: GraphView
  private let weighsAnew: Bool
  private var origins = Origins()
  private var triple: [GraphParts.EdgePart] = []
  /// When documents were published, where claims are shown by their days.
  private var published: [DocumentID: PartialDate] = [:]
  private(set) var claimsWithoutDay = 0

  init(base: consuming Base, view: GraphView, weighsAnew: Bool) {
    self.base = base
    self.view = view
    self.weighsAnew = weighsAnew
  }

  consuming func takeBase() -> Base { base }

  mutating func visit(_ document: Document) throws {
    if weighsAnew { origins.insert(document) }
    if view.choosesTime, published[document.id] == nil {
      published[document.id] = document.published
    }
    try base.visit(document)
  }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    try base.visit(node, entities: entities)
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    guard view.choosesClaims else {
      if view.shows(edge) { try base.visit(edge, claims: claims) }
      return
    }
    guard weighsAnew else {
      if let part = part(of: edge, claims) { try show(part) }
      return
    }
    if let last = triple.first, last.edge.key.triple != edge.key.triple { try finish() }
    if let part = part(of: edge, claims) { triple.append(part) }
  }

  private mutating func part(
    of edge: Edge,
    _ claims: ArraySlice<Claim>
  ) -> GraphParts.EdgePart? {
    let dayless = view.claimsWithoutDay(of: edge, claims, published: published)
    claimsWithoutDay = GraphLimits.sum(claimsWithoutDay, dayless)
    return view.part(of: edge, claims, published: published)
  }

  /// Shows the edges of the last relation.
  mutating func finish() throws {
    triple.weighAnew(by: origins)
    for part in triple { try show(part) }
    triple.removeAll(keepingCapacity: true)
  }

  private mutating func show(_ part: GraphParts.EdgePart) throws {
    if view.shows(part.edge) { try base.visit(part.edge, claims: part.claims[...]) }
  }
}

extension Array<GraphParts.EdgePart> {
  /// Weighs what affirms and what denies the edges of one relation, by the claims that are left.
  ///
  /// Where claims are not known, their numbers are the weights of the edges, and a belief stays.
  fileprivate mutating func weighAnew(by origins: Origins) {
    let claims = flatMap(\.claims)
    guard !claims.isEmpty else {
      let others = self
      for index in indices { self[index].edge.support = self[index].support(among: others) }
      return
    }
    var supports: [EdgeKey: Support] = [:]
    for part in claims[...].edges(origins) { supports[part.edge.key] = part.edge.support }
    for index in indices { self[index].edge.support = supports[self[index].edge.key] }
  }
}

extension GraphParts.EdgePart {
  /// What is left of the support of a sum, among the edges of the same relation and ends.
  fileprivate func support(among others: [Self]) -> Support? {
    guard var support = edge.support else { return nil }
    for part in others where part.edge.key.modality == edge.key.modality {
      switch part.edge.key.polarity {
      case .positive: support.affirmed = part.edge.weight
      case .negative: support.denied = part.edge.weight
      }
    }
    return support
  }
}
