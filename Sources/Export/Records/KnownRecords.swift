internal import KnowledgeGraph

/// The documents and entities that records describe, by which other records are checked.
struct KnownRecords {
  /// The documents; nothing where all are known that records name.
  private var documents: Set<DocumentID>?
  private var types: [EntityID: EntityType]

  init() { (documents, types) = ([], [:]) }

  /// - Parameter types: the types of all entities; all documents are known that records name.
  init(types: [EntityID: EntityType]) { self.types = types }

  mutating func insert(_ document: Document) { documents?.insert(document.id) }

  /// Adds an entity; of two types the one that is first in order counts.
  mutating func insert(_ entity: Entity) {
    types[entity.id] = types[entity.id].map { min($0, entity.type) } ?? entity.type
  }

  /// Why an entity cannot stand in a graph with these records.
  func problem(_ entity: Entity) -> RecordProblem? {
    problem(naming: entity.document)
  }

  private func problem(naming document: DocumentID) -> RecordProblem? {
    documents?.contains(document) ?? true ? nil : .unknownDocument(document.rawValue)
  }

  /// Why a claim cannot stand in a graph with these records.
  func problem(_ claim: Claim) -> RecordProblem? {
    if let problem = problem(naming: claim.document) { return problem }
    if let attribution = claim.attribution, types[attribution] == nil {
      return .unknownEntity("attribution", attribution.rawValue)
    }
    let relation = claim.edge.relation
    return problem("subject", claim.edge.subject, relation.definition.domain, relation)
      ?? problem("object", claim.edge.object, relation.definition.range, relation)
  }

  private func problem(
    _ key: StaticString,
    _ id: EntityID,
    _ allowed: [EntityType],
    _ relation: Relation
  ) -> RecordProblem? {
    guard let type = types[id] else { return .unknownEntity("\(key)", id.rawValue) }
    guard !allowed.contains(type) else { return nil }
    return .wrongType(
      relation: relation.name,
      key: "\(key)",
      type: type.rawValue,
      allowed: allowed.map(\.rawValue)
    )
  }
}
