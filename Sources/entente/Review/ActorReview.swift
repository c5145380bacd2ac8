internal import KnowledgeGraph
internal import Review

/// Asks a person whether actors that share a name are one.
struct ActorReview {
  let questions: [ActorQuestion]

  /// Asks until nothing is left, or the person has enough.
  ///
  /// - Throws: `OutputError` when something cannot be written.
  func ask(at desk: inout ReviewDesk) throws {
    try ReviewRound(questions: questions, lines: lines, step: step).ask(at: &desk)
  }

  private func lines(
    of question: ActorQuestion,
    number: Int,
    at desk: borrowing ReviewDesk
  ) -> [String] {
    let shared = "both are called “\(question.sharedName)”"
    var lines = ["", "\(number) of \(questions.count): are these one actor? \(shared)"]
    for (place, node) in [question.first, question.second].enumerated() {
      let claims = desk.graph.claims.lazy.filter { claim in
        claim.edge.subject == node.id || claim.edge.object == node.id
      }
      let count = counted(claims.count { _ in true }, "claim")
      let words = ReviewDesk.words(of: node)
      lines.append("  \(place + 1) \(node.id.rawValue): \(words), \(count)")
      if !node.aliases.isEmpty { lines.append("    also \(listed(Array(node.aliases.prefix(8))))") }
      if let claim = claims.max(by: { $0.confidence < $1.confidence }) {
        lines.append("    “\(claim.evidence.text)”")
      }
    }
    return lines + [Self.choices]
  }

  private static let choices =
    "1 yes, and the first one's name stays, 2 yes, and the second one's does, n never, s later, "
    + "b back, q enough"

  private func step(_ question: ActorQuestion, at desk: inout ReviewDesk) throws -> ReviewStep {
    while let answer = desk.answer() {
      let (first, second) = (question.first.id, question.second.id)
      switch answer.word {
      case "1": return try decide(true, second, first, answer.reason, &desk)
      case "2": return try decide(true, first, second, answer.reason, &desk)
      case "n", "no": return try decide(false, first, second, answer.reason, &desk)
      case "s": return .next
      case "b": return .back
      case "q": return .quit
      default: try desk.show([Self.choices])
      }
    }
    return .quit
  }

  private func decide(
    _ isMerge: Bool,
    _ first: EntityID,
    _ second: EntityID,
    _ reason: String?,
    _ desk: inout ReviewDesk
  ) throws -> ReviewStep {
    let decision = ActorDecision(isMerge: isMerge)
    return try decision.decide(first, second, reason: reason, at: &desk) ? .next : .again
  }
}
