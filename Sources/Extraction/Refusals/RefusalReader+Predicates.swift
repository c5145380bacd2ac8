internal import KnowledgeGraph
internal import Language

/// Predicates that make no claim, as people read why.
extension RefusalReader {
  /// Why a predicate makes no claim; nothing where neither of its sides has an actor.
  func finding(_ lost: LostPredicate) -> Finding? {
    switch lost.cause {
    case .incomplete(let shortfall):
      let (subject, object) = (shortfall.subject, shortfall.object)
      guard !(subject.actors.isEmpty && object.actors.isEmpty) else { return nil }
      return finding(
        .incomplete,
        lost.match,
        "\(reading(by: shortfall.rule)): subject \(text(of: subject, in: .subject)), "
          + "object \(text(of: object, in: .object))"
      )
    case .unfit(let arguments):
      let (subjects, objects) = (names(arguments.subjects), names(arguments.objects))
      return finding(
        .incomplete,
        lost.match,
        "\(reading(by: arguments.rule)): subject \(subjects), object \(objects), "
          + "between whom this relation cannot hold"
      )
    case .taken(let taker):
      guard let rule = lost.match.rules.first else { return nil }
      return finding(
        .taken,
        lost.match,
        "\(reading(by: rule)): the longer “\(words(of: taker.match))” "
          + "\(taker.relation.definition.label), by \(taker.arguments.rule.source)"
      )
    }
  }

  private func finding(
    _ reason: Refusal.Reason,
    _ match: PredicateMatch,
    _ explanation: String
  ) -> Finding {
    Finding(reason: reason, words: words(of: match), explanation: explanation)
  }

  private func reading(by rule: PredicateRule) -> String {
    "\(rule.relation.definition.label), by \(rule.source)"
  }

  private func words(of match: PredicateMatch) -> String {
    match.words.sorted().map { reading.tokens[$0].form }.joined(separator: " ")
  }

  // MARK: - Sides

  /// The actors on a side with the ways to them, or where each search for them ended.
  private func text(of side: Side, in usual: Slot) -> String {
    if !side.actors.isEmpty { return names(side.actors) }
    guard let stop = side.stops.first(where: { $0.word != nil }), let word = stop.word else {
      let slots = side.stops.map { Self.text(of: $0.slot) }.uniqued()
      return "missing" + (slots.isEmpty ? "" : ", tried as \(Self.list(slots))")
    }
    let place = stop.slot == usual ? "" : " (\(Self.text(of: stop.slot)))"
    let form = "“\(reading.tokens[word].form)”" + place
    return stop.isTaken ? "\(form) is the subject too" : "\(form) is not an actor that is known"
  }

  private func names(_ found: [FoundActor]) -> String {
    found.uniqued(by: \.actor).map { found in
      let name = reading.actors[found.actor].name
      guard !found.way.steps.isEmpty else { return name }
      return "\(name) (\(reading.words(of: found.way, to: found.word)))"
    }
    .joined(separator: ", ")
  }

  private static func text(of slot: Slot) -> String {
    switch slot {
    case .indirect: "indirect object"
    case .each: "others beside it"
    case .between: "between"
    case .preposition(let preposition): "“\(preposition) …”"
    case .subject, .object, .possessor, .clause: slot.name
    }
  }
}
