/// A word or phrase that stands before or after a person's name and says what the person is.
public struct Title: Hashable, Sendable {
  /// The title in the singular: "foreign minister".
  public let name: String
  /// What it says of its bearer.
  public let kind: TitleKind
  /// The gender of its bearers, where it tells: "king".
  public let gender: Gender?
  /// Whose title it may be.
  public let owner: TitleOwnership
  /// Whether its holder is the head of a body.
  public let leads: Bool
  /// The classes of office that it may mean where a text does not say of what it is.
  public let offices: [OfficeClass]
  /// Whether it may stand before a name: "President Obama".
  public let precedesNames: Bool
  /// Whether the form that was found is the plural: "Presidents Bush and Chirac".
  public let isPlural: Bool
}

/// Whose a title may be.
public enum TitleOwnership: String, CaseIterable, Sendable {
  /// A state's or a body's: "president".
  case both
  /// A part of a state's as well: "governor".
  case region
  /// A calling that nobody holds for a state: "lawyer", "bishop".
  case nobody
}

/// What a title says of its bearer.
public enum TitleKind: String, CaseIterable, Sendable {
  case headOfState = "head-of-state"
  case headOfGovernment = "head-of-government"
  case minister
  case diplomat
  case legislator
  case military
  case official
  case religious
  case royal
  case spokesperson
  /// A courtesy without an office: "Mr", "Dr".
  case honorific
}
