internal import KnowledgeGraph

/// What a resource is named after; its IRI is made of it.
enum ResourceName {
  case dataset
  case ontology
  case document(DocumentID)
  case entity(EntityID)
  case wikidata(String)
  case relation(Relation)
  case stance(Stance)
  case edge(EdgeKey)
  case claim(ClaimID)
  case evidence(ClaimID)
  case selector(ClaimID)

  /// The namespace, for names that have one.
  var prefix: Prefix? {
    switch self {
    case .dataset, .ontology: nil
    case .document: .document
    case .entity: .entity
    case .wikidata: .wd
    case .relation, .stance: .entente
    case .edge: .edge
    case .claim: .claim
    case .evidence: .evidence
    case .selector: .selector
    }
  }
}
