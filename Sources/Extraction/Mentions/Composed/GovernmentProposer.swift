internal import KnowledgeGraph
internal import Language

/// Reads governments by those who head them: "the Trump administration" is the United States, and
/// "the Likud government" Israel; and by where they sit: "the government in Oslo".
struct GovernmentProposer: MentionProposer {
  static let proposer = Proposer.governments

  var page: ProposalPage

  /// Reads the governments of all sentences.
  mutating func propose() {
    readHeaded()
    for sentence in text.prose {
      for noun in sentence.tokens { readSeated(noun, in: sentence) }
    }
  }

  /// Reads the governments that are called by the name of a known person or party.
  private mutating func readHeaded() {
    for mention in mentions.standing {
      guard let head = mention.actor, mayGovern(actors[head]),
        let noun = governmentNoun(after: mention.tokens),
        actors[head].known != nil, let country = actors[head].country,
        let state = knowledge.state(code: country, in: text.year)
      else { continue }
      page.mention(
        page.add(state),
        at: noun..<(noun + 1),
        by: .description,
        as: .nominal,
        evidence: "the country of its head",
        phrases: [mention.tokens.lowerBound..<(noun + 1)]
      )
    }
  }

  /// Reads a government that is called by its capital or its state: "the regime in Pyongyang".
  private mutating func readSeated(_ noun: Int, in sentence: Sentence) {
    let seat = noun + 2
    guard seat < sentence.tokens.upperBound, tokens[noun + 1].form.inLowerCase == "in",
      lexicon.classes[.government].contains(tokens[noun].lemma.inLowerCase),
      mentions.mention(at: noun) == nil, noun == 0 || mentions.mention(at: noun - 1) == nil,
      let match = knowledge.longestMatch(tokens[seat..<sentence.tokens.upperBound]),
      let state = match.readings.first(where: { Self.seats.contains($0.kind) })?.actor,
      knowledge.type(of: state) == .state
    else { return }
    page.mention(
      page.add(known: state),
      at: noun..<(noun + 1),
      by: .description,
      as: .nominal,
      evidence: "where it sits",
      phrases: [noun..<(seat + match.length)]
    )
  }

  private static let seats: Set<AliasKind> = [.name, .alias, .capital, .seatOfPower]

  private func mayGovern(_ actor: DocumentActor) -> Bool {
    actor.type == .person || actor.kind?.plays(.party) ?? false
  }

  /// The noun for a government right after a name or its possessive ending.
  private func governmentNoun(after name: Range<Int>) -> Int? {
    var next = name.upperBound
    if tokens.indices.contains(next), tokens[next].pennTag == .possessiveEnding { next += 1 }
    guard tokens.indices.contains(next), mentions.mention(at: next) == nil,
      lexicon.classes[.government].contains(tokens[next].lemma.inLowerCase)
    else { return nil }
    return next
  }
}
