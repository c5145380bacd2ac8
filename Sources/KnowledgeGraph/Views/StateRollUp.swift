/// Counts what belongs to a state as the state: its ministries, its army, its ministers.
///
/// A person or organ belongs to the state of its country code, else to the state in which an
/// asserted claim says that it holds an office or of which it is a part or a citizen. What belongs
/// to no state of the graph stays itself. Claims within one state say nothing between states and
/// are left out, and so are those that no state can make: that it holds an office.
struct StateRollUp {
  private let graph: GraphParts
  private var states: [EntityID: EntityID] = [:]
  private let types: [EntityID: EntityType]

  /// The relations whose subject belongs to its object, the one that counts first.
  private static let memberships = Ontology.standard.relations.filter(\.behaviour.belongsToState)

  init(_ graph: GraphParts) {
    self.graph = graph
    types = Dictionary(graph.nodes.map { ($0.node.id, $0.node.type) }) { first, _ in first }
    let nodes = graph.nodes.lazy.map(\.node)
    var byCountry: [String: EntityID] = [:]
    for node in nodes where node.type == .state {
      if let country = node.country, byCountry[country] == nil { byCountry[country] = node.id }
      states[node.id] = node.id
    }
    for node in nodes where states[node.id] == nil && Self.isOrgan(node) {
      states[node.id] = node.country.flatMap { byCountry[$0] }
    }
    for relation in Self.memberships { addMembers(by: relation) }
  }

  /// Whether a node of a country acts for its state: its rebels, parties and companies do not.
  private static func isOrgan(_ node: Node) -> Bool {
    if node.type == .group { return false }
    guard node.type == .organization, let subtype = node.subtype else { return true }
    return ActorKinds.standard.kind(labelled: subtype)?.definition.actsForState ?? true
  }

  /// Adds the subjects of edges of a relation whose object has a state.
  private mutating func addMembers(by relation: Relation) {
    for part in graph.edges where part.edge.key.relation == relation {
      let key = part.edge.key
      guard key.isAsserted, !part.edge.isFormer, states[key.subject] == nil else { continue }
      states[key.subject] = states[key.object]
    }
  }

  /// The state that an actor is counted as, else the actor.
  func state(of actor: EntityID) -> EntityID { states[actor] ?? actor }

  /// The graph of states, and of what belongs to none.
  func rolledUp() -> GraphParts {
    var rolled = graph
    rolled.nodes = nodes()
    rolled.edges = edges()
    return rolled
  }

  private func nodes() -> [GraphParts.NodePart] {
    let groups = Dictionary(grouping: graph.nodes) { state(of: $0.node.id) }
    var claimed: [EntityID: Set<DocumentID>]?
    return graph.nodes.compactMap { part in
      guard let group = groups[part.node.id], group.count > 1 else {
        return state(of: part.node.id) == part.node.id ? part : nil
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
      let entities = entities(of: group, as: sum)
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
        for actor in actors { documents[state(of: actor), default: []].insert(claim.document) }
      }
    }
    return documents
  }

  /// The entities of a state, each with the mentions of what it stands for in its document.
  private func entities(of group: [GraphParts.NodePart], as state: Node) -> [Entity] {
    let byDocument = Dictionary(grouping: group.flatMap(\.entities), by: \.document)
    return byDocument.sorted { $0.key < $1.key }.map { document, entities in
      let own = entities.filter { $0.id == state.id }
      return Entity(
        document: document,
        id: state.id,
        name: own.first?.name ?? state.name,
        type: state.type,
        subtype: state.subtype,
        country: state.country,
        sector: state.sector,
        aliases: own.flatMap(\.aliases),
        mentions: entities.flatMap(\.mentions)
      )
    }
  }
}

/// The edges between states.
extension StateRollUp {
  private func edges() -> [GraphParts.EdgePart] {
    var groups: [EdgeKey: [GraphParts.EdgePart]] = [:]
    for part in graph.edges {
      let key = rolledUp(part.edge.key)
      guard key.subject != key.object, isTaken(key) else { continue }
      groups[key, default: []].append(part)
    }
    return groups.sorted { $0.key < $1.key }.map { key, parts in merged(parts, key) }
  }

  /// Whether the relation takes ends of the types that they have now: a minister may hold an office
  /// in another state, but no state does.
  private func isTaken(_ key: EdgeKey) -> Bool {
    guard let subject = types[key.subject], let object = types[key.object] else { return true }
    let definition = key.relation.definition
    return definition.domain.contains(subject) && definition.range.contains(object)
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
