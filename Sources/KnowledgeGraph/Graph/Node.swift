/// An entity as a whole graph shows it: what its documents say of it, put together.
public struct Node: Hashable, Sendable {
  /// The entity's identifier.
  public var id: EntityID
  /// The fullest of the names that its documents give.
  public var name: String
  /// What it is.
  public var type: EntityType
  /// What it is in particular: "party", "armed group".
  public var subtype: String?
  /// The ISO 3166-1 alpha-3 code of the state that it is or belongs to.
  public var country: String?
  /// What part of a society it belongs to, by most of its documents.
  public var sector: Sector?
  /// The other forms, in order and without repetition.
  public var aliases: [String]
  /// The number of mentions in all documents.
  public var mentions: Int
  /// The number of documents that mention it.
  public var documents: Int
  /// What became of it, in the graph of a difference.
  public var change: ChangeKind?

  public init(
    id: EntityID,
    name: String,
    type: EntityType,
    subtype: String? = nil,
    country: String? = nil,
    sector: Sector? = nil,
    aliases: [String] = [],
    mentions: Int = 0,
    documents: Int = 0,
    change: ChangeKind? = nil
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.subtype = subtype
    self.country = country
    self.sector = sector
    self.aliases = aliases
    self.mentions = mentions
    self.documents = documents
    self.change = change
  }

  /// Puts together what documents say of one entity.
  ///
  /// - Parameter entities: records of one identifier, in order; nothing comes of none.
  public init?(_ entities: ArraySlice<Entity>) {
    guard let first = entities.first else { return nil }
    let name = entities.lazy.map(\.name).reduce(first.name) { Self.fuller($0, $1) }
    let aliases = (entities.flatMap(\.aliases) + entities.map(\.name)).exactlySorted()
    self.init(
      id: first.id,
      name: name,
      type: first.type,
      subtype: entities.lazy.compactMap(\.subtype).min(),
      country: entities.lazy.compactMap(\.country).min(),
      sector: Sector.common(of: entities.compactMap(\.sector)),
      aliases: aliases.filter { ExactText($0) != ExactText(name) },
      mentions: entities.lazy.map(\.mentions.count).reduce(0, +),
      documents: Set(entities.lazy.map(\.document)).count
    )
  }

  private static func fuller(_ left: String, _ right: String) -> String {
    (left.utf8.count, ExactText(right)) >= (right.utf8.count, ExactText(left)) ? left : right
  }
}
