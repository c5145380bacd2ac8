internal import KnowledgeGraph

/// The documents and entities that records describe, by which other records are checked.
struct KnownRecords {
  /// What is known of an actor.
  private struct KnownActor {
    var type: EntityType
    /// Whether a claim names it.
    var isNamed = false
  }

  /// The documents; nothing where all are known that records name.
  private var documents: Set<DocumentID>?
  private var actors: [EntityID: KnownActor]
  /// Whether each record was described by others that came before it, so that none need be checked
  /// again: most files are in such an order.
  private var areAllSound: Bool

  init() { (documents, actors, areAllSound) = ([], [:], true) }

  /// - Parameter types: the types of all entities; all documents are known that records name.
  init(types: [EntityID: EntityType]) {
    actors = types.mapValues { KnownActor(type: $0) }
    areAllSound = false
  }

  mutating func insert(_ document: Document) { documents?.insert(document.id) }

  /// Adds an entity; of two types the one that is first in order counts.
  mutating func insert(_ entity: Entity) {
    if areAllSound, problem(naming: entity.document) != nil { areAllSound = false }
    guard let known = actors[entity.id] else {
      actors[entity.id] = KnownActor(type: entity.type)
      return
    }
    guard known.type != entity.type else { return }
    areAllSound = false
    actors[entity.id]?.type = min(known.type, entity.type)
  }

  /// Looks at a claim as it is read.
  mutating func look(at claim: Claim) {
    guard areAllSound else { return }
    let ends = Self.ends[claim.edge.relation.ordinal]
    areAllSound =
      problem(naming: claim.document) == nil
      && name(claim.edge.subject, ends.domain) && name(claim.edge.object, ends.range)
      && claim.attribution.map { name($0, EntityType.allCases) } ?? true
  }

  /// The types of what each relation joins.
  private static let ends = Ontology.standard.definitions.map { definition in
    (domain: definition.domain, range: definition.range)
  }

  /// Marks an actor as named; false where it is not known, or of another type.
  private mutating func name(_ actor: EntityID, _ allowed: [EntityType]) -> Bool {
    guard let place = actors.index(forKey: actor), allowed.contains(actors.values[place].type)
    else { return false }
    actors.values[place].isNamed = true
    return true
  }

  /// The actors, and those whom claims name, where no record need be checked to tell it.
  var namedActors: NamedActors? {
    guard areAllSound else { return nil }
    let named = actors.lazy.filter(\.value.isNamed).map(\.key)
    return NamedActors(all: actors.keys.sorted(), named: Set(named))
  }

  /// Why an entity cannot stand in a graph with these records.
  func problem(_ entity: Entity) -> RecordProblem? {
    areAllSound ? nil : problem(naming: entity.document)
  }

  private func problem(naming document: DocumentID) -> RecordProblem? {
    documents?.contains(document) ?? true ? nil : .unknownDocument(document.rawValue)
  }

  /// Why a claim cannot stand in a graph with these records.
  func problem(_ claim: Claim) -> RecordProblem? {
    guard !areAllSound else { return nil }
    if let problem = problem(naming: claim.document) { return problem }
    if let attribution = claim.attribution, actors[attribution] == nil {
      return .unknownEntity("attribution", attribution.rawValue)
    }
    let relation = claim.edge.relation
    let ends = Self.ends[relation.ordinal]
    return problem("subject", claim.edge.subject, ends.domain, relation)
      ?? problem("object", claim.edge.object, ends.range, relation)
  }

  private func problem(
    _ key: StaticString,
    _ id: EntityID,
    _ allowed: [EntityType],
    _ relation: Relation
  ) -> RecordProblem? {
    guard let type = actors[id]?.type else { return .unknownEntity("\(key)", id.rawValue) }
    guard !allowed.contains(type) else { return nil }
    return .wrongType(
      relation: relation.name,
      key: "\(key)",
      type: type.rawValue,
      allowed: allowed.map(\.rawValue)
    )
  }
}
