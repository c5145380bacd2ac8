/// Which state each actor of a graph counts as.
///
/// A person or organ belongs to the state of its country code, else to the state in which an
/// asserted claim says that it holds an office or of which it is a part or a citizen. What belongs
/// to no state of the graph stays itself.
package struct StateMembership: GraphVisitor {
  private var states: [EntityID: EntityID] = [:]
  private var types: [EntityID: EntityType] = [:]
  /// How many actors count as each state, itself among them.
  private var sizes: [EntityID: Int] = [:]

  private var byCountry: [String: EntityID] = [:]
  private var organs: [(actor: EntityID, country: String)] = []
  private var members: [Relation: [(actor: EntityID, body: EntityID)]] = [:]

  /// The relations whose subject belongs to its object, the one that counts first.
  private static let memberships = Ontology.standard.relations.filter(\.behaviour.belongsToState)

  init(_ graph: some GraphSource) throws {
    try graph.walk(&self)
    for organ in organs where states[organ.actor] == nil {
      states[organ.actor] = byCountry[organ.country]
    }
    for relation in Self.memberships {
      for member in members[relation] ?? [] where states[member.actor] == nil {
        states[member.actor] = states[member.body]
      }
    }
    for actor in types.keys { sizes[state(of: actor), default: 0] += 1 }
    (organs, members) = ([], [:])
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
  }

  package mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    let key = edge.key
    guard key.relation.behaviour.belongsToState, key.isAsserted, !edge.isFormer else { return }
    members[key.relation, default: []].append((key.subject, key.object))
  }

  /// Whether a node of a country acts for its state: its rebels, parties and companies do not.
  private static func isOrgan(_ node: Node) -> Bool {
    if node.type == .group { return false }
    guard node.type == .organization, let subtype = node.subtype else { return true }
    return ActorKinds.standard.kind(labelled: subtype)?.definition.actsForState ?? true
  }

  /// The state that an actor is counted as, else the actor.
  package func state(of actor: EntityID) -> EntityID { states[actor] ?? actor }

  /// Whether others are counted as an actor.
  package func standsForOthers(_ actor: EntityID) -> Bool { sizes[actor] ?? 0 > 1 }

  /// The edge between states that claims of an edge count for; nothing where they say nothing
  /// between states, or what no state can do: that it holds an office.
  package func rolledUp(_ key: EdgeKey) -> EdgeKey? {
    let rolled = EdgeKey(
      subject: state(of: key.subject),
      relation: key.relation,
      object: state(of: key.object),
      polarity: key.polarity,
      modality: key.modality
    )
    guard rolled.subject != rolled.object else { return nil }
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
