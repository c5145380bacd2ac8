internal import Analysis
internal import Export
internal import KnowledgeGraph
internal import Review

/// Asks a person about claims, one after the other.
struct ClaimReview {
  private let questions: [ClaimQuestion]
  private let mentions: MentionIndex

  init(_ questions: [ClaimQuestion], in graph: Graph) {
    self.questions = questions
    mentions = MentionIndex(graph)
  }

  /// Asks until nothing is left, or the person has enough.
  ///
  /// - Throws: `OutputError` when something cannot be written.
  func ask(at desk: inout ReviewDesk) throws {
    try ReviewRound(questions: questions, lines: lines, step: step).ask(at: &desk)
  }

  private func lines(
    of question: ClaimQuestion,
    number: Int,
    at desk: borrowing ReviewDesk
  ) -> [String] {
    let claim = question.claim
    let others = question.claims.dropFirst().map { "“\($0.evidence.cue)”" }
    let sentence = MarkedSentence(
      claim.evidence.text,
      from: claim.evidence.range.lowerBound,
      marks: mentions.marks(of: claim)
    )
    var lines = ["", "\(number) of \(questions.count): \(desk.words(of: claim))"]
    lines.append("  “\(sentence.text)”")
    if !others.isEmpty { lines.append("  also by \(listed(Array(others)))") }
    return lines + ["  \(desk.table.source(of: claim))", number == 1 ? Self.choices : Self.letters]
  }

  private static let choices =
    "y right, n wrong, r another relation, x the other way round, m merge actors, k keep actors "
    + "apart, s later, b back, q enough, ? help"

  private static let letters = "y n r x m k s b q, ? help"

  private static let help = [
    "  y, n, x       and behind it why, if you like: n this is about football",
    "  r             lists the relations that fit; r aids, r 6: takes one",
    "  rx            the same, with the ends the other way round",
    "  m             one of the two is somebody else's other name; m 1 Russia: the first is Russia",
    "  k             one of the two is not somebody else; k 2 Russia: the second never is",
    "  s             asks next time; b goes back and takes back what was said there",
  ]

  private func step(_ question: ClaimQuestion, at desk: inout ReviewDesk) throws -> ReviewStep {
    let claim = question.claim
    while let answer = desk.answer() {
      switch answer.word {
      case "y", "yes": return try decide(.accept, answer.reason, claim, &desk)
      case "n", "no": return try decide(.reject, answer.reason, claim, &desk)
      case "x":
        if claim.edge.relation.isSymmetric {
          try desk.show(["  This relation reads the same both ways."])
          continue
        }
        return try turn(claim, answer.reason, &desk)
      case "r", "rx":
        return try relation(answer.next, of: claim, turns: answer.word == "rx", &desk)
      case "m", "k":
        try ActorDecision(isMerge: answer.word == "m").ask(answer.next, of: claim, at: &desk)
        return .again
      case "s": return .next
      case "b": return .back
      case "q": return .quit
      default: try desk.show(Self.help + [Self.choices])
      }
    }
    return .quit
  }

  private func decide(
    _ judgement: Decision.Judgement,
    _ reason: String?,
    _ claim: Claim,
    _ desk: inout ReviewDesk
  ) throws -> ReviewStep {
    let problem = try desk.decide(
      .claim(claim.statement, judgement),
      reason: reason,
      about: desk.words(of: claim),
      of: claim
    )
    if let problem { try desk.show(["  \(problem)"]) }
    return problem == nil ? .next : .again
  }

  private func turn(
    _ claim: Claim,
    _ reason: String?,
    _ desk: inout ReviewDesk
  ) throws -> ReviewStep {
    guard desk.fits(claim.edge.relation, claim, turned: true) else {
      try desk.show(["  This relation does not join the two the other way round."])
      return .again
    }
    return try decide(.reverse, reason, claim, &desk)
  }

  /// Asks which relation it is, until one fits.
  private func relation(
    _ answer: ReviewAnswer,
    of claim: Claim,
    turns: Bool,
    _ desk: inout ReviewDesk
  ) throws -> ReviewStep {
    let all = Ontology.standard.relations.filter { relation in
      (turns || relation != claim.edge.relation) && desk.fits(relation, claim, turned: turns)
    }
    let names = all.enumerated().map { "    \($0 + 1) \($1.name): \($1.definition.comment)" }
    var answer = answer
    var isListed = false
    while true {
      let number = Int(answer.word)
      let found = all.enumerated().first { place, relation in
        relation.name == answer.word || number == place + 1
      }
      if let relation = found?.element {
        return try set(claim, right: relation, turns, answer.reason, &desk)
      }
      if !answer.word.isEmpty {
        try desk.show(["  No relation that fits here is called '\(answer.word)'."])
      }
      try desk.show(
        (isListed ? [] : names) + ["Which relation? A number or a name; Enter goes back."]
      )
      isListed = true
      guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { return .again }
      answer = ReviewAnswer("r \(line)").next
    }
  }

  private func set(
    _ claim: Claim,
    right relation: Relation,
    _ turns: Bool,
    _ reason: String?,
    _ desk: inout ReviewDesk
  ) throws -> ReviewStep {
    if relation == claim.edge.relation { return try decide(.reverse, reason, claim, &desk) }
    let step = try decide(.relation(relation), reason, claim, &desk)
    guard case .next = step, turns, !relation.isSymmetric else { return step }
    return try decide(.reverse, reason, claim, &desk)
  }
}

extension ReviewDesk {
  /// `Norway supports Chad, denied`.
  func words(of claim: Claim) -> String {
    let edge = claim.edge
    let qualifiers = [
      edge.polarity == .negative ? "denied" : nil,
      edge.modality == .actual ? nil : edge.modality.rawValue,
    ]
    let words = table.words(edge.subject, edge.relation, edge.object)
    return ([words] + qualifiers.compactMap(\.self)).joined(separator: ", ")
  }

  /// Whether a relation joins actors of the types of a claim's ends.
  func fits(_ relation: Relation, _ claim: Claim, turned: Bool) -> Bool {
    let ends = [claim.edge.subject, claim.edge.object].map { table.actors[$0]?.type }
    let (subject, object) = turned ? (ends[1], ends[0]) : (ends[0], ends[1])
    let definition = relation.definition
    return subject.map(definition.domain.contains) ?? true
      && object.map(definition.range.contains) ?? true
  }
}
