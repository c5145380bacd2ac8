internal import KnowledgeGraph

/// The position of an actor among those of its document.
struct DocumentActorIndex: Hashable, Comparable {
  let position: Int

  static func < (left: DocumentActorIndex, right: DocumentActorIndex) -> Bool {
    left.position < right.position
  }
}

/// An actor as one document shows it.
///
/// A class, so that the layers of reading share it.
final class DocumentActor: Sendable {
  /// Its identifier in the graph.
  let id: EntityID
  /// The fullest name that the knowledge base or the document gives.
  let name: String
  let type: EntityType
  let kind: ActorKind?
  /// The ISO 3166-1 alpha-3 code of the state that it is or belongs to.
  let country: String?
  /// Its position in the knowledge base, where that knows it.
  let known: ActorIndex?
  /// Its gender, where the text or the knowledge base tells.
  let gender: Gender?
  /// Whether it has no name, and so is shown only where a claim speaks of it.
  let isUnnamed: Bool
  /// The part of society to which it belongs, where the words for it tell.
  let sector: Sector?

  init(
    id: EntityID,
    name: String,
    type: EntityType,
    kind: ActorKind?,
    country: String?,
    known: ActorIndex?,
    gender: Gender?,
    isUnnamed: Bool = false,
    sector: Sector? = nil
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.kind = kind
    self.country = country
    self.known = known
    self.gender = gender
    self.isUnnamed = isUnnamed
    self.sector = sector
  }
}

extension DocumentActor {
  /// An actor of the knowledge base.
  convenience init(_ actor: Actor, gender: Gender?) {
    self.init(
      id: actor.id,
      name: actor.name,
      type: actor.type,
      kind: actor.kind,
      country: actor.country,
      known: actor.index,
      gender: gender
    )
  }

  /// An actor that the knowledge base does not know.
  ///
  /// - Parameter words: the words that its identifier is made of, where its name may be written in
  ///   several ways.
  convenience init(
    named name: String,
    as words: String? = nil,
    type: EntityType,
    kind: ActorKind? = nil,
    country: String? = nil,
    gender: Gender? = nil,
    isUnnamed: Bool = false,
    sector: Sector? = nil
  ) {
    self.init(
      id: .slug(of: words ?? name, type: isUnnamed ? .group : type),
      name: name,
      type: type,
      kind: kind,
      country: country,
      known: nil,
      gender: gender,
      isUnnamed: isUnnamed,
      sector: sector
    )
  }
}

/// The actors of one document, each once.
struct DocumentActors {
  private(set) var all: [DocumentActor] = []
  private var byID: [EntityID: DocumentActorIndex] = [:]
  private var states: [String: DocumentActorIndex] = [:]

  subscript(index: DocumentActorIndex) -> DocumentActor { all[index.position] }

  /// The positions of all actors.
  var indices: [DocumentActorIndex] { all.indices.map(DocumentActorIndex.init(position:)) }

  /// The position of an actor of this identifier.
  func index(of id: EntityID) -> DocumentActorIndex? { byID[id] }

  /// The first state of this ISO 3166-1 alpha-3 code.
  func state(code: String) -> DocumentActorIndex? { states[code] }

  /// Adds an actor, or finds the one of the same identifier.
  mutating func add(_ actor: DocumentActor) -> DocumentActorIndex {
    if let known = byID[actor.id] { return known }
    let index = DocumentActorIndex(position: all.count)
    all.append(actor)
    byID[actor.id] = index
    if actor.type == .state, let code = actor.country, states[code] == nil { states[code] = index }
    return index
  }
}

extension EntityID {
  /// The identifier of an entity that has no Wikidata id: type and normalized name.
  static func slug(of name: String, type: EntityType) -> EntityID {
    var slug = ""
    for character in name.lowercased() where slug.utf8.count < longestSlug {
      if character.isLetter || character.isNumber {
        slug += tokens(of: character)
      } else if slug.last != "-", !slug.isEmpty, character != "'", character != "’" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return EntityID(rawValue: "\(type.rawValue.lowercased()):\(slug)")
  }

  /// In bytes; the rest of a longer name is left out.
  private static let longestSlug = 1000

  /// A letter as identifiers may hold it: itself, else its base letter (ș as s), else its number.
  private static func tokens(of character: Character) -> String {
    if character.unicodeScalars.allSatisfy(NameToken.isCharacter) { return String(character) }
    if let base = base(of: character) { return base }
    return character.unicodeScalars.map { scalar in
      NameToken.isCharacter(scalar) ? String(scalar) : "_" + String(scalar.value, radix: 16)
    }.joined()
  }

  /// The letter of ASCII that a letter with one mark is made of.
  private static func base(of character: Character) -> String? {
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      for mark in (0x300...0x345).compactMap(Unicode.Scalar.init)
      where Character("\(letter)\(mark)") == character {
        return String(letter)
      }
    }
    return nil
  }
}
