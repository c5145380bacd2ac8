public import KnowledgeGraph

/// Something that was seen in a document and that its graph does not assert.
public struct Refusal: Hashable, Sendable {
  /// Why it is not asserted.
  public enum Reason: String, CaseIterable, Sendable {
    /// The text says that it is not so.
    case denied
    /// The text says that it is to be.
    case planned
    /// The text says that it may be.
    case possible
    /// The text says that it should be.
    case demanded
    /// A name that may mean several actors, or one for which nothing speaks here.
    case unlinked
    /// A pronoun whose antecedent is not certain.
    case pronoun
    /// A definite description that nobody named before fits for certain.
    case description
    /// A predicate that lacks an actor on one side, or whose actors its relation cannot join.
    case incomplete
    /// A claim for which too little speaks.
    case unsure
    /// A predicate of which words belong to a longer one that says something else.
    case taken
    /// A claim that a person who read its sentence rejected.
    case rejected

    /// Whether it is a claim that is not asserted, which a graph tells as well.
    public var isOfClaims: Bool {
      switch self {
      case .denied, .planned, .possible, .demanded, .rejected: true
      default: false
      }
    }
  }

  /// The document.
  public let document: DocumentID
  /// The number of the sentence, from 1.
  public let sentence: Int
  /// The sentence, verbatim.
  public let text: String
  public let reason: Reason
  /// The words that it is about.
  public let words: String
  /// What was seen, and what was missing, as people read it.
  public let explanation: String
}

/// What an article gave: its graph, and what was seen but is not asserted.
public struct Findings: Sendable {
  public let graph: Graph
  /// In the order of the text.
  public let refusals: [Refusal]
}
