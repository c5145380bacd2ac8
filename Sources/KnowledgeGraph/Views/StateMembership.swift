/// Which state each actor of a graph counts as.
///
/// An organ belongs to the state of its country code, a person to the one in which most asserted
/// claims say that it holds an office, else to that of its country code; both else to the state of
/// which one says that they are a part or a citizen. Who speaks for a body of many states, a
/// company, a party or rebels speaks for no state by a code or a passport. What belongs to no state
/// of the graph stays itself.
package struct StateMembership: GraphVisitor {
  private var states: [EntityID: EntityID] = [:]
  private var types: [EntityID: EntityType] = [:]
  /// How many actors count as each state, itself among them.
  private var sizes: [EntityID: Int] = [:]
  /// How many edges hold their claims, and how many only the sum of them.
  private var edges = (ofClaims: 0, ofSums: 0)

  private var byCountry: [String: EntityID] = [:]
  private var organs: [(actor: EntityID, country: String)] = []
  private var members: [Relation: [Member]] = [:]
  /// Who speaks for others than a state, whatever its passport.
  private var others: Set<EntityID> = []

  /// An actor that belongs to a body, as so many claims say.
  private struct Member {
    let actor: EntityID
    let body: EntityID
    let claims: Int
  }

  /// The relations whose subject belongs to its object, the one that counts first.
  private static let memberships = Ontology.standard.relations.filter(\.behaviour.belongsToState)

  /// Those that tell for whom a person speaks.
  private static let offices = memberships.filter {
    $0.definition.domain == [.person] && $0.behaviour.takesSides
  }

  init(_ graph: some GraphSource) throws {
    try graph.walk(&self)
    for relation in Self.offices {
      for (person, state) in mostClaimed(by: relation) where states[person] == nil {
        states[person] = state
      }
    }
    for organ in organs where states[organ.actor] == nil {
      states[organ.actor] = byCountry[organ.country]
    }
    for relation in Self.memberships {
      let isPassport = !relation.behaviour.takesSides
      for member in members[relation] ?? [] where states[member.actor] == nil {
        guard !(isPassport && others.contains(member.actor)) else { continue }
        states[member.actor] = states[member.body]
      }
    }
    for actor in types.keys { sizes[state(of: actor), default: 0] += 1 }
    (organs, members, others) = ([], [:], [])
  }

  package mutating func visit(_ document: Document) {}

  package mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    types[node.id] = node.type
    if node.type == .state {
      if let country = node.country, byCountry[country] == nil { byCountry[country] = node.id }
      states[node.id] = node.id
    } else if let country = node.country, Self.isOrgan(node) {
      organs.append((node.id, country))
    }
    if node.type == .person, !Self.isOrgan(node) { others.insert(node.id) }
  }

  package mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    if claims.isEmpty { edges.ofSums += 1 } else { edges.ofClaims += 1 }
    let key = edge.key
    guard key.relation.behaviour.belongsToState, key.isAsserted, !edge.isFormer else { return }
    members[key.relation, default: []].append(
      Member(actor: key.subject, body: key.object, claims: edge.weight)
    )
  }

  /// Whether a node of a country acts for its state: its rebels, parties and companies do not.
  private static func isOrgan(_ node: Node) -> Bool {
    switch node.type {
    case .state: return true
    case .group: return false
    case .person:
      guard let sector = node.sector else { return true }
      return sector.isOfState || sector == .civilians || sector == .civilSociety
    case .organization:
      guard let subtype = node.subtype else { return true }
      return ActorKinds.standard.kind(labelled: subtype)?.definition.actsForState ?? true
    }
  }

  /// The state of which most asserted claims of a relation say that somebody belongs to it; of
  /// equals the first.
  private func mostClaimed(by relation: Relation) -> [EntityID: EntityID] {
    var best: [EntityID: Member] = [:]
    for member in members[relation] ?? []
    where types[member.body] == .state && member.claims > best[member.actor]?.claims ?? 0 {
      best[member.actor] = member
    }
    return best.mapValues(\.body)
  }

  /// Whether some edges of the graph hold their claims, and others only the sum of them.
  package var isMixed: Bool { edges.ofClaims > 0 && edges.ofSums > 0 }

  /// The state that an actor is counted as, else the actor.
  package func state(of actor: EntityID) -> EntityID { states[actor] ?? actor }

  /// Whether others are counted as an actor.
  package func standsForOthers(_ actor: EntityID) -> Bool { sizes[actor] ?? 0 > 1 }

  /// The edge between states that claims of an edge count for; nothing where they say nothing.
  ///
  /// They say nothing within a state, nor where no state can do it: hold an office. What somebody
  /// belongs to who counts as a state is his own, not the state's.
  package func rolledUp(_ key: EdgeKey) -> EdgeKey? {
    let rolled = EdgeKey(
      subject: state(of: key.subject),
      relation: key.relation,
      object: state(of: key.object),
      polarity: key.polarity,
      modality: key.modality
    )
    guard rolled.subject != rolled.object,
      rolled.subject == key.subject || key.relation.definition.stance != .affiliation
    else { return nil }
    guard let subject = types[rolled.subject], let object = types[rolled.object] else {
      return rolled
    }
    let definition = key.relation.definition
    return definition.domain.contains(subject) && definition.range.contains(object) ? rolled : nil
  }

  /// A claim as one between states, of the edge that it counts for.
  package func rolledUp(_ claim: Claim, in edge: EdgeKey) -> Claim {
    var rolled = claim
    rolled.edge = edge
    rolled.attribution = claim.attribution.map(state)
    return rolled
  }

  /// The sum of sums that count for one edge, in the order of the graph.
  package func rolledUp(_ sums: some Sequence<Edge>, in edge: EdgeKey) -> Edge? {
    let parts = sums.map { GraphParts.EdgePart(edge: $0, claims: []) }
    return parts.isEmpty ? nil : StateRollUp.merged(parts, edge, self).edge
  }

  /// The entities of a state, each with the mentions of what it stands for in its document.
  ///
  /// - Parameter entities: those of all that count as the state; `isOwn` tells its own.
  package func rolledUp(
    _ entities: some Sequence<Entity>,
    as state: Node,
    isOwn: (Entity) -> Bool
  ) -> [Entity] {
    let byDocument = Dictionary(grouping: entities, by: \.document)
    return byDocument.sorted { $0.key < $1.key }.map { document, entities in
      let own = entities.filter(isOwn)
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
