/// What readers make of a relation, beside what it means.
public struct RelationBehaviour: Hashable, Sendable {
  /// What rules of grammar find it, if it is not left to words alone.
  public let role: RelationRole?
  /// What a plan of it is said to be.
  public let planned: Relation?
  /// What a plan of it is said to be where the actors make it with each other.
  public let plannedTogether: Relation?
  /// Whether "against" after it names a common foe: "works with Y against Z".
  public let namesCommonFoe: Bool
  /// Whether a bare plural that says it is the nation: "Palestinians reject".
  public let isVoiced: Bool
  /// Whether a noun for it acts for its owner: "US airstrikes killed".
  public let isDeed: Bool
  /// Whether its subject counts as the state that is its object.
  public let belongsToState: Bool
  /// Whether it tells on whose side its subject is.
  public let takesSides: Bool
  /// Whether only people do it, not their ships and planes.
  public let isTalk: Bool
  /// Whether saying it is the deed, so that who rejects it takes it for granted.
  public let isSpeech: Bool
  /// Which words that deny may be part of what says it.
  public let withholding: Withholding
}

/// Which words that deny may be part of what says a relation: "suspends visas", "will not return".
public enum Withholding: String, CaseIterable, Sendable {
  case no
  /// Those that end something.
  case ends
  /// Those that end, refuse, prevent or reject something.
  case words
  /// "not" as well.
  case all
}

/// What finds a relation that no single word says; each role is one relation's.
public enum RelationRole: String, CaseIterable, Sendable {
  /// "the coalition against X", and what replaces a cooperation that turns on somebody.
  case opposition
  /// "said that X must …".
  case demand
  /// "President X", "the minister of Y".
  case office
  /// "Hamas member X".
  case membership
  /// "the X-led coalition", "the chairman of the party".
  case leadership
  /// "Iraq's army", "the armed wing of Y".
  case part
  /// "Saudi billionaire X".
  case nationality
}

extension RelationBehaviour {
  /// The columns of `relations.tsv` that say it.
  static let columns = [
    "role", "planned", "planned-together", "against", "voiced", "deed", "belongs", "sides", "talk",
    "speech", "withholds",
  ]

  /// Reads the cells of a row.
  ///
  /// - Parameter relation: Finds a relation of the table by its name.
  init(_ row: TableRow, relation: (String) -> Relation?) throws(TableError) {
    func other(_ column: String) throws(TableError) -> Relation? {
      guard try row.stated(column) != nil else { return nil }
      return try row.value(column, remedy: "write a relation of this table, or -", relation)
    }
    role = try row.stated("role") == nil ? nil : try row.choice("role")
    planned = try other("planned")
    plannedTogether = try other("planned-together")
    namesCommonFoe = try row.isYes("against")
    isVoiced = try row.isYes("voiced")
    isDeed = try row.isYes("deed")
    belongsToState = try row.isYes("belongs")
    takesSides = try row.isYes("sides")
    isTalk = try row.isYes("talk")
    isSpeech = try row.isYes("speech")
    withholding = try row.choice("withholds")
  }
}
