/// Counts what belongs to a state as the state: its ministries, its army, its ministers.
///
/// A person or organ belongs to the state of its country code, else to the state in which an
/// asserted claim says that it holds an office or of which it is a part or a citizen. What belongs
/// to no state of the graph stays itself. Claims within one state say nothing between states and
/// are left out.
struct StateRollUp {
  private let graph: Graph
  private var states: [EntityID: EntityID] = [:]

  /// The relations whose subject belongs to its object, the one that counts first.
  static let memberships = Ontology.standard.relations.filter(\.behaviour.belongsToState)

  init(_ graph: Graph) {
    self.graph = graph
    var byCountry: [String: EntityID] = [:]
    for entity in graph.entities where entity.type == .state {
      if let country = entity.country, byCountry[country] == nil { byCountry[country] = entity.id }
      states[entity.id] = entity.id
    }
    for entity in graph.entities
    where states[entity.id] == nil && Self.isOrgan(entity.type, subtype: entity.subtype) {
      states[entity.id] = entity.country.flatMap { byCountry[$0] }
    }
    for relation in Self.memberships { addMembers(by: relation) }
  }

  /// Whether an entity of a country acts for its state: its rebels, parties and companies do not.
  static func isOrgan(_ type: EntityType, subtype: String?) -> Bool {
    guard type == .organization, let subtype else { return true }
    return ActorKinds.standard.kind(labelled: subtype)?.definition.actsForState ?? true
  }

  /// Adds the subjects of claims of a relation whose object has a state.
  private mutating func addMembers(by relation: Relation) {
    for claim in graph.claims where claim.edge.relation == relation {
      guard claim.edge.isAsserted, !claim.isFormer, states[claim.edge.subject] == nil else {
        continue
      }
      states[claim.edge.subject] = states[claim.edge.object]
    }
  }

  /// The graph of states, and of what belongs to none.
  func rolledUp() -> Graph {
    Graph(
      documents: graph.documents,
      entities: entities(),
      claims: graph.claims.compactMap(rolledUp)
    )
  }

  private func rolledUp(_ claim: Claim) -> Claim? {
    let subject = state(of: claim.edge.subject)
    let object = state(of: claim.edge.object)
    guard subject != object else { return nil }
    var rolled = claim
    rolled.edge = EdgeKey(
      subject: subject,
      relation: claim.edge.relation,
      object: object,
      polarity: claim.edge.polarity,
      modality: claim.edge.modality
    )
    rolled.attribution = claim.attribution.map(state)
    return rolled
  }

  /// The state that an actor is counted as, else the actor.
  func state(of actor: EntityID) -> EntityID { states[actor] ?? actor }

  /// The entities that are left, each with the mentions of what it stands for.
  private func entities() -> [Entity] {
    var models: [EntityID: Entity] = [:]
    for entity in graph.entities where models[entity.id] == nil { models[entity.id] = entity }
    var rolled: [Place: Entity] = [:]
    for entity in graph.entities {
      let id = state(of: entity.id)
      let place = Place(id: id, document: entity.document)
      guard var sum = rolled[place] ?? models[id] else { continue }
      if rolled[place] == nil {
        (sum.document, sum.aliases, sum.mentions) = (entity.document, [], [])
      }
      sum.mentions += entity.mentions
      if entity.id == id { sum.aliases += entity.aliases }
      rolled[place] = sum
    }
    return rolled.values.map(\.inOrder)
  }

  private struct Place: Hashable {
    let id: EntityID
    let document: DocumentID
  }
}

extension Entity {
  /// The same with aliases and mentions in order, each once.
  fileprivate var inOrder: Entity {
    Entity(
      document: document,
      id: id,
      name: name,
      type: type,
      subtype: subtype,
      country: country,
      aliases: aliases,
      mentions: mentions
    )
  }
}

extension Graph {
  /// The entities that a user may mean by an identifier, a name or another form of it, each once.
  public func entities(called name: String) -> [EntityID] {
    let wanted = name.lowercased()
    let exact = entities.filter { $0.id.rawValue == name || $0.name.lowercased() == wanted }
    let found =
      exact.isEmpty
      ? entities.filter { $0.aliases.contains { $0.lowercased() == wanted } } : exact
    return Set(found.map(\.id)).sorted()
  }
}
