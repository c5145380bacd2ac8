/// The gender that a given name or a person's record tells.
public enum Gender: String, CaseIterable, Sendable {
  case female = "f"
  case male = "m"
}
