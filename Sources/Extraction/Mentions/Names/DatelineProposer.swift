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
      guard let dateline = text.dateline(of: sentence), !dateline.isCredit else { continue }
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
    let mark = text.nameText(range)
    let name = lexicon.datelines.medium(of: mark)
    let known = medium(named: name ?? mark)
    guard let agency = known ?? name.map({ unknownMedium($0) }) else { return }
    page.mention(
      agency,
      at: range,
      by: name == nil || name == mark ? .name : .acronym,
      as: .nominal,
      evidence: Self.evidence
    )
  }

  /// The medium of this name that the knowledge base knows.
  private mutating func medium(named name: String) -> DocumentActorIndex? {
    let media = knowledge.readings(of: name).lazy.compactMap(\.actor).map(knowledge.actor)
    guard let medium = media.first(where: { $0.kind?.plays(.medium) ?? false }) else { return nil }
    return page.add(medium)
  }

  private mutating func unknownMedium(_ name: String) -> DocumentActorIndex {
    page.add(named: name, type: .organization, kind: .of(.medium))
  }
}
