/// A claim that was missed, found against the gold, or found with other qualifiers.
public struct Mistake: Equatable, Sendable {
  /// What went wrong.
  public enum Kind: String, CaseIterable, Sendable {
    /// In the gold, and not found.
    case missed
    /// Found, and not in the gold.
    case wrong = "false"
    /// Given as a fact, while the gold denies, plans or doubts it.
    case asFact = "stated as a fact"
    /// Found with another polarity, modality or speaker.
    case otherwise = "read otherwise"
  }

  /// What went wrong.
  public let kind: Kind
  /// The identifier of the item.
  public let item: String
  /// The number of the sentence, from 1: that of the gold, or of a false claim the program's.
  public let sentence: Int
  /// The name of the subject.
  public let subject: String
  /// The relation's name.
  public let relation: String
  /// The name of the object.
  public let object: String
  /// How it is meant, if not as a fact: `negative`, `planned`.
  public let qualifiers: [String]
  /// What there is instead, or why nothing was found.
  public let instead: String
  /// The sentence, with the words that carry the claim in brackets.
  public let text: String
  /// The confidence of a claim that was found, from 0 to 1.
  public let confidence: Double?
  /// The line of a table that read it.
  public let rule: String?
}
