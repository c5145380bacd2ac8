/// The type of a property's values, one of those that every reader of GraphML knows.
public enum ValueType: String, Sendable {
  case boolean
  case int
  case double
  case string
}
