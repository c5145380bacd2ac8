internal import KnowledgeGraph

/// Words at which a proposer looked and of which it could not tell whom they mean.
struct UndecidedProposal {
  let tokens: Range<Int>
  let doubt: Doubt
  let proposer: Proposer
}

/// What words were tried as, and why they mean nobody for certain.
enum Doubt {
  /// A form that the knowledge base knows.
  case form(AliasReadings, FormDoubt)
  /// A surname of somebody whom only the document knows, which others may bear too.
  case surname
  case pronoun(Pronoun)
  /// A definite description of an actor of this type.
  case description(EntityType)
}

/// Why a form that the knowledge base knows is not read as one of its actors.
enum FormDoubt {
  /// Several are called so and nothing decides, or nothing speaks for the only one.
  case open
  /// It is part of a longer name.
  case partOf(Range<Int>)
  /// It means some people of a state, and not the state.
  case people
  /// It only describes the noun after it.
  case modifier
}
