/// A word that tells what is done or happens, with those who have a part in it.
public struct SemanticPredicate: Equatable, Sendable {
  /// The position of the word in the text's tokens: a verb, or a noun or adjective of an event.
  public var word: Int
  /// Who has which part in it, by roles and then by place.
  public var arguments: [RoleArgument]

  public init(word: Int, arguments: [RoleArgument]) {
    self.word = word
    self.arguments = arguments
  }
}

/// A word that has a part in what a predicate tells.
public struct RoleArgument: Equatable, Sendable {
  public var role: SemanticRole
  /// The position of the head word in the text's tokens.
  public var word: Int

  public init(role: SemanticRole, word: Int) {
    self.role = role
    self.word = word
  }
}

/// The core roles of PropBank (Palmer, Gildea & Kingsbury 2005).
public enum SemanticRole: String, CaseIterable, Sendable {
  /// Who does it, or causes it.
  case agent = "ARG0"
  /// Whom or what it is done to.
  case patient = "ARG1"
  /// For whom, with what, or to what end, as the verb has it.
  case beneficiary = "ARG2"
}
