internal import KnowledgeGraph

/// What a file of RDF can say of a resource, as a small number: a property, of dates together with
/// how much is known of them, or a relation.
struct LinkedKey: Equatable, Sendable {
  let ordinal: Int

  private static let firstOfRelations = Property.allCases.count * DatePrecision.allCases.count
  /// How many there are.
  static let count = firstOfRelations + Ontology.standard.relations.count

  init(_ property: Property, _ precision: DatePrecision = .day) {
    ordinal = property.rawValue * DatePrecision.allCases.count + precision.rawValue
  }

  private init(_ relation: Relation) { ordinal = Self.firstOfRelations + relation.ordinal }

  /// Whether it is a relation.
  var isRelation: Bool { ordinal >= Self.firstOfRelations }

  /// The relation, where it is one.
  var relation: Relation? {
    isRelation ? Ontology.standard.relations[ordinal - Self.firstOfRelations] : nil
  }

  /// The key of values of a datatype.
  func dated(_ precision: DatePrecision) -> LinkedKey {
    guard !isRelation, let property = Property(rawValue: ordinal / DatePrecision.allCases.count)
    else { return self }
    return LinkedKey(property, precision)
  }

  /// The keys by those of our JSON-LD.
  static let terms: WordTable<LinkedKey> = {
    let properties = Property.allCases.flatMap { property in
      (property.valueType == .date ? DatePrecision.allCases : [.day]).map { precision in
        (property.term + precision.termEnding, LinkedKey(property, precision))
      }
    }
    let relations = Ontology.standard.relations.map { ($0.name, LinkedKey($0)) }
    return WordTable(properties + relations)
  }()

  /// The keys by IRIs.
  static let iris: WordTable<LinkedKey> = {
    let properties = Property.allCases.map { ($0.name.iri, LinkedKey($0)) }
    let relations = Ontology.standard.relations.map { relation in
      (Prefix.ontology + relation.name, LinkedKey(relation))
    }
    return WordTable(properties + relations)
  }()
}

extension ResourceKind {
  /// The kinds by the first of their classes, as prefixed names.
  static let shortNames = WordTable(
    allCases.compactMap { kind in kind.classes.first.map { ($0.short, kind) } }
  )

  /// The kinds by the IRIs of the first of their classes.
  static let iris = WordTable(
    allCases.compactMap { kind in kind.classes.first.map { ($0.iri, kind) } }
  )
}
