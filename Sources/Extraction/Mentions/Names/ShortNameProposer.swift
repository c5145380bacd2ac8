internal import KnowledgeGraph
internal import Language

/// Reads the short names of bodies whose full name the text gives: "the Guard", "Acme".
struct ShortNameProposer: MentionProposer {
  static let proposer = Proposer.shortNames

  var page: ProposalPage
  private var names = BodyNames()

  init(page: ProposalPage) { self.page = page }

  mutating func propose() {
    readTrimmedNames()
    for position in tokens.indices.dropFirst()
    where tokens[position].pennTag == .properNoun && text.bodyKind(at: position) == .body {
      let range = position..<(position + 1)
      guard mentions.isFree(range), tokens[position - 1].form.inLowerCase == "the",
        !text.isModifier(position), let actor = names.bodyNamed(inFull: range, in: page)
      else { continue }
      page.mention(actor, at: range, by: .name, evidence: Self.fullName)
    }
  }

  private static let fullName = "the full name in the text"

  /// "Acme" after "Acme Corporation": a name without the words for its legal form.
  private mutating func readTrimmedNames() {
    let trimmed = trimmedNames()
    guard !trimmed.isEmpty else { return }
    for position in tokens.indices where mentions.mention(at: position)?.actor == nil {
      guard let actor = trimmed[tokens[position].form] else { continue }
      page.mention(actor, at: position..<(position + 1), by: .name, evidence: Self.fullName)
    }
  }

  /// The bodies whose names are one word and words for a legal form, by that word.
  private func trimmedNames() -> [String: DocumentActorIndex] {
    var trimmed: [String: DocumentActorIndex] = [:]
    for named in mentions.standing {
      guard let actor = named.actor, actors[actor].type == .organization,
        actors[actor].known == nil
      else { continue }
      let words = tokens[named.tokens]
      guard let first = words.first, words.count > 1, trimmed[first.form] == nil,
        words.dropFirst().allSatisfy(isLegalForm)
      else { continue }
      trimmed[first.form] = actor
    }
    return trimmed
  }

  private func isLegalForm(_ token: Token) -> Bool {
    lexicon.classes[.legalForm].contains(token.lemma.inLowerCase)
  }
}
