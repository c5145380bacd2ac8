internal import KnowledgeGraph

/// What a resource is, in our own words and in those of common vocabularies.
enum ResourceKind: Int, CaseIterable {
  case dataset, document, state, organization, person, group, edge, claim, evidence, selector
  case relation, symmetricRelation

  init(_ type: EntityType) {
    switch type {
    case .state: self = .state
    case .organization: self = .organization
    case .person: self = .person
    case .group: self = .group
    }
  }

  /// The classes, our own first.
  var classes: [PrefixedName] {
    switch self {
    case .dataset: [PrefixedName(.void, "Dataset"), PrefixedName(.dcat, "Dataset")]
    case .document:
      [PrefixedName(.entente, "Document"), PrefixedName(.schema, "NewsArticle"), Self.provEntity]
    case .state: [PrefixedName(.entente, "State"), PrefixedName(.schema, "Country")]
    case .organization:
      [
        PrefixedName(.entente, "Organization"), PrefixedName(.org, "Organization"),
        PrefixedName(.schema, "Organization"),
      ]
    case .person:
      [
        PrefixedName(.entente, "Person"), PrefixedName(.foaf, "Person"),
        PrefixedName(.schema, "Person"),
      ]
    case .group: [PrefixedName(.entente, "Group"), PrefixedName(.foaf, "Group")]
    case .edge: [PrefixedName(.entente, "Edge")]
    case .claim: [PrefixedName(.entente, "Claim"), PrefixedName(.rdf, "Statement")]
    case .evidence:
      [PrefixedName(.entente, "Evidence"), Self.provEntity, PrefixedName(.oa, "SpecificResource")]
    case .selector:
      [PrefixedName(.oa, "TextQuoteSelector"), PrefixedName(.oa, "DataPositionSelector")]
    case .relation: [PrefixedName(.owl, "ObjectProperty")]
    case .symmetricRelation:
      [PrefixedName(.owl, "ObjectProperty"), PrefixedName(.owl, "SymmetricProperty")]
    }
  }

  private static let provEntity = PrefixedName(.prov, "Entity")
}
