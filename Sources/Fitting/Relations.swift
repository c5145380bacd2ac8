internal import KnowledgeGraph

/// The relations by their ordinals.
enum Relations {
  static let names = Ontology.standard.relations.map(\.name)
  private static let affiliations = Ontology.standard.relations.map {
    $0.definition.stance == .affiliation
  }

  static func isAffiliation(_ ordinal: Int) -> Bool { affiliations[ordinal] }
}

extension LabelledItem.Key: Comparable {
  init(_ subject: String, relation ordinal: Int, _ object: String) {
    self.init(subject, Ontology.standard.relations[ordinal], object)
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.subject, left.relation, left.object) < (right.subject, right.relation, right.object)
  }
}
