internal import KnowledgeGraph
internal import Language

/// Puts the reasons for and against a candidate into words.
struct ReasonWords {
  let choice: ClaimChooser.Judged
  let candidates: SentenceCandidates
  let reading: DocumentMentions

  /// What a topic says.
  ///
  /// - Parameter isFor: Whether it speaks for the claim.
  func text(_ topic: ReasonTopic, isFor: Bool) -> String {
    let side = topic.side == 1 ? "subject" : "object"
    switch topic.matter {
    case .trigger: return "“\(trigger)” \(isFor ? "often" : "seldom") says this"
    case .surroundings: return "the words beside “\(trigger)”"
    case .network: return topic.side == 0 ? "the network" : "the network's view of the \(side)"
    case .path where topic.side == 0: return "the path between both: \(pairPath)"
    case .path: return "the path from “\(trigger)” to the \(side): \(path(to: topic.side))"
    case .phrase: return "the phrase of the \(side)"
    case .type where topic.side == 0: return "between \(type(1)) and \(type(2))"
    case .type: return "\(type(topic.side)) as the \(side)"
    case .naming: return "how “\(name(topic.side))” is named"
    case .place where topic.side == 0: return "how far both are apart"
    case .place: return "where the \(side) stands"
    case .rivals: return "\(isFor ? "no" : "an") actor nearer than the \(side)"
    case .neighbours: return "the words beside the \(side)"
    case .between: return "the words between both"
    case .order: return "the order of the words"
    case .rule: return rule
    case .ties: return "what ties both to each other"
    case .beside: return "what else the sentence may say"
    }
  }

  private var trigger: String {
    reading.tokens[candidates.triggers[choice.triple.trigger].word].form
  }

  private func end(_ side: Int) -> CandidateEnd {
    candidates.ends[side == 1 ? choice.triple.subject : choice.triple.object]
  }

  private func name(_ side: Int) -> String { reading.surface(end(side).tokens) }

  private func type(_ side: Int) -> String {
    switch reading.actors[end(side).actor].type {
    case .state: "a state"
    case .organization: "an organization"
    case .group: "a group"
    case .person: "a person"
    }
  }

  private var rule: String {
    let subject = end(1).actor
    let object = end(2).actor
    let own = candidates.votes.map(\.draft).first { draft in
      draft.relation == choice.relation
        && (draft.subject == subject && draft.object == object
          || draft.relation.isSymmetric && draft.subject == object && draft.object == subject)
    }
    if let own { return "the rules read it by \(own.rule)" }
    return "what the rules read between them"
  }

  private func path(to side: Int) -> String {
    steps(from: candidates.triggers[choice.triple.trigger].word, to: end(side).word)
  }

  private var pairPath: String { steps(from: end(1).word, to: end(2).word) }

  /// The relations on the way between two words, such as `nsubj of`, `obl “with”`.
  private func steps(from start: Int, to target: Int) -> String {
    let tree = reading.tree
    let above = [start] + tree.ancestors(of: start)
    let below = [target] + tree.ancestors(of: target)
    guard let top = above.first(where: below.contains), let up = above.firstIndex(of: top),
      let down = below.firstIndex(of: top)
    else { return "none" }
    guard up + down > 0 else { return "the same word" }
    guard up + down < 6 else { return "long" }
    let ascent = above[..<up].map { "\(tree.tokens[$0].relation.rawValue) of" }
    let descent = below[..<down].reversed().map { word in
      let preposition = tree.preposition(of: word).map { " “\($0)”" } ?? ""
      return tree.tokens[word].relation.rawValue + preposition
    }
    return (ascent + descent).joined(separator: ", ")
  }
}
