public import KnowledgeGraph

extension Refusal {
  /// The claims of a graph that are not asserted, by document and place in the text.
  public static func claims(of graph: Graph) -> [Refusal] {
    let names = names(of: graph)
    return graph.claims.filter { !$0.edge.isAsserted }
      .sorted { left, right in
        if left.document != right.document { return left.document < right.document }
        if left.evidence.sentence != right.evidence.sentence {
          return left.evidence.sentence < right.evidence.sentence
        }
        return left < right
      }
      .compactMap { Refusal($0, names: names) }
  }

  /// Claims that a person took out of a graph.
  ///
  /// - Parameters:
  ///   - claims: The claims as they were, each with why it was taken out.
  ///   - graph: The graph as it was.
  public static func rejected(_ claims: [(Claim, why: String)], from graph: Graph) -> [Refusal] {
    let names = names(of: graph)
    return claims.map { Refusal($0, .rejected, names: names, since: $1) }
  }

  private static func names(of graph: Graph) -> [EntityID: String] {
    var names: [EntityID: String] = [:]
    for entity in graph.entities.reversed() { names[entity.id] = entity.name }
    return names
  }

  private init?(_ claim: Claim, names: [EntityID: String]) {
    guard let reason = Reason(claim.edge) else { return nil }
    self.init(claim, reason, names: names)
  }

  private init(
    _ claim: Claim,
    _ reason: Reason,
    names: [EntityID: String],
    since why: String? = nil
  ) {
    func name(_ id: EntityID) -> String { names[id] ?? id.rawValue }
    let key = claim.edge
    let statement = "\(name(key.subject)) \(key.relation.definition.label) \(name(key.object))"
    self.init(
      document: claim.document,
      sentence: claim.evidence.sentence,
      text: claim.evidence.text,
      reason: reason,
      words: claim.evidence.cue,
      explanation: statement + (claim.attribution.map { ", said by \(name($0))" } ?? "")
        + (why.map { "; \($0)" } ?? "")
    )
  }
}

extension Refusal.Reason {
  /// Why an edge is not asserted, if it is not.
  fileprivate init?(_ key: EdgeKey) {
    if key.polarity == .negative {
      self = .denied
      return
    }
    switch key.modality {
    case .actual: return nil
    case .planned: self = .planned
    case .possible: self = .possible
    case .demanded: self = .demanded
    }
  }
}
