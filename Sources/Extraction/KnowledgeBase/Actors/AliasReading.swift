/// One thing that a stretch of words may mean.
public struct AliasReading: Hashable, Sendable {
  /// What it means.
  public let referent: Referent
  /// In what way it means it.
  public let kind: AliasKind
  /// Whether the form alone does not tell: it also means something else, or is an ordinary word.
  ///
  /// Such a reading needs support from its context: the state at hand, the date, another mention.
  public let isContextual: Bool
  /// When the form has this meaning.
  public let years: Years

  /// The actor that it means, unless it means a place.
  public var actor: ActorIndex? {
    if case .actor(let index) = referent { index } else { nil }
  }
}

/// What a form refers to.
public enum Referent: Hashable, Sendable {
  case actor(ActorIndex)
  case place(PlaceIndex)
}

/// In what way a form means an actor, from the plainest to the most figurative.
public enum AliasKind: UInt8, CaseIterable, Sendable {
  /// The name or the official name.
  case name
  /// Another name.
  case alias
  /// Initials: "UN", "NATO".
  case acronym
  /// The adjective of a state: "Iraqi".
  case demonymAdjective
  /// A national, in the singular: "Briton".
  case demonymNoun
  /// Nationals, in the plural: "Palestinians".
  case demonymPlural
  /// The capital, which may stand for the government: "Damascus".
  case capital
  /// Another seat of power, which stands for the government: "the Kremlin".
  case seatOfPower
  /// A place that is not an actor.
  case place
}
