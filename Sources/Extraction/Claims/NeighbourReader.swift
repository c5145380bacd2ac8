internal import KnowledgeGraph
internal import Language

/// Finds the actors right beside a verb where the tree has put them elsewhere.
///
/// A parser errs most in long sentences, but what stands right before and after an active verb is
/// nearly always its subject and its object.
struct NeighbourReader {
  let tree: SyntaxTree
  let mentions: MentionTable

  /// The actor whose name ends right before an active verb and its auxiliaries.
  func subject(of verb: Int) -> FoundActor? {
    guard isActiveFinite(verb) else { return nil }
    var position = verb - 1
    while position >= 0, Self.between.contains(tree.tokens[position].partOfSpeech),
      tree.tokens[position].pennTag != .to
    {
      position -= 1
    }
    guard position >= 0, let mention = nominal(endingAt: position),
      !isInPrepositionalPhrase(mention)
    else { return nil }
    return mention.actor.map { FoundActor(actor: $0, word: position, reach: .neighbour) }
  }

  /// The actor whose name begins right after a verb, articles left out.
  func object(of verb: Int) -> FoundActor? {
    guard tree.tokens[verb].partOfSpeech == .verb, !tree.isPassive(verb) else { return nil }
    guard let mention = nominal(startingAfter: verb), isWholePhrase(mention) else { return nil }
    return mention.actor.map {
      FoundActor(actor: $0, word: mention.tokens.lowerBound, reach: .neighbour)
    }
  }

  /// The actor right after a verb of giving, before what is given: "gave Bosnia 40 million
  /// dollars".
  func indirectObject(of verb: Int) -> FoundActor? {
    guard let mention = nominal(startingAfter: verb), let next = token(mention.tokens.upperBound),
      [.numeral, .determiner, .symbol].contains(next.partOfSpeech)
    else { return nil }
    return mention.actor.map {
      FoundActor(actor: $0, word: mention.tokens.lowerBound, reach: .neighbour)
    }
  }

  private static let between: Set<PartOfSpeech> = [.auxiliary, .adverb, .particle]

  private func isActiveFinite(_ verb: Int) -> Bool {
    switch tree.tokens[verb].pennTag {
    case .verbPast, .verbPresent, .verbPresentThirdPerson: return true
    case .verbBase, .verbPastParticiple, .verbGerund:
      guard !tree.isPassive(verb), let before = token(verb - 1) else { return false }
      return before.partOfSpeech == .auxiliary
    default: return false
    }
  }

  private func token(_ position: Int) -> Token? {
    tree.tokens.indices.contains(position) ? tree.tokens[position] : nil
  }

  private func nominal(endingAt position: Int) -> ActorMention? {
    guard let mention = mentions.mention(at: position), mention.actor != nil,
      mention.tokens.upperBound == position + 1, mention.resolution != .demonym
    else { return nil }
    return mention
  }

  private func nominal(startingAfter verb: Int) -> ActorMention? {
    var position = verb + 1
    while let token = token(position), token.partOfSpeech == .determiner { position += 1 }
    guard let mention = mentions.mention(at: position), mention.actor != nil,
      mention.tokens.lowerBound == position, mention.resolution != .demonym
    else { return nil }
    return mention
  }

  /// Whether a name stands after a preposition, as a part of another phrase.
  private func isInPrepositionalPhrase(_ mention: ActorMention) -> Bool {
    var position = mention.tokens.lowerBound - 1
    while let token = token(position),
      [.determiner, .adjective, .noun, .properNoun, .numeral].contains(token.partOfSpeech)
    {
      position -= 1
    }
    guard let before = token(position) else { return false }
    return before.partOfSpeech == .adposition || before.pennTag == .possessiveEnding
      || before.partOfSpeech == .coordinatingConjunction
  }

  /// Whether no noun follows to which a name would only be an attribute: "Israel's policy".
  private func isWholePhrase(_ mention: ActorMention) -> Bool {
    guard let next = token(mention.tokens.upperBound) else { return true }
    return ![.noun, .properNoun, .adjective, .particle].contains(next.partOfSpeech)
  }
}
