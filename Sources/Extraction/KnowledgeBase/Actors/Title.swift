/// A word or phrase that stands before or after a person's name and says what the person is.
public struct Title: Hashable, Sendable {
  /// The title in the singular: "foreign minister".
  public let name: String
  /// What it says of its bearer.
  public let kind: TitleKind
  /// Whether it may stand before a name: "President Obama".
  public let precedesNames: Bool
  /// Whether the form that was found is the plural: "Presidents Bush and Chirac".
  public let isPlural: Bool
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
