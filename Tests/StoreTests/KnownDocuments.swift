import KnowledgeGraph
import Store

/// Documents that were made up, with every field of every record filled.
enum KnownDocuments {
  static let makeup = Makeup([.init("tables", "1"), .init("models", "2")])

  /// Texts that stores and Swift might take for others: NUL, the mark by which it is written, an
  /// accent in two forms, quotes, what is beyond the first plane, and nothing.
  static let oddTexts = [
    "a\u{0}b", "\u{1A}0", "\u{1A}", "e\u{301}", "\u{E9}", "'; DROP TABLE claims; --", "𝔄", "", "\n",
  ]

  /// A document in which every field is filled with a text.
  static func full(_ number: Int, _ text: String, source: String? = "Source") -> StoredDocument {
    let id = DocumentID(rawValue: "d\(number)\(text)")
    let entities = ["Q1", "Q2", "Q3"].map { name in
      Entity(
        document: id,
        id: EntityID(rawValue: name),
        name: name + text,
        type: .state,
        subtype: text,
        country: text,
        sector: .medicine,
        aliases: [text, "other" + text],
        mentions: [
          Mention(range: 0..<3, text: text, resolution: .name),
          Mention(range: 0..<3, text: text, resolution: .demonym),
          Mention(range: 5..<9, text: "x", resolution: .pronoun),
        ]
      )
    }
    let claims = Ontology.standard.relations.filter { relation in
      relation.definition.domain.contains(.state) && relation.definition.range.contains(.state)
    }.map { claim($0, in: id, text) }
    return StoredDocument(
      document: Document(
        id: id,
        title: text,
        published: PartialDate("2015-09"),
        source: source,
        url: text,
        sha256: String(repeating: "a", count: 64),
        sketch: TextSketch(of: "Text \(number)\n\n\(text)")
      ),
      text: "Text \(number)\n\n\(text)",
      graph: Graph(documents: [], entities: entities, claims: claims)
    )
  }

  private static func claim(_ relation: Relation, in document: DocumentID, _ text: String) -> Claim
  {
    Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: "Q2"),
        relation: relation,
        object: EntityID(rawValue: "Q1"),
        polarity: relation.ordinal % 2 == 0 ? .positive : .negative,
        modality: Modality.allCases[relation.ordinal % 4]
      ),
      document: document,
      attribution: EntityID(rawValue: "Q3"),
      role: text,
      isFormer: true,
      date: PartialDate("2015-09-27"),
      place: text,
      coordinates: Coordinates(north: -3_333_333, east: 4_440_088),
      confidence: Confidence(hundredths: 87),
      evidence: Evidence(
        sentence: 3,
        range: 10..<90,
        text: text,
        cue: text,
        cueRange: 20..<30,
        rule: text
      )
    )
  }

  /// The graph of documents as a merge of all makes it.
  static func graph(_ documents: [StoredDocument]) -> Graph {
    Graph(
      documents: documents.map(\.document),
      entities: documents.flatMap(\.graph.entities),
      claims: documents.flatMap(\.graph.claims)
    )
  }

  /// Puts documents into a store.
  static func add(_ documents: [StoredDocument], to path: String) throws {
    let writer = try StoreWriter(path: path, creates: true) { _ in false }
    try writer.begin(with: makeup, rereads: false)
    for document in documents { _ = try writer.add(document) }
    try writer.finish()
  }
}
