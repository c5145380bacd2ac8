internal import KnowledgeGraph
internal import Language

/// Finds what a document holds beside what its graph asserts.
///
/// Predicates without a claim are those that reading itself turned down; for names, pronouns and
/// descriptions it looks at the document once more when everything is read.
struct RefusalReader {
  let reading: DocumentMentions
  let document: Document
  let graph: Graph
  /// The predicates that make no claim, by the numbers of their sentences, from 0.
  let lost: [Int: [LostPredicate]]
  /// The candidates that were nearly asserted, likewise.
  let misses: [Int: [NearMiss]]

  /// All refusals, in the order of the text.
  func refusals() -> [Refusal] {
    let claims = Dictionary(grouping: Refusal.claims(of: graph), by: \.sentence)
    return reading.text.sentences.enumerated().flatMap { number, sentence -> [Refusal] in
      guard reading.dateline(of: sentence) == nil else { return [] }
      let found =
        names(in: sentence) + pronouns(in: sentence) + descriptions(in: sentence)
        + (misses[number] ?? []).map(finding) + (lost[number] ?? []).compactMap(finding)
      return (claims[number + 1] ?? [])
        + found.map { refusal($0, in: sentence, number: number + 1) }
    }
  }

  private func refusal(_ finding: Finding, in sentence: Sentence, number: Int) -> Refusal {
    Refusal(
      document: document.id,
      sentence: number,
      text: reading.surface(sentence.tokens),
      reason: finding.reason,
      words: finding.words,
      explanation: finding.explanation
    )
  }

  /// A refusal before it is given its sentence.
  struct Finding {
    let reason: Refusal.Reason
    let words: String
    let explanation: String
  }

  // MARK: - Pronouns and descriptions

  private func pronouns(in sentence: Sentence) -> [Finding] {
    sentence.tokens.compactMap { position in
      guard reading.mentions.mention(at: position) == nil,
        let pronoun = Pronoun(reading.tokens[position])
      else { return nil }
      let actors = actors(before: position).filter { pronoun.fits(reading.actors[$0]) }
      return finding(.pronoun, at: position..<(position + 1), among: actors)
    }
  }

  private func descriptions(in sentence: Sentence) -> [Finding] {
    sentence.tokens.compactMap { position in
      guard reading.mentions.mention(at: position) == nil, position > 0,
        let rule = reading.lexicon.descriptions[reading.tokens[position].lemma],
        reading.tokens[position - 1].form.lowercased() == "the"
      else { return nil }
      let actors = actors(before: position).filter { reading.actors[$0].type == rule.type }
      return finding(.description, at: (position - 1)..<(position + 1), among: actors)
    }
  }

  private func finding(
    _ reason: Refusal.Reason,
    at range: Range<Int>,
    among actors: [DocumentActorIndex]
  ) -> Finding {
    let names = actors.map { reading.actors[$0].name }
    let explanation =
      switch names.count {
      case 0: "nobody named just before fits"
      case 1: "may be \(names[0]), but the evidence is weak"
      default: "may be \(Self.list(names))"
      }
    return Finding(reason: reason, words: reading.surface(range), explanation: explanation)
  }

  /// The actors named in this sentence before a word, or in the sentence before.
  private func actors(before position: Int) -> [DocumentActorIndex] {
    let current = reading.sentence(of: position)?.tokens.lowerBound ?? position
    let first = reading.sentence(of: current - 1)?.tokens.lowerBound ?? current
    return (first..<position).compactMap { reading.mentions.mention(at: $0)?.actor }.uniqued()
  }

  static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
