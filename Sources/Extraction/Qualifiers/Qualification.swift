internal import KnowledgeGraph

/// How the text puts what a predicate says.
struct Qualification {
  /// The words that say so, from the innermost to the outermost: the trace of how it came about.
  var operators: [Operator] = []
  /// Whose word it is, when not the writer's own.
  var attributions: [DocumentActorIndex] = []
  /// What the learnt model made of it, if it judged it.
  var judged: QualifierJudgement?

  /// Whether it is so, and how it is meant.
  var veracity: Veracity { judged?.veracity ?? composed }
  /// The same by the operators alone.
  var composed: Veracity { Veracity(composing: operators) }
  var polarity: Polarity { veracity.polarity }
  var modality: Modality { veracity.modality }

  /// Adds a word that is further out than all before, unless it is known.
  mutating func add(_ new: Operator) {
    guard !has(new.word) else { return }
    operators.append(new)
  }

  /// Adds a word that is further in than all others.
  mutating func addInnermost(_ new: Operator) { operators.insert(new, at: 0) }

  /// Whether a word is one of its operators.
  func has(_ word: Int) -> Bool { operators.contains { $0.word == word } }
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
