internal import KnowledgeGraph
internal import Language

/// Names that may mean several actors of the knowledge base, or one for which nothing speaks.
extension RefusalReader {
  func names(in sentence: Sentence) -> [Finding] {
    var findings: [Finding] = []
    var position = sentence.tokens.lowerBound
    while position < sentence.tokens.upperBound {
      let rest = reading.tokens[position..<sentence.tokens.upperBound]
      let length = reading.knowledge.longestMatch(rest)?.length ?? 1
      let range = position..<(position + length)
      if let finding = name(at: range) ?? surname(at: position) { findings.append(finding) }
      position = range.upperBound
    }
    return findings
  }

  private func name(at range: Range<Int>) -> Finding? {
    let isPlace = isMerePlace(range)
    guard isPlace || reading.mentions.isFree(range),
      reading.tokens[range].contains(where: { $0.form.first?.isUppercase ?? false }),
      let readings = reading.knowledge.longestMatch(reading.tokens[range])?.readings
    else { return nil }
    let actors = readings.filter { !isPlace || $0.kind.rank == AliasKind.name.rank }
      .compactMap(\.actor).uniqued()
    guard actors.count > (isPlace ? 1 : 0) else { return nil }
    return finding(range, among: actors, otherwise: "nothing in the text speaks for it")
  }

  /// Whether words were taken for a place that is no actor.
  private func isMerePlace(_ range: Range<Int>) -> Bool {
    guard let mention = reading.mentions.mention(at: range.lowerBound) else { return false }
    return mention.actor == nil && mention.tokens == range
  }

  /// A surname of a person of the document's own, which people of the knowledge base have too.
  private func surname(at position: Int) -> Finding? {
    guard let mention = reading.mentions.mention(at: position), mention.tokens.count == 1,
      mention.resolution == .surname, let actor = mention.actor,
      reading.actors[actor].known == nil
    else { return nil }
    let people = reading.knowledge.people(
      surname: reading.tokens[position].form,
      on: reading.text.published
    )
    guard !people.isEmpty else { return nil }
    return finding(mention.tokens, among: people, otherwise: "nothing in the text speaks for them")
  }

  private func finding(
    _ range: Range<Int>,
    among actors: [ActorIndex],
    otherwise reason: String
  ) -> Finding {
    var names = actors.prefix(4).map { index in
      let actor = reading.knowledge.actor(index)
      return "\(actor.name) (\(actor.id.rawValue))"
    }
    if actors.count > names.count { names.append("\(actors.count - names.count) others") }
    return Finding(
      reason: .unlinked,
      words: reading.surface(range),
      explanation: actors.count == 1
        ? "may be \(names[0]), but \(reason)"
        : "nothing decides between \(Self.list(names))"
    )
  }
}
