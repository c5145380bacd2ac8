internal import KnowledgeGraph
internal import Language

/// Reads organs of states and bodies: "the Iraqi army", "Iraq's foreign ministry", "the army of
/// Iraq", and those that the knowledge base knows by name.
///
/// An organ is an organization that is part of its owner; phrases for one portfolio of one owner
/// mean one organ in a document.
struct OrganProposer: MentionProposer {
  static let proposer = Proposer.organs

  var page: ProposalPage
  /// The organs of the document, by the plain words for them and by their owners.
  private var met: [String: [DocumentActorIndex: DocumentActorIndex]] = [:]

  init(page: ProposalPage) { self.page = page }

  private static let table = "predicates/organs.tsv"

  mutating func propose() {
    for mention in mentions.standing { readKnownOrgan(mention) }
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
    let end = min(sentence.tokens.upperBound, start + lexicon.organs.longest)
    for stop in stride(from: end, to: start, by: -1) {
      let range = start..<stop
      guard text.organKind(range) != nil, isHead(of: range) else { continue }
      if isOpen(range) || isForeign(range, in: sentence) { return range }
    }
    return nil
  }

  /// Whether no name stands there, or only one of which its form is all that is known.
  private func isOpen(_ range: Range<Int>) -> Bool {
    mentions.mentions(in: range).allSatisfy { mention in
      mention.proposer == .bodies && mention.tokens == range
        && mention.actor.map { actors[$0].known == nil } ?? false
    }
  }

  /// "the Supreme Court of Nigeria": a name of a known organ, beside an owner who is another.
  private func isForeign(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    guard let mention = mentions.mention(at: range.lowerBound), mention.tokens == range,
      let known = mention.actor,
      let owner = ownerBefore(range, in: sentence)?.actor ?? ownerOf(range),
      let country = actors[owner].country, actors[owner].type == .state
    else { return false }
    return actors[known].country != country
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
    if namesBody(range) { return true }
    return (head.partOfSpeech == .noun || head.partOfSpeech == .properNoun)
      && ![.compound, .adjectivalModifier].contains(head.relation)
      && !text.isModifier(range.upperBound - 1)
  }

  /// "Mexican Navy helicopter", "Israeli army bombing", "Iraqi parliament speaker": a noun that
  /// names its body also before another noun; "military" and "police" say only what sort it is.
  private func namesBody(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard tokens.indices.contains(range.upperBound), text.isModifier(last),
      tokens[last].partOfSpeech == .noun || tokens[last].partOfSpeech == .properNoun
    else { return false }
    return range.count > 1 || !lexicon.classes[.sort].contains(tokens[last].lemma.inLowerCase)
  }

  private mutating func readOrgan(_ organ: Range<Int>, in sentence: Sentence) {
    let before = ownerBefore(organ, in: sentence)
    let named = before?.actor ?? ownerOf(organ)
    guard let owner = named ?? ownerMet(organ, in: sentence) ?? home(of: organ, in: sentence),
      actors[owner].type != .person
    else { return }
    let full = (before?.start ?? organ.lowerBound)..<organ.upperBound
    let actor = actor(of: organ, from: before?.gap ?? organ.lowerBound, owner: owner)
    let range = before?.isPossessive ?? true ? organ : full
    let phrase = before == nil ? phraseWithOwner(after: organ) : full
    page.mention(actor, at: range, by: .name, evidence: Self.table, phrases: [phrase])
    guard named != nil else { return }
    page.affiliate(actor, .part, owner, cue: Array(full), rule: "organ")
  }

  /// "Supreme Court of Spain": an organ with the owner right after it.
  private func phraseWithOwner(after organ: Range<Int>) -> Range<Int>? {
    ownerPlace(rightAfter: organ).flatMap { mentions.mention(at: $0) }.map {
      organ.lowerBound..<$0.tokens.upperBound
    }
  }

  // MARK: - Which organ

  /// The organ of a phrase: the one that the document has named, else the one that is known.
  ///
  /// - Parameter start: where the words between owner and organ begin.
  private mutating func actor(
    of organ: Range<Int>,
    from start: Int,
    owner: DocumentActorIndex
  ) -> DocumentActorIndex {
    let words = text.nameText(start..<organ.upperBound)
    let listed = start == organ.lowerBound ? text.organPhrase(organ) : nil
    let phrase = listed ?? words.lowercased()
    let plain = lexicon.organs.plain(phrase)
    if let actor = met[plain]?[owner] { return actor }
    let name = "\(adjective(of: owner)) \(words)"
    let actor =
      knownOrgan(named: name, by: words, of: owner) ?? knownOrgan(of: owner, synonyms: phrase)
      ?? page.add(
        named: name,
        as: plain == phrase ? nil : "\(adjective(of: owner)) \(plain)",
        type: .organization,
        kind: text.organKind(organ),
        country: actors[owner].country
      )
    met[plain, default: [:]][owner] = actor
    return actor
  }

