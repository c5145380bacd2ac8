internal import KnowledgeGraph

extension Qualification {
  /// What is known of a predicate's own words, where it is asked what denies it.
  struct Trigger {
    /// Whether the tables have its word for the relation, so that it says that without others.
    let isListed: Bool
    let isNoun: Bool
  }

  /// How the text puts a relation, of which a word that stops or refuses may be a part.
  ///
  /// "Suspends visas" is a sanction, and denies none. What ends a war takes it for granted that
  /// there was one, what is yet to end that it is so ("urges X to end its support"), and what
  /// rejects an accusation that it was made. Who tries to harm does so.
  func saying(_ relation: Relation, by trigger: Trigger) -> Qualification {
    sparingDeed(of: relation, by: trigger).sparingAttempt(of: relation)
  }

  private func sparingAttempt(of relation: Relation) -> Qualification {
    guard relation.definition.stance == .conflict,
      let place = operators.firstIndex(where: { !$0.signature.isIdle }),
      operators[place].signature.isAttempt, !operators[place].isOrder
    else { return self }
    var result = self
    result.operators[place].signature = .meant(nil)
    result.operators[place].note = "an attempt"
    return result
  }

  private func sparingDeed(of relation: Relation, by trigger: Trigger) -> Qualification {
    guard let place = operators.firstIndex(where: \.signature.reverses),
      !operators[place].isOrder
    else { return self }
    let signature = operators[place].signature
    let isYetToEnd = Veracity(composing: Array(operators[(place + 1)...])).modality != .actual
    let isDone =
      signature.isEnding && (relation.definition.stance != .cooperation || isYetToEnd)
    let isSaid = trigger.isNoun && signature.speech != nil && relation.behaviour.isSpeech
    var result = self
    if !trigger.isListed, relation.behaviour.withholding.includes(signature) {
      result.operators[place].signature = .meant(nil)
      result.operators[place].note = "part of it"
    } else if isDone || isSaid {
      result.operators[place].signature = .presupposition
      result.operators[place].note = Signature.presupposition.note
    }
    return result
  }
}

extension Withholding {
  /// Whether what reverses by a signature may be part of what is said.
  fileprivate func includes(_ signature: Signature) -> Bool {
    switch self {
    case .no: false
    case .ends: signature.isEnding
    case .words: signature.isVerdict
    case .all: true
    }
  }
}
