/// What an entity is.
public enum EntityType: String, CaseIterable, Comparable, Sendable {
  /// A sovereign state, and whatever speaks or acts as it.
  case state = "State"
  /// A named or definite body that is not a state.
  case organization = "Organization"
  /// A named human.
  case person = "Person"
  /// People without a name who act or are acted upon: "protesters".
  case group = "Group"

  public static func < (left: EntityType, right: EntityType) -> Bool {
    left.rawValue < right.rawValue
  }
}
