/// What is measured by precision and recall.
public enum Measure: String, CaseIterable, Sendable {
  /// Actors: those of the gold that are found with their type. Others do not count against.
  case entities
  /// Cooperation and conflict, with relation and direction.
  case political
  /// Cooperation and conflict, without the narrower relation and the direction.
  case politicalStance
  /// Cooperation and conflict among what is stated as a fact.
  case asserted
  /// Offices, memberships and other ties, with relation and direction.
  case affiliations
  /// All relations, with relation and direction.
  case relations
  /// All relations, by stance alone.
  case relationsStance

  /// The name as people read it.
  public var label: String {
    switch self {
    case .entities: "actors"
    case .political: "political, strict"
    case .politicalStance: "political, stance"
    case .asserted: "  stated as facts"
    case .affiliations: "affiliations, strict"
    case .relations: "all relations, strict"
    case .relationsStance: "all relations, stance"
    }
  }
}

/// What is measured among the claims that are right.
public enum Qualifier: String, CaseIterable, Sendable {
  /// Whether it is said to be so or not so.
  case polarity
  /// Whether it is a fact, a plan, a possibility or a demand.
  case modality
  /// Whose word it is, where the gold names a speaker.
  case attribution
  /// Whether it is not given as a fact, where the gold has no fact.
  case hedged
  /// Whether there is a date, where the gold has one.
  case dated
  /// The same in articles whose own day is known, from which "on Monday" can be reckoned.
  case datedByArticle

  /// What is right, as people read it.
  public var label: String {
    switch self {
    case .polarity: "polarity"
    case .modality: "modality"
    case .attribution: "whose word it is"
    case .hedged: "no fact, and not stated as one"
    case .dated: "has a date, as the text does"
    case .datedByArticle: "  in articles whose day is known"
    }
  }
}
