internal import GRDB
internal import KnowledgeGraph

/// Puts documents into the tables of a store, and takes them out.
struct DocumentRows {
  let db: Database

  /// The number of a document, if the store holds it.
  func number(of id: DocumentID) throws -> Int64? {
    let question = try db.cachedStatement(sql: "SELECT number FROM documents WHERE id = ?")
    return try Int64.fetchOne(question, arguments: [id.rawValue.stored])
  }

  /// Takes a document out, with its entities and claims.
  func remove(_ number: Int64) throws {
    try run("DELETE FROM documents WHERE number = ?", [number])
  }

  /// Remembers what gave way to a document, by a digest of it.
  func remember(_ digest: String, as id: DocumentID) throws {
    try run("INSERT OR IGNORE INTO rivals VALUES (?, ?)", [id.rawValue.stored, digest])
  }

  /// Forgets what gave way to a document.
  func forgetRivals(of number: Int64) throws {
    try run("DELETE FROM rivals WHERE id = (SELECT id FROM documents WHERE number = ?)", [number])
  }

  /// Puts a document in, in the place of the one that has its identifier.
  ///
  /// - Parameter reading: the number of what it was read with.
  /// - Returns: whether there was one.
  func put(_ stored: StoredDocument, reading: Int64) throws -> Bool {
    let document = stored.document
    let old = try number(of: document.id)
    if let old { try remove(old) }
    try run(
      """
      INSERT INTO documents (number, id, title, published, source, sha256, reading, sketch, url)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        old, document.id.rawValue.stored, document.title?.stored, document.published?.description,
        document.source?.stored, document.sha256, reading, document.sketch?.description,
        document.url?.stored,
      ]
    )
    let number = db.lastInsertedRowID
    try run("INSERT INTO texts VALUES (?, ?)", [number, stored.text.stored])
    for entity in stored.graph.entities { try put(entity, of: number) }
    for claim in stored.graph.claims { try put(claim, of: number) }
    return old != nil
  }

  private func put(_ entity: Entity, of document: Int64) throws {
    try run(
      """
      INSERT INTO entities (document, id, name, type, subtype, country, sector)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        document, entity.id.rawValue, entity.name.stored, entity.type.rawValue,
        entity.subtype?.stored, entity.country?.stored, entity.sector?.rawValue,
      ]
    )
    let number = db.lastInsertedRowID
    for alias in entity.aliases {
      try run("INSERT INTO aliases VALUES (?, ?)", [number, alias.stored])
    }
    for mention in entity.mentions {
      try run(
        "INSERT INTO mentions VALUES (?, ?, ?, ?, ?)",
        [
          number, mention.range.lowerBound, mention.range.upperBound, mention.text.stored,
          mention.resolution.rawValue,
        ]
      )
    }
  }

  private func put(_ claim: Claim, of document: Int64) throws {
    let edge = claim.edge
    let evidence = claim.evidence
    try run(
      """
      INSERT INTO claims (
        document, subject, relation, object, polarity, modality, attribution, role, former, date,
        place, hundredths, sentence, start, "end", text, cue, cue_start, cue_end, rule, north,
        east
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        document, edge.subject.rawValue, edge.relation.name, edge.object.rawValue,
        edge.polarity.rawValue, edge.modality.rawValue, claim.attribution?.rawValue,
        claim.role?.stored, claim.isFormer, claim.date?.description, claim.place?.stored,
        Int(claim.confidence.hundredths), evidence.sentence, evidence.range.lowerBound,
        evidence.range.upperBound, evidence.text.stored, evidence.cue.stored,
        evidence.cueRange.lowerBound, evidence.cueRange.upperBound, evidence.rule.stored,
        claim.coordinates?.north, claim.coordinates?.east,
      ]
    )
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
