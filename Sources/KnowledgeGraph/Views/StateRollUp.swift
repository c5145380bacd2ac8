/// Counts what belongs to a state as the state, in memory: its ministries, its army, its ministers.
///
/// Claims within one state say nothing between states and are left out.
struct StateRollUp {
  private let graph: GraphParts
  private let membership: StateMembership

  init(_ graph: GraphParts, _ membership: StateMembership) {
    self.graph = graph
    self.membership = membership
  }

  /// The graph of states, and of what belongs to none.
  func rolledUp() -> GraphParts {
    var rolled = graph
    rolled.nodes = nodes()
    rolled.edges = edges()
    return rolled
  }

  private func nodes() -> [GraphParts.NodePart] {
    let groups = Dictionary(grouping: graph.nodes) { membership.state(of: $0.node.id) }
    var claimed: [EntityID: Set<DocumentID>]?
    return graph.nodes.compactMap { part in
      guard let group = groups[part.node.id], group.count > 1 else {
        return membership.state(of: part.node.id) == part.node.id ? part : nil
      }
      var sum = part.node
      sum.mentions = group.reduce(0) { GraphLimits.sum($0, $1.node.mentions) }
      guard group.allSatisfy({ !$0.entities.isEmpty }) else {
        // Files of sums do not tell which documents mention an actor: at least these do.
        let documents = claimed ?? claimedDocuments()
        claimed = documents
        sum.documents = group.reduce(documents[sum.id]?.count ?? 0) { max($0, $1.node.documents) }
        return GraphParts.NodePart(node: sum, entities: [])
      }
      let entities = membership.rolledUp(group.flatMap(\.entities), as: sum) { $0.id == sum.id }
      sum.documents = entities.count
      return GraphParts.NodePart(node: sum, entities: entities)
    }
  }

  /// The documents that make claims about a state or what belongs to it, or that quote it.
  private func claimedDocuments() -> [EntityID: Set<DocumentID>] {
    var documents: [EntityID: Set<DocumentID>] = [:]
    for part in graph.edges {
      for claim in part.claims {
        let actors = [claim.edge.subject, claim.edge.object, claim.attribution].compactMap(\.self)
        for actor in actors {
          documents[membership.state(of: actor), default: []].insert(claim.document)
        }
      }
    }
    return documents
  }

  private func edges() -> [GraphParts.EdgePart] {
    var groups: [EdgeKey: [GraphParts.EdgePart]] = [:]
    for part in graph.edges {
      if let key = membership.rolledUp(part.edge.key) { groups[key, default: []].append(part) }
    }
    return groups.sorted { $0.key < $1.key }.map { key, parts in
      Self.merged(parts, key, membership)
    }
  }

  static func merged(
    _ parts: [GraphParts.EdgePart],
    _ key: EdgeKey,
    _ membership: StateMembership
  ) -> GraphParts.EdgePart {
    let claims = parts.flatMap(\.claims).map { membership.rolledUp($0, in: key) }.sortedSet()
    let changes = Set(parts.map(\.edge.change))
    // What became of edges is told of their sum where it is the same.
    let change = changes.count == 1 ? parts[0].edge.change : nil
    if parts.allSatisfy({ !$0.claims.isEmpty }), var edge = Edge(claims[...]) {
      edge.change = change
      return GraphParts.EdgePart(edge: edge, claims: claims)
    }
    var sum = parts[0].edge
    for part in parts.dropFirst() { sum.add(part.edge) }
    sum.key = key
    sum.change = change
    sum.attributions = Set(sum.attributions.map(membership.state)).sorted()
    // The voices of who is quoted are not those of texts: of both there are at least so many.
    let own = parts.map(\.edge.ownVoices).max() ?? 0
    let voices = max(sum.support?.voices ?? 0, sum.attributions.count + own)
    sum.support?.voices = voices
    if parts.count > 1 || parts[0].edge.key != key { sum.claimsDigest = nil }
    return GraphParts.EdgePart(edge: sum, claims: [])
  }
}

extension Edge {
  /// Adds what is known of another edge's claims.
  fileprivate mutating func add(_ other: Edge) {
    weight = GraphLimits.sum(weight, other.weight)
    documents = max(documents, other.documents)
    first = [first, other.first].compactMap(\.self).min()
    last = [last, other.last].compactMap(\.self).max()
    if place == nil { (place, coordinates) = (other.place, other.coordinates) }
    attributions += other.attributions
    roles = (roles + other.roles).exactlySorted()
    isFormer = isFormer && other.isFormer
    add(other.support)
    if other.confidence > confidence { (confidence, evidence) = (other.confidence, other.evidence) }
  }

  /// Adds what is known of another edge's support: no text or voice is known twice to be the same,
  /// and what one says of one organ is believed of the state as far.
  private mutating func add(_ other: Support?) {
    guard let mine = support, let other else {
      support = nil
      return
    }
    support = Support(
      affirmed: GraphLimits.sum(mine.affirmed, other.affirmed),
      denied: GraphLimits.sum(mine.denied, other.denied),
      sources: max(mine.sources, other.sources),
      voices: max(mine.voices, other.voices),
      belief: max(mine.belief, other.belief)
    )
  }
}
