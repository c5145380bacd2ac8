internal import KnowledgeGraph
internal import Language

/// Finds the actors right beside a verb where the tree has put them elsewhere.
///
/// A parser errs most in long sentences, but what stands right before and after an active verb is
/// nearly always its subject and its object.
struct NeighbourReader {
  let tree: SyntaxTree
  let finder: ActorFinder

  private var mentions: MentionTable { finder.mentions }

  /// Who seems to be the subject of a verb.
  func subject(of verb: Int) -> [FoundActor] {
    guard isActiveFinite(verb) else { return [] }
    let position = beforeApposition(endingAt: beforeVerb(verb))
    guard position >= 0 else { return [] }
    guard let mention = nominal(endingAt: position) else {
      return finder.by(.neighbourMember) { member(at: position) }
    }
    guard let actor = mention.actor, !isInPrepositionalPhrase(mention.tokens.lowerBound) else {
      return []
    }
    return finder.by(.neighbourSubject) { [FoundActor(actor, at: position)] }
  }

  /// The last word before a verb, its auxiliaries and a time.
  private func beforeVerb(_ verb: Int) -> Int {
    var position = verb - 1
    while position >= 0, isBetween(position) { position -= 1 }
    return position
  }

  /// "the daily, a mouthpiece of the party, commented": where what stands between commas begins.
  private func beforeApposition(endingAt comma: Int) -> Int {
    guard comma > 0, tree.tokens[comma].form == "," else { return comma }
    for position in stride(from: comma - 1, to: max(0, comma - 12), by: -1) {
      if tree.tokens[position].form == "," { return position - 1 }
      if tree.tokens[position].partOfSpeech == .verb { return comma }
    }
    return comma
  }

  /// Whether a word may stand between a subject and its verb.
  private func isBetween(_ position: Int) -> Bool {
    let token = tree.tokens[position]
    if Self.between.contains(token.partOfSpeech) { return token.pennTag != .to }
    let form = token.form.inLowerCase
    if isTime(form) { return true }
    guard form == "on", let next = self.token(position + 1) else { return false }
    return isTime(next.form.inLowerCase)
  }

  private static let between: Set<PartOfSpeech> = [.auxiliary, .adverb, .particle]

  private func isTime(_ form: String) -> Bool {
    let times = finder.lexicon.times
    return ClosedClass.weekdays.contains(form) || times.contains(.day, form)
      || times.contains(.part, form) || times.contains(.edge, form)
  }

  /// Unnamed members, where the tree has lost the verb: "an official today praised".
  private func member(at position: Int) -> [FoundActor] {
    guard
      finder.lexicon.members.contains(tree.lower[position])
        || finder.lexicon.members.contains(tree.tokens[position].lemma)
    else { return [] }
    var start = position - 1
    while let token = token(start), mentions.mention(at: start) == nil,
      [.adjective, .noun, .properNoun, .numeral, .coordinatingConjunction]
        .contains(token.partOfSpeech)
    {
      start -= 1
    }
    guard start >= 0, let mention = mentions.mention(at: start), let actor = mention.actor,
      mention.role == .modifier, !isInPrepositionalPhrase(mention.tokens.lowerBound)
    else { return [] }
    return [FoundActor(actor, at: start)]
  }

  /// The actor whose name begins right after a verb, articles left out.
  func object(of verb: Int) -> [FoundActor] {
    guard tree.tokens[verb].partOfSpeech == .verb, !tree.isPassive(verb) else { return [] }
    guard let mention = nominal(startingAfter: verb), let actor = mention.actor,
      isWholePhrase(mention)
    else { return finder.by(.neighbourOwner) { owner(after: verb) } }
    return finder.by(.neighbourObject) { [FoundActor(actor, at: mention.tokens.lowerBound)] }
  }

  /// "hit a Turkish plane": the owner of the thing whose noun phrase begins right after a verb.
  private func owner(after verb: Int) -> [FoundActor] {
    var position = verb + 1
    while let token = token(position), mentions.mention(at: position) == nil,
      [.determiner, .adjective, .numeral, .adverb].contains(token.partOfSpeech)
    {
      position += 1
    }
    guard token(position) != nil, let mention = mentions.mention(at: position),
      mention.actor != nil,
      mention.role == .modifier, let noun = tree.head(of: mention.head), noun > position,
      tree.tokens[noun].partOfSpeech == .noun
    else { return [] }
    return finder.actors(at: noun, throughOwner: true).prefix(1).map { $0.from(noun) }
  }

  /// The actor right after a verb of giving, before what is given: "gave Bosnia 40 million
  /// dollars".
  func indirectObject(of verb: Int) -> [FoundActor] {
    guard let mention = nominal(startingAfter: verb), let actor = mention.actor,
      let next = token(mention.tokens.upperBound),
      [.numeral, .determiner, .symbol].contains(next.partOfSpeech)
    else { return [] }
    return finder.by(.neighbourIndirect) { [FoundActor(actor, at: mention.tokens.lowerBound)] }
  }

  private func isActiveFinite(_ verb: Int) -> Bool {
    switch tree.tokens[verb].pennTag {
    case .verbPast, .verbPresent, .verbPresentThirdPerson: return true
    case .verbPastParticiple where isMistagged(verb): return true
    case .verbBase, .verbPastParticiple, .verbGerund:
      guard !tree.isPassive(verb), let before = token(verb - 1) else { return false }
      return before.partOfSpeech == .auxiliary
    default: return false
    }
  }

  /// "tanks shelled the town": a participle before a noun phrase of its own is a past tense.
  private func isMistagged(_ verb: Int) -> Bool {
    guard [.adjectivalModifier, .adnominalClause].contains(tree.tokens[verb].relation),
      let before = token(verb - 1), [.noun, .properNoun].contains(before.partOfSpeech),
      let next = token(verb + 1)
    else { return false }
    return [.determiner, .properNoun, .noun, .numeral].contains(next.partOfSpeech)
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
  private func isInPrepositionalPhrase(_ start: Int) -> Bool {
    var position = start - 1
    while let token = token(position),
      [.determiner, .adjective, .noun, .properNoun, .numeral].contains(token.partOfSpeech)
    {
      position -= 1
      if token.partOfSpeech == .determiner { break }
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
