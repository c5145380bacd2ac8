internal import KnowledgeGraph
internal import Language

/// Reads named organs of states and bodies.
struct OrganProposer: MentionProposer {
  static let proposer = Proposer.organs

  var page: ProposalPage

  private static let table = "predicates/organs.tsv"

  /// "the Iraqi army", "Iraq's foreign ministry", "the army of Iraq": an organization that is part
  /// of its state.
  mutating func propose() {
    for sentence in text.prose {
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        let range = organ(at: position, in: sentence)
        if let range { readOrgan(range, in: sentence) }
        position = range?.upperBound ?? position + 1
      }
    }
  }

  /// The longest noun phrase from a word on that the lexicon lists as an organ.
  private func organ(at start: Int, in sentence: Sentence) -> Range<Int>? {
    guard text.startsOrgan(start) else { return nil }
    let end = min(sentence.tokens.upperBound, start + 4)
    for stop in stride(from: end, to: start, by: -1) {
      let range = start..<stop
      if text.organKind(range) != nil, mentions.isFree(range), isHead(of: range) { return range }
    }
    return nil
  }

  /// Whether the noun is the head of its phrase, not "military" in "military rulers", or names
  /// the body of an unnamed member: "foreign ministry official".
  private func isHead(of range: Range<Int>) -> Bool {
    let head = tokens[tree.headWord(of: range)]
    if range.count > 1, tokens.indices.contains(range.upperBound),
      lexicon.members.contains(tokens[range.upperBound].lemma)
    {
      return true
    }
    return (head.partOfSpeech == .noun || head.partOfSpeech == .properNoun)
      && ![.compound, .adjectivalModifier].contains(head.relation)
      && !text.isModifier(range.upperBound - 1)
  }

  private mutating func readOrgan(_ organ: Range<Int>, in sentence: Sentence) {
    let before = ownerBefore(organ, in: sentence)
    guard let owner = before?.actor ?? ownerOf(organ), actors[owner].type != .person else {
      return
    }
    let kind = text.organKind(organ)
    let words = (before?.gap ?? organ.lowerBound)..<organ.upperBound
    let name = "\(adjective(of: owner)) \(text.nameText(words))"
    let full = (before?.start ?? organ.lowerBound)..<organ.upperBound
    let known = knownOrgan(named: name, of: owner)
    let actor =
      known
      ?? page.add(
        named: name,
        type: .organization,
        kind: kind,
        country: actors[owner].country
      )
    if before?.isPossessive ?? true {
      page.mention(actor, at: organ, by: .name, evidence: Self.table)
    } else {
      page.mention(actor, at: full, by: .name, evidence: Self.table)
    }
    page.affiliate(actor, .part, owner, cue: Array(full), rule: "organ")
  }

  private mutating func knownOrgan(named name: String, of owner: DocumentActorIndex)
    -> DocumentActorIndex?
  {
    if let met = actors.index(of: .slug(of: name, type: .organization)) { return met }
    let known = knowledge.readings(of: name).compactMap(\.actor).uniqued().filter {
      let actor = knowledge.actor($0)
      return actor.type == .organization && actor.country == actors[owner].country
    }
    guard known.count == 1, let only = known.first else { return nil }
    return page.add(knowledge.actor(only))
  }

  /// The adjective by which the name of an organ calls its owner: "Iraqi".
  private func adjective(of owner: DocumentActorIndex) -> String {
    guard let known = actors[owner].known, actors[owner].type == .state else {
      return actors[owner].name
    }
    return knowledge.demonymAdjective(of: known) ?? actors[owner].name
  }

  private struct OwnerBefore {
    let actor: DocumentActorIndex
    let start: Int
    /// Where the words between owner and organ begin: "joint" of "joint operations command".
    let gap: Int
    let isPossessive: Bool
  }

  private func ownerBefore(_ organ: Range<Int>, in sentence: Sentence) -> OwnerBefore? {
    var position = organ.lowerBound - 1
    var gap = organ.lowerBound
    var isPossessive = false
    while position >= max(sentence.tokens.lowerBound, organ.lowerBound - 3) {
      if let mention = mentions.mention(at: position) {
        guard let actor = mention.actor, mention.role != .location else { return nil }
        return OwnerBefore(
          actor: actor,
          start: mention.tokens.lowerBound,
          gap: gap,
          isPossessive: isPossessive
        )
      }
      switch tokens[position].pennTag {
      case .possessiveEnding: isPossessive = true
      case .adjective, .noun, .properNoun: gap = position
      default: return nil
      }
      position -= 1
    }
    return nil
  }

  private func ownerOf(_ organ: Range<Int>) -> DocumentActorIndex? {
    let head = tree.headWord(of: organ)
    let words = tree.words(in: .preposition("of"), of: head, control: lexicon.embeddings)
    return words.lazy.compactMap { mentions.mention(at: $0)?.actor }.first
  }
}
