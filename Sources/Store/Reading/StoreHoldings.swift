internal import GRDB

/// How much a store holds.
public struct StoreHoldings: Equatable, Sendable {
  /// The number of documents.
  public let documents: Int
  /// The number of actors, whatever the number of documents that name them.
  public let actors: Int
  /// The number of claims.
  public let claims: Int

  /// Counts along the indexes; no row of a table is read.
  init(db: Database) throws {
    documents = try Int.fetchOne(db, sql: "SELECT count(*) FROM documents") ?? 0
    claims = try Int.fetchOne(db, sql: "SELECT count(*) FROM claims") ?? 0
    // From one identifier to the next, since most stand in an index many times.
    actors =
      try Int.fetchOne(
        db,
        sql: """
          WITH RECURSIVE actors (id) AS (
            SELECT min(id) FROM entities
            UNION ALL
            SELECT (SELECT min(e.id) FROM entities AS e WHERE e.id > actors.id) FROM actors
            WHERE actors.id IS NOT NULL
          ) SELECT count(id) FROM actors
          """
      ) ?? 0
  }
}
