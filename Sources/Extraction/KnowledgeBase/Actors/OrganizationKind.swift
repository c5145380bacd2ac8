/// What kind of body an organization is.
public enum OrganizationKind: String, CaseIterable, Sendable {
  /// An alliance or coalition of states: NATO.
  case alliance
  /// A body that fights without being the force of a state: Hezbollah.
  case armedGroup = "armed group"
  case company
  /// A ministry, parliament, court, service or other organ of a state.
  case governmentBody = "government body"
  /// A body that states founded by treaty: the United Nations.
  case intergovernmental = "intergovernmental organization"
  /// A newspaper, broadcaster or news agency.
  case media
  /// A named force of a state, or of several.
  case military
  case nonGovernmental = "non-governmental organization"
  case party
  case other
}
