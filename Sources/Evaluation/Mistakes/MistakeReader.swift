internal import Export
internal import KnowledgeGraph

/// Lists what is wrong in one item, in the order of its sentences.
struct MistakeReader {
  private let comparison: ItemComparison
  private let graph: Graph
  private let reached: Set<ExactText>
  private let wrong: Set<ClaimKey>

  init(_ comparison: ItemComparison, graph: Graph) {
    self.comparison = comparison
    self.graph = graph
    reached = Set(comparison.alignment.values.map(ExactText.init))
    wrong = Set(comparison.wrong)
  }

  var mistakes: [Mistake] {
    let all = comparison.missed.compactMap(missed) + wrong.compactMap(falseClaim)
    return (all + comparison.right.compactMap(otherwise)).sorted { $0.rank < $1.rank }
  }

  private func missed(_ key: ClaimKey) -> Mistake? {
    guard let claim = comparison.gold[key]?.first else { return nil }
    return mistake(.missed, claim, instead: whyMissed(key))
  }

  private func whyMissed(_ key: ClaimKey) -> String {
    let lost = [key.subject, key.object].filter { end in
      end.actor.map { !reached.contains(ExactText($0)) } ?? false
    }
    guard lost.isEmpty else { return "not found: " + lost.map(name).joined(separator: ", ") }
    if let turned = key.turned, wrong.contains(turned) { return "read the other way round" }
    let others = readings(wrong.filter { $0.pair == key.pair })
    return others.isEmpty ? "nothing read between them" : "read as \(others)"
  }

  private func falseClaim(_ key: ClaimKey) -> Mistake? {
    guard let claims = comparison.found[key],
      let claim = claims.max(by: { $0.confidence < $1.confidence })
    else { return nil }
    let qualifiers = claim.edge.qualifiers
    return Mistake(
      kind: .wrong,
      item: comparison.item.id,
      sentence: claim.evidence.sentence,
      subject: name(key.subject),
      relation: key.relation.name,
      object: name(key.object),
      qualifiers: qualifiers,
      instead: whyFalse(key),
      text: MarkedSentence(claim, in: graph).text,
      confidence: Double(claim.confidence.hundredths) / 100,
      rule: claim.tableLine
    )
  }

  private func whyFalse(_ key: ClaimKey) -> String {
    let strangers = [key.subject, key.object].filter { $0.actor == nil }
    guard strangers.isEmpty else {
      return "no actor of the gold: " + strangers.map(name).joined(separator: ", ")
    }
    if let turned = key.turned, comparison.gold[turned] != nil {
      return "the gold has it the other way round"
    }
    let others = readings(comparison.gold.keys.filter { $0.pair == key.pair })
    return others.isEmpty ? "the gold has nothing between them" : "the gold has \(others)"
  }

  private func otherwise(_ key: ClaimKey) -> Mistake? {
    guard let gold = comparison.gold[key], let found = comparison.found[key],
      let claim = gold.first
    else { return nil }
    let judgement = QualifierJudgement(gold, found, in: comparison)
    let lost = judgement.verdicts.filter { !$0.isRight }.map(\.qualifier)
    guard let reading = found.first, !Set(lost).isDisjoint(with: Self.told) else { return nil }
    let read = reading.edge.qualifiers
    var instead = "read as " + (read.isEmpty ? "a fact" : read.joined(separator: ", "))
    if lost.contains(.attribution) {
      let speakers = reading.attribution.map { [name(comparison.end(of: $0))] } ?? ["nobody named"]
      instead += ", the word of \(speakers.joined())"
    }
    let kind: Mistake.Kind = judgement.isAssertedAgainstText ? .asFact : .otherwise
    return mistake(kind, claim, instead: instead, reading: reading)
  }

  private static let told: Set<Qualifier> = [.polarity, .modality, .attribution, .hedged]

  private func mistake(
    _ kind: Mistake.Kind,
    _ claim: GoldClaim,
    instead: String,
    reading: Claim? = nil
  ) -> Mistake {
    let speaker = claim.attribution.map { ["by \(name(.actor(ExactText($0))))"] } ?? []
    return Mistake(
      kind: kind,
      item: comparison.item.id,
      sentence: claim.sentence,
      subject: name(.actor(ExactText(claim.subject))),
      relation: claim.relation.name,
      object: name(.actor(ExactText(claim.object))),
      qualifiers: qualifiers(claim.polarity, claim.modality) + speaker,
      instead: instead,
      text: comparison.item.marked(claim),
      confidence: reading.map { Double($0.confidence.hundredths) / 100 },
      rule: reading?.tableLine
    )
  }

  /// The relations of claims, each once, in the order of the ontology.
  private func readings(_ keys: some Sequence<ClaimKey>) -> String {
    Set(keys.map(\.relation)).sorted().map(\.name).joined(separator: ", ")
  }

  private func name(_ end: ClaimEnd) -> String {
    switch end {
    case .actor(let id):
      comparison.item.actors.first { ExactText($0.id) == id }?.name ?? id.text
    case .stranger(let id):
      comparison.entities.first { $0.id == id }?.name ?? id.rawValue
    }
  }
}

extension Mistake {
  fileprivate var rank: (Int, Int, ExactText, ExactText, ExactText) {
    (
      sentence, Kind.allCases.firstIndex(of: kind) ?? 0, ExactText(subject), ExactText(relation),
      ExactText(object)
    )
  }
}

extension GoldItem {
  /// The sentence of a claim, with its words in brackets.
  fileprivate func marked(_ claim: GoldClaim) -> String {
    let range = sentences[claim.sentence - 1]
    let marks =
      [
        MarkedSentence.Mark(claim.subjectWords.range, "subject"),
        MarkedSentence.Mark(claim.objectWords.range, "object"),
      ] + claim.cue.map { MarkedSentence.Mark($0.range, "cue") }
    let sentence = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    return MarkedSentence(sentence, from: range.lowerBound, marks: marks).text
  }
}

extension EdgeKey {
  fileprivate var qualifiers: [String] { Evaluation.qualifiers(polarity, modality) }
}

extension Claim {
  /// The line of a table that read it, without what qualifies it.
  fileprivate var tableLine: String { String(evidence.rule.prefix { $0 != ";" }) }
}

/// What tells a claim from a fact.
private func qualifiers(_ polarity: Polarity, _ modality: Modality) -> [String] {
  (polarity == .positive ? [] : [polarity.rawValue])
    + (modality == .actual ? [] : [modality.rawValue])
}
