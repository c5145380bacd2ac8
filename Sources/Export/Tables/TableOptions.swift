/// What a user may choose about tables of actors and of edges.
public struct TableOptions: Hashable, Sendable {
  /// Whom the tables are for.
  public enum Profile: String, CaseIterable, Sendable {
    /// Programs for statistics and spreadsheets.
    case plain
    /// The import of Neo4j (`neo4j-admin database import`), whose headers name roles and types.
    case neo4j
  }

  /// Whom the tables are for.
  public var profile: Profile

  public init(profile: Profile = .plain) { self.profile = profile }
}