  private mutating func knownOrgan(
    named name: String,
    by words: String,
    of owner: DocumentActorIndex
  ) -> DocumentActorIndex? {
    if let met = actors.index(of: .slug(of: name, type: .organization)) { return met }
    let full = "\(actors[owner].name) \(words)"
    return only(known(named: name, of: owner)) ?? only(known(named: full, of: owner))
  }

  /// The one organ that the knowledge base knows by other words for the same portfolio.
  private mutating func knownOrgan(
    of owner: DocumentActorIndex,
    synonyms phrase: String
  ) -> DocumentActorIndex? {
    let (adjective, name) = (adjective(of: owner), actors[owner].name)
    return only(
      lexicon.organs.synonyms(of: phrase)
        .flatMap { ["\(adjective) \($0)", "\($0) of \(name)"] }
        .flatMap { known(named: $0, of: owner) }
    )
  }

  private func known(named name: String, of owner: DocumentActorIndex) -> [ActorIndex] {
    knowledge.readings(of: name).compactMap(\.actor).filter {
      let actor = knowledge.actor($0)
      return actor.type == .organization && actor.country == actors[owner].country
    }
  }

  private mutating func only(_ known: [ActorIndex]) -> DocumentActorIndex? {
    let known = known.uniqued()
    guard known.count == 1, let only = known.first else { return nil }
    return page.add(knowledge.actor(only))
  }

  // MARK: - Known organs

  /// "British Ministry of Defence", "Syria's Ministry of Health": the state that stands in the name
  /// of an organ, or before it.
  private mutating func readKnownOrgan(_ mention: ActorMention) {
    guard let organ = mention.actor, actors[organ].type == .organization else { return }
    readBodyInName(of: organ, mention)
    guard actors[organ].kind?.plays(.organ) ?? false, let country = actors[organ].country
    else { return }
    let inside = state(in: mention.tokens, country: country)
    if let state = inside?.state {
      let state = page.add(knowledge.actor(state))
      page.affiliate(organ, .part, state, cue: Array(mention.tokens), rule: "organ")
    } else if let before = owner(before: mention, country: country) {
      let full = before.start..<mention.tokens.upperBound
      page.affiliate(organ, .part, before.actor, cue: Array(full), rule: "organ")
      page.mention(
        organ,
        at: mention.tokens,
        by: mention.resolution,
        as: mention.role,
        evidence: mention.evidence,
        phrases: [full]
      )
    }
    guard let state = actors.state(code: country),
      let phrase = organPhrase(in: inside?.rest ?? mention.tokens)
    else { return }
    let plain = lexicon.organs.plain(phrase)
    met[plain, default: [:]][state] = met[plain]?[state] ?? organ
  }

  private func owner(before mention: ActorMention, country: String) -> OwnerBefore? {
    guard let sentence = text.sentence(of: mention.tokens.lowerBound),
      let owner = ownerBefore(mention.tokens, in: sentence),
      actors[owner.actor].type == .state, actors[owner.actor].country == country
    else { return nil }
    return owner
  }

  /// The listed phrase that a name is, or is before "of": "Ministry of Defence of Poland".
  private func organPhrase(in name: Range<Int>) -> String? {
    if let phrase = text.organPhrase(name) { return phrase }
    return name.reversed().lazy.filter { self.tokens[$0].form == "of" }
      .compactMap { self.text.organPhrase(name.lowerBound..<$0) }.first
  }

  /// The state of this country that stands in a name, and the rest: "US" of "US Treasury
  /// Department", "Spain" of "Supreme Court of Spain".
  private func state(
    in name: Range<Int>,
    country: String
  ) -> (state: ActorIndex, rest: Range<Int>)? {
    for end in name.dropFirst() {
      let prefix = name.lowerBound..<end
      if let state = state(at: prefix, country) {
        return (state.state, (name.lowerBound + state.length)..<name.upperBound)
      }
    }
    for start in name.dropFirst() {
      if let state = state(at: start..<name.upperBound, country) {
        return (state.state, name.lowerBound..<start)
      }
    }
    return nil
  }

