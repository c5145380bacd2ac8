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
    guard token.partOfSpeech == .pronoun, let pronoun = Self.forms[token.form.inLowerCase],
      isPersonal || token.relation != .expletive
    else { return nil }
    self = pronoun
  }

  private static let forms: [String: Pronoun] = {
    let classes: [(Pronoun, Set<String>)] = [
      (.he, ClosedClass.masculines), (.she, ClosedClass.feminines), (.it, ClosedClass.neuters),
      (.they, ClosedClass.thirdPlurals),
    ]
    return classes.reduce(into: [:]) { forms, one in
      for form in one.1 { forms[form] = one.0 }
    }
  }()

  /// Whether the pronoun may mean an actor, by type and gender.
  func fits(_ actor: DocumentActor) -> Bool {
    switch self {
    case .he: actor.type == .person && actor.gender != .female
    case .she: actor.type == .person && actor.gender != .male
    case .it: actor.type != .person
    case .they: actor.type == .organization
    }
  }

  /// Whether it may mean an actor that is not a subject.
  var acceptsObjects: Bool { self != .they }
}
