/// Counts what belongs to a state as the state, in a graph of which the sums are known.
///
/// Belonging is told as `StateRollUp` tells it. The number of documents of what becomes one is at
/// least the largest of its parts', and that is what is written.
struct PartRollUp {
  private let graph: GraphParts
  private var states: [EntityID: EntityID] = [:]

  init(_ graph: GraphParts) {
    self.graph = graph
    var byCountry: [String: EntityID] = [:]
    for node in graph.nodes where node.type == .state {
      if let country = node.country, byCountry[country] == nil { byCountry[country] = node.id }
      states[node.id] = node.id
    }
    for node in graph.nodes
    where states[node.id] == nil && StateRollUp.isOrgan(node.type, subtype: node.subtype) {
      states[node.id] = node.country.flatMap { byCountry[$0] }
    }
    for relation in StateRollUp.memberships {
      for part in graph.edges where part.edge.key.relation == relation {
        let key = part.edge.key
        guard key.isAsserted, !part.edge.isFormer, states[key.subject] == nil else { continue }
        states[key.subject] = states[key.object]
      }
    }
  }

  func rolledUp() -> GraphParts {
    GraphParts(documents: graph.documents, nodes: nodes(), edges: edges())
  }

  private func nodes() -> [Node] {
    var sums: [EntityID: (mentions: Int, documents: Int)] = [:]
    for node in graph.nodes {
      let sum = sums[state(of: node.id)] ?? (0, 0)
      sums[state(of: node.id)] = (
        GraphLimits.sum(sum.mentions, node.mentions), max(sum.documents, node.documents)
      )
    }
    return graph.nodes.filter { state(of: $0.id) == $0.id }.map { node in
      var rolled = node
      (rolled.mentions, rolled.documents) = sums[node.id] ?? (node.mentions, node.documents)
      return rolled
    }
  }

  private func edges() -> [GraphParts.EdgePart] {
    var groups: [EdgeKey: [GraphParts.EdgePart]] = [:]
    for part in graph.edges {
      let key = rolledUp(part.edge.key)
      if key.subject != key.object { groups[key, default: []].append(part) }
    }
    return groups.sorted { $0.key < $1.key }.map { key, parts in merged(parts, key) }
  }

  private func merged(_ parts: [GraphParts.EdgePart], _ key: EdgeKey) -> GraphParts.EdgePart {
    let claims = parts.flatMap(\.claims).map { claim in
      var rolled = claim
      rolled.edge = key
      rolled.attribution = claim.attribution.map(state)
      return rolled
    }.sortedSet()
    if parts.allSatisfy({ !$0.claims.isEmpty }), let edge = Edge(claims[...]) {
      return GraphParts.EdgePart(edge: edge, claims: claims)
    }
    var sum = parts[0].edge
    for part in parts.dropFirst() { sum.add(part.edge) }
    sum.key = key
    sum.attributions = Set(sum.attributions.map(state)).sorted()
    if parts.count > 1 || parts[0].edge.key != key { sum.claimsDigest = nil }
    return GraphParts.EdgePart(edge: sum, claims: [])
  }

  private func rolledUp(_ key: EdgeKey) -> EdgeKey {
    EdgeKey(
      subject: state(of: key.subject),
      relation: key.relation,
      object: state(of: key.object),
      polarity: key.polarity,
      modality: key.modality
    )
  }

  /// The state that an actor is counted as, else the actor.
  func state(of actor: EntityID) -> EntityID { states[actor] ?? actor }
}

extension Edge {
  /// Adds what is known of another edge's claims.
  fileprivate mutating func add(_ other: Edge) {
    weight = GraphLimits.sum(weight, other.weight)
    documents = max(documents, other.documents)
    first = [first, other.first].compactMap(\.self).min()
    last = [last, other.last].compactMap(\.self).max()
    attributions += other.attributions
    roles = (roles + other.roles).exactlySorted()
    isFormer = isFormer && other.isFormer
    if other.confidence > confidence { (confidence, evidence) = (other.confidence, other.evidence) }
  }
}
