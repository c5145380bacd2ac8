internal import KnowledgeGraph
internal import Language

/// What a personal or possessive pronoun asks of its antecedent.
enum Pronoun {
  case he
  case she
  case it
  case they

  /// - Parameter isPersonal: whether it means somebody even where the tree takes it for a filler.
  init?(_ token: Token, isPersonal: Bool = false) {
    switch token.form.lowercased() {
    case "he", "him", "his", "himself": self = .he
    case "she", "her", "hers", "herself": self = .she
    case "it", "its", "itself": self = .it
    case "they", "them", "their", "themselves": self = .they
    default: return nil
    }
    guard token.partOfSpeech == .pronoun, isPersonal || token.relation != .expletive else {
      return nil
    }
  }

  /// Whether the pronoun may mean an actor, by type and gender.
  func fits(_ actor: DocumentActor) -> Bool {
    switch self {
    case .he: actor.type == .person && actor.gender != .female
    case .she: actor.type == .person && actor.gender != .male
    case .it: actor.type != .person
    case .they: actor.type == .organization
    }
  }

  /// Whether it may mean an actor that is no subject.
  var acceptsObjects: Bool { self != .they }
}
