internal import GRDB
internal import KnowledgeGraph

/// Reads the entities of a store.
struct StoredEntities {
  let db: Database

  /// The types of all entities; of several of one the first in order.
  func types() throws -> [EntityID: EntityType] {
    var types: [EntityID: EntityType] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT id, min(type) FROM entities GROUP BY id")
    while let row = try rows.next() {
      types[try row.entity(0, of: "entities")] = try row.choice(1, of: "entities")
    }
    return types
  }

  /// Shows all entities in order; those of one identifier are in memory at a time.
  func forEach(_ body: (Entity) throws -> Void) throws {
    // Without the hint, all documents may be sorted for each question.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT e.number, e.id, d.id, e.name, e.type, e.subtype, e.country, e.sector
        FROM entities e INDEXED BY entities_by_id CROSS JOIN documents d ON d.number = e.document
        ORDER BY e.id
        """
    )
    var group: [Entity] = []
    while let row = try rows.next() {
      let entity = try entity(row)
      if let first = group.first, first.id != entity.id {
        try group.sorted().forEach(body)
        group.removeAll(keepingCapacity: true)
      }
      group.append(entity)
    }
    try group.sorted().forEach(body)
  }

  private func entity(_ row: Row) throws -> Entity {
    let number = try row.decode(Int64.self, atIndex: 0)
    return Entity(
      document: DocumentID(rawValue: try row.text(2)),
      id: try row.entity(1, of: "entities"),
      name: try row.text(3),
      type: try row.choice(4, of: "entities"),
      subtype: try row.textIfAny(5),
      country: try row.textIfAny(6),
      sector: try row.choiceIfAny(7, of: "entities"),
      aliases: try aliases(of: number),
      mentions: try mentions(of: number)
    )
  }

  private func aliases(of entity: Int64) throws -> [String] {
    let question = try db.cachedStatement(sql: "SELECT alias FROM aliases WHERE entity = ?")
    return try String.fetchAll(question, arguments: [entity]).map(\.unstored)
  }

  private func mentions(of entity: Int64) throws -> [Mention] {
    let question = try db.cachedStatement(
      sql: #"SELECT start, "end", text, how FROM mentions WHERE entity = ? ORDER BY start, "end""#
    )
    var mentions: [Mention] = []
    let rows = try Row.fetchCursor(question, arguments: [entity])
    while let row = try rows.next() {
      mentions.append(
        Mention(
          range: try row.range(0, of: "mentions"),
          text: try row.text(2),
          resolution: try row.choice(3, of: "mentions")
        )
      )
    }
    return mentions
  }
}
