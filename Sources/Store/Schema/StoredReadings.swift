internal import GRDB

/// Reads what the documents of a store were read with.
struct StoredReadings {
  let db: Database

  /// Each makeup with the number of documents that were read with it, the oldest first.
  func all() throws -> [(makeup: Makeup, count: Int)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT makeup, n FROM (SELECT reading, count(*) AS n FROM documents GROUP BY reading)
        JOIN readings ON number = reading ORDER BY reading
        """
    )
    return try rows.map { row in
      (Makeup(text: try row.decode(atIndex: 0)), try row.decode(atIndex: 1))
    }
  }
}
