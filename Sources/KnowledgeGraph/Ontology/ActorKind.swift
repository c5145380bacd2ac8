/// What an actor is in particular, such as a party or an armed group.
///
/// A small number that stands for a line of `Knowledge/kinds.tsv`. Persons have none.
public struct ActorKind: Hashable, Sendable {
  /// The number of the kind's line in the table, from 0.
  let index: UInt8

  init(index: UInt8) { self.index = index }

  /// Finds the kind of this name (`armed group`), if there is one.
  public init?(_ name: String) {
    guard let found = ActorKinds.standard.kind(named: name) else { return nil }
    self = found
  }

  /// The kind in this line of the table, from 0.
  public init?(ordinal: Int) {
    guard ActorKinds.standard.definitions.indices.contains(ordinal) else { return nil }
    index = UInt8(ordinal)
  }

  /// The widest kind that has a role.
  public static func of(_ role: ActorKindRole) -> ActorKind { ActorKinds.standard.kind(of: role) }

  /// The place in the table, from 0.
  public var ordinal: Int { Int(index) }

  /// What the table says about the kind.
  public var definition: ActorKindDefinition { ActorKinds.standard.definitions[Int(index)] }

  /// Whether the kind, or a wider one, has a role.
  public func plays(_ role: ActorKindRole) -> Bool { definition.roles.contains(role) }
}

/// A line of the table of kinds.
public struct ActorKindDefinition: Hashable, Sendable {
  /// The name: `armed group`.
  public let name: String
  /// The type of the actors that are of this kind.
  public let type: EntityType
  /// The words for it, as graphs show them; nothing for what goes without saying.
  public let label: String?
  /// The kind of which it is one.
  public let wider: ActorKind?
  /// What rules of grammar make of it, and of the kinds above it.
  public let roles: Set<ActorKindRole>
  /// Whether an actor of a country counts as its state.
  public let actsForState: Bool
  /// Whether it acts as a state of its own.
  public let isIndependent: Bool
  /// Whether initials, and names in lines of capitals, are seldom ordinary words.
  public let hasPlainInitials: Bool
  /// The part of society to which actors of this kind belong; nothing where their names tell it.
  public let sector: Sector?
  /// What it means, in a few words.
  public let comment: String
}

/// What a rule of grammar makes of a phrase; each role is one kind's, and that of narrower ones.
public enum ActorKindRole: String, CaseIterable, Sendable {
  /// "the US-led coalition".
  case coalition
  /// "Iraqi Army": of the state with which its name begins.
  case organ
  /// What has its legislators for members.
  case party
  /// "PARIS (AP) —": what datelines name as the source.
  case medium
  /// "Texas Gov.".
  case regionalGovernment = "regional-government"
  /// "Europe rejects …": what may go by the name of the region that it unites.
  case union
  /// A member of the United Nations, which a capital shared with others means.
  case member
}

extension TableRow {
  /// The cell as a kind of actor of this type.
  public func kind(_ column: String, of type: EntityType) throws(TableError) -> ActorKind {
    try kind(named: required(column), in: column, of: type)
  }

  /// The items of the cell as kinds of actors of this type.
  public func kinds(_ column: String, of type: EntityType) throws(TableError) -> [ActorKind] {
    var kinds: [ActorKind] = []
    for name in list(column) { kinds.append(try kind(named: name, in: column, of: type)) }
    return kinds
  }

  private func kind(
    named name: String,
    in column: String,
    of type: EntityType
  ) throws(TableError) -> ActorKind {
    guard let kind = ActorKind(name), kind.definition.type == type else {
      let known = ActorKinds.standard.definitions.filter { $0.type == type }.map(\.name)
      throw error(
        "'\(name)' is not a value of the column '\(column)': write one of "
          + known.joined(separator: ", ")
      )
    }
    return kind
  }
}