  /// The state of this country that the first of these words name, and how many they are.
  private func state(
    at words: Range<Int>,
    _ country: String
  ) -> (state: ActorIndex, length: Int)? {
    guard let match = knowledge.longestMatch(tokens[words]) else { return nil }
    return match.readings.lazy.compactMap(\.actor).first {
      knowledge.type(of: $0) == .state && knowledge.actor($0).country == country
    }
    .map { ($0, match.length) }
  }

  /// "UN Security Council", "Hamas Shura Council": the body with which the name of another begins.
  private mutating func readBodyInName(of part: DocumentActorIndex, _ mention: ActorMention) {
    let name = mention.tokens
    guard name.count > 1, [.body, .part].contains(text.bodyKind(at: text.headNoun(of: name))),
      let match = knowledge.longestMatch(tokens[name.dropLast()]), match.length < name.count,
      tokens[name.lowerBound + match.length].partOfSpeech != .adposition,
      let reading = match.readings.plain(in: text.year), let whole = reading.actor,
      knowledge.type(of: whole) == .organization, knowledge.actor(whole).id != actors[part].id
    else { return }
    let cue = Array(name)
    page.affiliate(part, .part, page.add(knowledge.actor(whole)), cue: cue, rule: "organ")
  }

  // MARK: - Owners

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
    return words.lazy.filter { !organ.contains($0) }
      .compactMap { self.mentions.mention(at: $0)?.actor }.first ?? owner(rightAfter: organ)
  }

  /// "the Ministry of Petroleum of Iran": an owner that the tree gives to the portfolio.
  private func owner(rightAfter organ: Range<Int>) -> DocumentActorIndex? {
    guard organ.count > 1, let place = ownerPlace(rightAfter: organ) else { return nil }
    return mentions.mention(at: place)?.actor
  }

  /// "the Foreign Ministry" after "the North Korean Foreign Ministry": the one owner of whom the
  /// document has named such an organ.
  private func ownerMet(_ organ: Range<Int>, in sentence: Sentence) -> DocumentActorIndex? {
    guard isNamedAlone(organ, in: sentence), ownerPlace(rightAfter: organ) == nil,
      let phrase = text.organPhrase(organ)
    else { return nil }
    let owners = met[lexicon.organs.plain(phrase)] ?? [:]
    return owners.count == 1 ? owners.keys.first : nil
  }

  /// "the Interior Ministry" where the document is about one state: an organ of that state, unless
  /// something stands beside it that may be its owner.
  private mutating func home(
    of organ: Range<Int>,
    in sentence: Sentence
  ) -> DocumentActorIndex? {
    guard isNamedAlone(organ, in: sentence), ownerPlace(rightAfter: organ) == nil,
      let home = text.home ?? onlyState
    else { return nil }
    return page.add(home)
  }

  /// The one state of all whom the text mentions, where other states stand only inside of names:
  /// "the Panama Papers".
  private var onlyState: Actor? {
    let countries = Set(
      mentions.standing.compactMap(\.actor).compactMap { actors[$0].country }
    )
    guard countries.count == 1, let country = countries.first else { return nil }
    return knowledge.state(code: country, in: text.year)
  }

  /// "the Interior Ministry", "dissolved Parliament": an organ by its name alone.
  private func isNamedAlone(_ organ: Range<Int>, in sentence: Sentence) -> Bool {
    let start = organ.lowerBound
    let isCapitalized = tokens[start].form.first?.isUppercase ?? false
    if start > sentence.tokens.lowerBound, tokens[start - 1].form.inLowerCase == "the" {
      return organ.count > 1 || isCapitalized
    }
    guard isCapitalized else { return false }
    guard start > sentence.tokens.lowerBound else {
      return tokens[start].partOfSpeech == .properNoun
    }
    let before = tokens[start - 1]
    return before.partOfSpeech != .properNoun
      && ![.possessiveEnding, .hyphen, .noun, .nounPlural].contains(before.pennTag)
      && mentions.mention(at: start - 1) == nil
  }

  /// Where the owner begins that "of" or "of the" gives to an organ.
  private func ownerPlace(rightAfter organ: Range<Int>) -> Int? {
    var next = organ.upperBound
    guard tokens.indices.contains(next), tokens[next].form == "of" else { return nil }
    next += 1
    if tokens.indices.contains(next), tokens[next].pennTag == .determiner { next += 1 }
    return tokens.indices.contains(next) ? next : nil
  }
}
