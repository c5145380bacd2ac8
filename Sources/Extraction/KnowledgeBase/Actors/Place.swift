public import KnowledgeGraph

/// A city or other place that is not an actor.
public struct Place: Hashable, Sendable {
  /// Its English name.
  public let name: String
  /// The ISO 3166-1 alpha-3 code of the state that it lies in.
  public let state: String
  /// Its Wikidata id, where known.
  public let wikidata: String?
  /// Where it lies, where known.
  public let coordinates: Coordinates?
  /// Whether it is a part of a state with a government of its own: "Texas".
  public let isGoverned: Bool
}

/// The position of a place in the knowledge base.
public struct PlaceIndex: RawRepresentable, Hashable, Sendable {
  /// Counts from 0.
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }
}
