internal import KnowledgeGraph

/// A word that qualifies a claim, and what it does.
struct QualifierCue: Hashable {
  /// Where the word stands among the tokens of the text.
  let word: Int
  /// The line of the lexicon that says so.
  let source: String
}

/// How the text puts what a predicate says.
struct Qualification {
  var polarity: Polarity = .positive
  var modality: Modality = .actual
  /// Whose word it is, when not the writer's own.
  var attributions: [DocumentActorIndex] = []
  /// The words that tell.
  var cues: [QualifierCue] = []

  /// Turns the polarity around.
  mutating func reverse() {
    polarity = polarity == .positive ? .negative : .positive
  }

  /// Makes it neither said nor denied, unless it is demanded.
  mutating func leaveOpen() {
    if modality != .demanded { modality = .possible }
  }

  /// Takes a modality, unless a nearer word has set one.
  mutating func weaken(to other: Modality?) {
    if let other, modality == .actual { modality = other }
  }
}

extension Qualification {
  /// What the way in which the text puts a claim says of its confidence.
  var confidencePart: String? {
    if polarity == .negative { return "denied" }
    switch modality {
    case .actual: return nil
    case .planned, .possible: return "planned or possible"
    case .demanded: return "demanded"
    }
  }
}
