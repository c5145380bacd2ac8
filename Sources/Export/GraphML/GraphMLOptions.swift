/// What a user may choose about GraphML.
public struct GraphMLOptions: Hashable, Sendable {
  /// Whom the file is for.
  public enum Profile: String, CaseIterable, Sendable {
    /// Gephi, and all others: an edge's kind is also its XML attribute `label`, by which alone
    /// Gephi and Neo4j keep parallel edges apart; `INF` is guarded. Valid against our schema.
    case gephi
    /// Valid against the official schema alone; all texts exact.
    case strict

    /// The identifier of the graph, by which a reader tells the profile.
    var graphIdentifier: String { "entente.\(rawValue)" }
  }

  /// Whom the file is for.
  public var profile: Profile
  /// Whether edges of symmetric relations are undirected; NetworkX refuses such a mixture.
  public var isMixed: Bool

  public init(profile: Profile = .gephi, isMixed: Bool = false) {
    self.profile = profile
    self.isMixed = isMixed
  }
}
