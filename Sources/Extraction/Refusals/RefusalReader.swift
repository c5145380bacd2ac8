internal import KnowledgeGraph
internal import Language

/// Finds what a document holds beside what its graph asserts.
///
/// All of it was turned down in reading: names, pronouns and descriptions by the chooser of
/// mentions, predicates by the matcher, candidates by their scores.
struct RefusalReader {
  let reading: DocumentMentions
  let document: Document
  let graph: Graph
  /// The predicates that make no claim, by the numbers of their sentences, from 0.
  let lost: [Int: [LostPredicate]]
  /// The candidates that were nearly asserted, by the same numbers.
  let misses: [Int: [NearMiss]]

  /// All refusals, in the order of the text.
  func refusals() -> [Refusal] {
    let claims = Dictionary(grouping: Refusal.claims(of: graph), by: \.sentence)
    var mentions = mentionsLost[...]
    return reading.text.sentences.enumerated().flatMap { number, sentence -> [Refusal] in
      let own = mentions.prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
      mentions = mentions[own.endIndex...]
      guard reading.dateline(of: sentence) == nil else { return [] }
      let found =
        own.map(finding) + (misses[number] ?? []).map(finding)
        + (lost[number] ?? []).compactMap(finding)
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

  static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
