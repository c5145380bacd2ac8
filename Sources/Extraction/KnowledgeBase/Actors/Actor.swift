public import KnowledgeGraph

/// The position of an actor in the knowledge base: states first, then organizations, then persons.
public struct ActorIndex: RawRepresentable, Hashable, Comparable, Sendable {
  /// Counts from 0.
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static func < (left: ActorIndex, right: ActorIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A state, an organization or a person that the knowledge base knows.
public struct Actor: Hashable, Sendable {
  /// Its position in the knowledge base that gave it.
  public let index: ActorIndex
  /// Its identifier: the Wikidata id, or a slug of type and name.
  public let id: EntityID
  /// The name that news gives it: "Russia", "Hezbollah", "John Kerry".
  public let name: String
  /// What it is.
  public let type: EntityType
  /// What it is in particular; nothing for persons.
  public let kind: ActorKind?
  /// The ISO 3166-1 alpha-3 code of the state that it is or belongs to, where known.
  ///
  /// States that are gone have the code they had ("SUN", "YUG"), or none.
  public let country: String?
  /// When it existed; for persons, when they lived.
  public let years: Years

  /// The words for what it is in particular, as graphs show them: "armed group".
  public var subtype: String? { kind?.definition.label }
}
