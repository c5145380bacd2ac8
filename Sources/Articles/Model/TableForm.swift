/// What separates the columns of a table, which is not read.
public enum TableForm: String, Sendable, CaseIterable {
  case commas
  case semicolons
  case tabs
  case bars
}
