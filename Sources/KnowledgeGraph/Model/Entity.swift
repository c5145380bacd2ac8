/// The stable identifier of an entity.
///
/// The Wikidata id where the knowledge base has one (`Q796`), else a slug of type and normalized
/// name (`organization:us-led-coalition`). Always an NMTOKEN of XML and a path segment of an IRI.
public struct EntityID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static func == (left: EntityID, right: EntityID) -> Bool {
    ExactText(left.rawValue) == ExactText(right.rawValue)
  }

  public static func < (left: EntityID, right: EntityID) -> Bool {
    ExactText(left.rawValue) < ExactText(right.rawValue)
  }

  public func hash(into hasher: inout Hasher) { ExactText(rawValue).hash(into: &hasher) }

  /// The Wikidata id, where the identifier is one.
  public var wikidata: String? {
    guard rawValue.utf8.first == UInt8(ascii: "Q"), rawValue.utf8.count > 1 else { return nil }
    return rawValue.utf8.dropFirst().allSatisfy { (48...57).contains($0) } ? rawValue : nil
  }
}

/// How a mention was found to mean its entity.
public enum Resolution: String, CaseIterable, Sendable {
  /// By its name or an alias that the knowledge base or the document gives.
  case name
  /// By an acronym.
  case acronym
  /// By an adjective or noun of nationality: "Iraqi", "Iraqi officials".
  case demonym
  /// By a capital that stands for its government.
  case capital
  /// By a seat of power that stands for its government: "the Kremlin".
  case seat
  /// By a title or an office.
  case title
  /// By a surname after the full name.
  case surname
  /// By a pronoun.
  case pronoun
  /// By a definite description: "the group".
  case description
}

/// A stretch of a document's text that means an entity.
public struct Mention: Hashable, Comparable, Sendable {
  /// Where it stands, in UTF-8 bytes of the document's text.
  public var range: Range<Int>
  /// The words, verbatim.
  public var text: String
  /// How it was resolved.
  public var resolution: Resolution

  public init(range: Range<Int>, text: String, resolution: Resolution) {
    self.range = range
    self.text = text
    self.resolution = resolution
  }

  public static func < (left: Mention, right: Mention) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.text, left.resolution.rawValue)
      < (right.range.lowerBound, right.range.upperBound, right.text, right.resolution.rawValue)
  }
}

/// An entity as one document shows it.
public struct Entity: Hashable, Sendable {
  /// The document that mentions it.
  public var document: DocumentID
  /// Its identifier, the same in every document.
  public var id: EntityID
  /// The fullest name that the knowledge base or the document gives.
  public var name: String
  /// What it is.
  public var type: EntityType
  /// What it is in particular: "party", "armed group".
  public var subtype: String?
  /// The ISO 3166-1 alpha-3 code of the state that it is or belongs to.
  public var country: String?
  /// What part of a society it belongs to.
  public var sector: Sector?
  /// The other forms that the document uses, in order and without repetition.
  public var aliases: [String]
  /// Where the document mentions it, in order.
  public var mentions: [Mention]

  public init(
    document: DocumentID,
    id: EntityID,
    name: String,
    type: EntityType,
    subtype: String? = nil,
    country: String? = nil,
    sector: Sector? = nil,
    aliases: [String] = [],
    mentions: [Mention] = []
  ) {
    self.document = document
    self.id = id
    self.name = name
    self.type = type
    self.subtype = subtype
    self.country = country
    self.sector = sector
    self.aliases = aliases.exactlySorted()
    self.mentions = mentions.sortedSet()
  }
}

extension Entity: Comparable {
  public static func < (left: Entity, right: Entity) -> Bool {
    if left.id != right.id { return left.id < right.id }
    if left.document != right.document { return left.document < right.document }
    if left.name != right.name { return left.name < right.name }
    if left.type != right.type { return left.type < right.type }
    if left.rest != right.rest { return left.rest < right.rest }
    if left.aliases != right.aliases {
      return left.aliases.lexicographicallyPrecedes(right.aliases)
    }
    return left.mentions.lexicographicallyPrecedes(right.mentions)
  }

  private var rest: (String, String, String) {
    (subtype ?? "", country ?? "", sector?.rawValue ?? "")
  }
}
