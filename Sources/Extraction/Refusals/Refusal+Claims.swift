public import KnowledgeGraph

extension Refusal {
  /// The claims of a graph that are not asserted, by document and place in the text.
  public static func claims(of graph: Graph) -> [Refusal] {
    var names: [EntityID: String] = [:]
    for entity in graph.entities.reversed() { names[entity.id] = entity.name }
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

  private init?(_ claim: Claim, names: [EntityID: String]) {
    guard let reason = Reason(claim.edge) else { return nil }
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
