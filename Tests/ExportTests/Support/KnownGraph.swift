import KnowledgeGraph

/// A small graph whose answers to all example queries are known.
enum KnownGraph {
  static let graph = Graph(documents: documents, entities: entities, claims: claims)

  private static let documents = [
    document("d1", "Iraq sets up a centre", PartialDate(year: 2015, month: 9, day: 27), "Agency A"),
    document("d2", "A rift", PartialDate(year: 2016, month: 3), "Agency B"),
  ]

  private static func document(
    _ id: String,
    _ title: String,
    _ published: PartialDate?,
    _ source: String
  ) -> Document {
    Document(
      id: DocumentID(rawValue: id),
      title: title,
      published: published,
      source: source,
      sha256: String(repeating: "a", count: 64)
    )
  }

  private static let entities: [Entity] = [
    entity("Q796", "Iraq", .state), entity("Q794", "Iran", .state),
    entity("Q159", "Russia", .state), entity("Q30", "United States", .state),
    entity("Q2429253", "ISIL", .organization),
    entity("organization:iraqi-army", "Iraqi army", .organization),
    entity("Q22686", "John Doe", .person),
  ]

  private static func entity(_ id: String, _ name: String, _ type: EntityType) -> Entity {
    Entity(document: documents[0].id, id: EntityID(rawValue: id), name: name, type: type)
  }

  private static let claims: [Claim] = [
    claim("Q796", "cooperatesWith", "Q794", "d1", by: "Q796", on: (2015, 9, 26)),
    claim("Q796", "cooperatesWith", "Q794", "d2", on: (2016, nil, nil)),
    claim("Q796", "opposes", "Q2429253", "d1", on: (2015, 9, 26)),
    claim("Q30", "attacks", "Q2429253", "d1", by: "Q30", on: (2015, 9, nil)),
    claim("organization:iraqi-army", "attacks", "Q2429253", "d2"),
    claim("Q30", "sanctions", "Q159", "d2", by: "Q159", on: (2016, 3, 1)),
    claim("Q796", "disapprovesOf", "Q794", "d2", on: (2016, 3, 2)),
    claim("Q159", "aids", "Q796", "d1", by: "Q796", .negative),
    claim("Q159", "aids", "Q796", "d2", by: "Q159"),
    claim("Q159", "memberOf", "Q2429253", "d1", modality: .possible),
    claim("Q30", "threatens", "Q159", "d2", modality: .planned),
    claim("organization:iraqi-army", "partOf", "Q796", "d1", on: (2015, nil, nil)),
    claim("organization:iraqi-army", "opposes", "Q794", "d2"),
    claim("Q22686", "holdsOfficeIn", "Q30", "d1", role: "Secretary of State"),
    claim("Q22686", "leads", "Q2429253", "d2", role: "envoy", isFormer: true),
  ]

  private static func claim(
    _ subject: String,
    _ relation: String,
    _ object: String,
    _ document: String,
    by attribution: String? = nil,
    _ polarity: Polarity = .positive,
    modality: Modality = .actual,
    role: String? = nil,
    isFormer: Bool = false,
    on date: (Int, Int?, Int?)? = nil
  ) -> Claim {
    let text = "\(subject) \(relation) \(object)."
    return Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: subject),
        // The tests of the ontology find a name that it lacks.
        relation: Relation(relation) ?? Ontology.standard.relations[0],
        object: EntityID(rawValue: object),
        polarity: polarity,
        modality: modality
      ),
      document: DocumentID(rawValue: document),
      attribution: attribution.map(EntityID.init(rawValue:)),
      role: role,
      isFormer: isFormer,
      date: date.flatMap { PartialDate(year: $0.0, month: $0.1, day: $0.2) },
      confidence: Confidence(hundredths: 80),
      evidence: Evidence(
        sentence: 1,
        range: 0..<text.utf8.count,
        text: text,
        cue: relation,
        cueRange: 2..<9,
        rule: "rule"
      )
    )
  }
}
