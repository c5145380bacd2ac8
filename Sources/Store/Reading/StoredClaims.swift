internal import GRDB
internal import KnowledgeGraph

/// Reads the claims of a store.
struct StoredClaims {
  let db: Database
  /// The path of the store, for messages.
  let path: String

  /// Shows all claims in order; those from one actor to another by one relation are in memory at a
  /// time.
  ///
  /// - Throws: `StoreError.unknownRelation` where a claim is of none of the ontology.
  func forEach(_ body: (Claim) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT DISTINCT subject, relation FROM claims ORDER BY subject, relation"
    )
    var subject: EntityID?
    var relations: [Relation] = []
    while let row = try rows.next() {
      let next = try row.entity(0, of: "claims")
      if let last = subject, last != next {
        try show(last, relations, body)
        relations = []
      }
      subject = next
      relations.append(try relation(row))
    }
    if let subject { try show(subject, relations, body) }
  }

  private func relation(_ row: Row) throws -> Relation {
    let name = try row.text(1)
    guard let relation = Relation(name) else {
      throw StoreError.unknownRelation(path: path, name: name)
    }
    return relation
  }

  /// Shows the claims of a subject; the order of relations is that of the ontology of today.
  private func show(
    _ subject: EntityID,
    _ relations: [Relation],
    _ body: (Claim) throws -> Void
  ) throws {
    for relation in relations.sorted() { try show(subject, relation, body) }
  }

  private func show(
    _ subject: EntityID,
    _ relation: Relation,
    _ body: (Claim) throws -> Void
  ) throws {
    let question = try db.cachedStatement(sql: Self.question)
    let rows = try Row.fetchCursor(question, arguments: [subject.rawValue, relation.name])
    var group: [Claim] = []
    while let row = try rows.next() {
      let claim = try Self.claim(row, subject, relation)
      if let first = group.first, first.edge.object != claim.edge.object {
        try group.sorted().forEach(body)
        group.removeAll(keepingCapacity: true)
      }
      group.append(claim)
    }
    try group.sorted().forEach(body)
  }

  private static let question = """
    SELECT d.id, c.object, c.polarity, c.modality, c.attribution, c.role, c.former, c.date, c.place,
      c.hundredths, c.sentence, c.start, c."end", c.cue_start, c.cue_end, c.text, c.cue, c.rule,
      c.north, c.east
    FROM claims c INDEXED BY claims_by_edge CROSS JOIN documents d ON d.number = c.document
    WHERE c.subject = ? AND c.relation = ? ORDER BY c.object
    """

  private static func claim(
    _ row: Row,
    _ subject: EntityID,
    _ relation: Relation
  ) throws -> Claim {
    Claim(
      edge: EdgeKey(
        subject: subject,
        relation: relation,
        object: try row.entity(1, of: "claims"),
        polarity: try row.choice(2, of: "claims"),
        modality: try row.choice(3, of: "claims")
      ),
      document: DocumentID(rawValue: try row.text(0)),
      attribution: try row.entityIfAny(4, of: "claims"),
      role: try row.textIfAny(5),
      isFormer: try row.decode(atIndex: 6),
      date: try row.dateIfAny(7, of: "claims"),
      place: try row.textIfAny(8),
      coordinates: try row.coordinatesIfAny(18, of: "claims"),
      confidence: try row.confidence(9, of: "claims"),
      evidence: Evidence(
        sentence: try row.number(10, of: "claims"),
        range: try row.range(11, of: "claims"),
        text: try row.text(15),
        cue: try row.text(16),
        cueRange: try row.range(13, of: "claims"),
        rule: try row.text(17)
      )
    )
  }
}
