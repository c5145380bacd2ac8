public import Articles
public import KnowledgeGraph

/// A text with the actors and the claims that a person found in it.
public struct GoldItem: Sendable {
  /// The identifier, unique among all items.
  public let id: String
  /// The day of publication.
  public let date: PartialDate?
  /// The text, verbatim.
  public let text: String
  /// Where the sentences stand, in UTF-8 bytes of the text.
  public let sentences: [Range<Int>]
  /// The actors.
  public let actors: [GoldActor]
  /// The claims, in the order of the file.
  public let claims: [GoldClaim]

  /// The item as an article that the extractor reads.
  public var article: Article {
    Article(id: id, published: date?.description, text: text, origin: id)
  }
}

/// What an actor of the gold is.
public enum GoldActorType: String, CaseIterable, Sendable {
  case state = "State"
  case organization = "Organization"
  case person = "Person"
  /// People without a name who act or are acted upon: "protesters".
  case group = "Group"
}

/// An actor that a person found in a text.
public struct GoldActor: Sendable {
  /// The identifier, unique in the item.
  public let id: String
  /// What it is.
  public let type: GoldActorType
  /// The fullest name.
  public let name: String
  /// The words by which the text names it.
  public let forms: [String]
  /// Whether the text names it only as a place, so that it may be missing.
  public let isLocationOnly: Bool
}

/// Words of a text.
public struct GoldWords: Sendable {
  /// Where they stand, in UTF-8 bytes of the text.
  public let range: Range<Int>
  /// The words, verbatim.
  public let text: String
}

/// A claim that a person found in a text.
public struct GoldClaim: Sendable {
  /// The number of the sentence, from 1.
  public let sentence: Int
  /// The identifier of the actor who does it.
  public let subject: String
  /// The words that mean the subject there.
  public let subjectWords: GoldWords
  /// What it does.
  public let relation: Relation
  /// The identifier of the actor to whom it does it.
  public let object: String
  /// The words that mean the object there.
  public let objectWords: GoldWords
  /// The words that say the relation, at least one piece.
  public let cue: [GoldWords]
  /// Said to be so, or not so.
  public let polarity: Polarity
  /// As a fact, a plan, a possibility or a demand.
  public let modality: Modality
  /// The identifier of the actor whose word it is, when not the writer's.
  public let attribution: String?
  /// The words that say when it happened.
  public let date: GoldWords?
  /// Whether an expert might leave it out, so that it counts neither way.
  public let isDoubtful: Bool
}
