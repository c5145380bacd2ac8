internal import KnowledgeGraph
internal import Language

/// Reads what datelines name: the agency is an actor that does nothing there, the rest are places.
struct DatelineProposer: MentionProposer {
  static let proposer = Proposer.datelines

  var page: ProposalPage

  private static let evidence = "a dateline"

  /// Reads the names of all datelines.
  mutating func propose() {
    for sentence in text.sentences {
      guard let dateline = text.dateline(of: sentence) else { continue }
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        position = readDateline(dateline, at: position, to: sentence.tokens.upperBound)
      }
    }
  }

  private mutating func readDateline(_ dateline: Dateline, at start: Int, to end: Int) -> Int {
    if let agency = dateline.agency, tokens[start].range.lowerBound == agency.lowerBound {
      let words = tokens[start..<end].prefix { $0.range.upperBound <= agency.upperBound }
      let range = start..<max(start + 1, words.endIndex)
      readAgency(at: range)
      return range.upperBound
    }
    guard let match = knowledge.longestMatch(tokens[start..<end]) else { return start + 1 }
    let range = start..<(start + match.length)
    page.mention(nil, at: range, by: .name, as: .location, evidence: Self.evidence)
    return range.upperBound
  }

  private mutating func readAgency(at range: Range<Int>) {
    let media = knowledge.readings(of: text.nameText(range)).filter { reading in
      reading.actor.map { knowledge.actor($0).kind?.plays(.medium) ?? false } ?? false
    }
    guard let reading = media.first, let index = reading.actor else { return }
    let isAcronym = reading.kind == .acronym
    page.mention(
      page.add(knowledge.actor(index)),
      at: range,
      by: isAcronym ? .acronym : .name,
      as: .nominal,
      evidence: Self.evidence
    )
  }
}
