import KnowledgeGraph

extension Graph {
  /// The graph without the claims whose ends have types that their relation does not take.
  var withSoundClaims: Graph {
    var types: [EntityID: EntityType] = [:]
    for entity in entities { types[entity.id] = entity.type }
    let sound = claims.filter { claim in
      let definition = claim.edge.relation.definition
      let (subject, object) = (types[claim.edge.subject], types[claim.edge.object])
      return definition.domain.contains { $0 == subject }
        && definition.range.contains { $0 == object }
    }
    return Graph(documents: documents, entities: entities, claims: sound)
  }
}
