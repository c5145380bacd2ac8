internal import KnowledgeGraph
internal import Language

/// Reads what a phrase makes part of another body: "the armed wing of X", "X, whose Y Corps".
struct PartProposer: MentionProposer {
  static let proposer = Proposer.parts

  var page: ProposalPage

  /// Reads the parts that the text gives to named bodies.
  mutating func propose() {
    for mention in mentions.standing {
      guard let whole = mention.actor, actors[whole].type != .person else { continue }
      if let part = partNoun(before: mention) { readPart(part, of: whole, at: mention) }
      if actors[whole].type == .organization { readOwnPart(of: whole, after: mention) }
    }
  }

  /// The noun phrase of which a name is the complement: "the Dallas chapter of" X.
  private func partNoun(before whole: ActorMention) -> Range<Int>? {
    guard let sentence = text.sentence(of: whole.tokens.lowerBound) else { return nil }
    var position = whole.tokens.lowerBound - 1
    while position > sentence.tokens.lowerBound, tokens[position].pennTag == .determiner {
      position -= 1
    }
    let noun = position - 1
    guard noun >= sentence.tokens.lowerBound, tokens[position].form.inLowerCase == "of",
      text.bodyKind(at: noun) == .part
    else { return nil }
    var start = noun
    while start > sentence.tokens.lowerBound, isPartModifier(start - 1) { start -= 1 }
    return start..<(noun + 1)
  }

  private func isPartModifier(_ position: Int) -> Bool {
    [.adjective, .noun, .properNoun, .hyphen].contains(tokens[position].pennTag)
  }

  private mutating func readPart(
    _ noun: Range<Int>,
    of whole: DocumentActorIndex,
    at mention: ActorMention
  ) {
    let isNamed = noun.count > 1 && tokens[noun.lowerBound].pennTag == .properNoun
    if isNamed, actors[whole].type == .organization {
      let range = noun.lowerBound..<mention.tokens.upperBound
      let part = page.add(named: text.nameText(range), type: .organization)
      page.mention(part, at: range, by: .name, evidence: "names/bodies.tsv")
      page.affiliate(part, .part, whole, cue: Array(noun), rule: "part")
    } else if let part = namedPart(noun, upTo: mention.tokens.upperBound) {
      page.affiliate(part, .part, whole, cue: Array(noun), rule: "part")
    }
  }

  /// The body beside the phrase: "X, the armed wing of Y" or "the armed wing of Y, X".
  private func namedPart(_ noun: Range<Int>, upTo end: Int) -> DocumentActorIndex? {
    var start = noun.lowerBound - 1
    if tokens.indices.contains(start), tokens[start].pennTag == .determiner { start -= 1 }
    if start > 0, tokens[start].form == ",", let before = body(at: start - 1) { return before }
    guard tokens.indices.contains(end + 1), tokens[end].form == "," else { return nil }
    return body(at: end + 1)
  }

  private func body(at position: Int) -> DocumentActorIndex? {
    guard let actor = mentions.mention(at: position)?.actor, actors[actor].type == .organization
    else { return nil }
    return actor
  }

  /// "X, whose 5,000-strong Y Corps": a body that a relative clause gives to the one before it.
  private mutating func readOwnPart(of whole: DocumentActorIndex, after mention: ActorMention) {
    let comma = mention.tokens.upperBound
    guard let sentence = text.sentence(of: mention.tokens.lowerBound),
      sentence.tokens.contains(comma + 2), tokens[comma].form == ",",
      tokens[comma + 1].pennTag == .interrogativePossessive
    else { return }
    var position = comma + 2
    while position < sentence.tokens.upperBound, mentions.mention(at: position) == nil,
      text.isInNounPhrase(position)
    {
      position += 1
    }
    guard position < sentence.tokens.upperBound, let part = body(at: position),
      let name = mentions.mention(at: position)?.tokens,
      [.body, .part].contains(text.bodyKind(at: text.headNoun(of: name)))
    else { return }
    page.affiliate(part, .part, whole, cue: [comma + 1], rule: "part")
  }
}
