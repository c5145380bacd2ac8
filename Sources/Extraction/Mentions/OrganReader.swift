internal import KnowledgeGraph
internal import Language

/// Reads named organs of states and bodies, and the coalitions that they lead.
extension DocumentReading {
  /// "the Iraqi army", "Iraq's foreign ministry", "the army of Iraq": an organization that is part
  /// of its state.
  mutating func readOrgans() {
    for sentence in sentences {
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
    guard startsOrgan(start) else { return nil }
    let end = min(sentence.tokens.upperBound, start + 4)
    for stop in stride(from: end, to: start, by: -1) {
      let range = start..<stop
      if isOrgan(range), mentions.isFree(range), isHead(of: range) { return range }
    }
    return nil
  }

  /// Whether a phrase is listed as an organ, as it stands or by its lemmas.
  func isOrgan(_ range: Range<Int>) -> Bool { organKind(range) != nil }

  private func organKind(_ range: Range<Int>) -> ActorKind? {
    guard let first = range.first, startsOrgan(first) else { return nil }
    let forms = tokens[range].map { $0.form.lowercased() }.joined(separator: " ")
    let lemmas = tokens[range].map { $0.lemma.lowercased() }.joined(separator: " ")
    return lexicon.organs[forms] ?? lexicon.organs[lemmas]
  }

  /// Whether some organ begins with a word: most words rule out all at once.
  private func startsOrgan(_ word: Int) -> Bool {
    lexicon.organStarts.contains(tokens[word].form.lowercased())
      || lexicon.organStarts.contains(tokens[word].lemma.lowercased())
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
      && !isModifier(range.upperBound - 1)
  }

  private mutating func readOrgan(_ organ: Range<Int>, in sentence: Sentence) {
    let before = ownerBefore(organ, in: sentence)
    guard let owner = before?.actor ?? ownerOf(organ), actors[owner].type != .person else {
      return
    }
    let kind = organKind(organ)
    let name =
      "\(adjective(of: owner)) \(nameText((before?.gap ?? organ.lowerBound)..<organ.upperBound))"
    let full = (before?.start ?? organ.lowerBound)..<organ.upperBound
    let known = knownOrgan(named: name, of: owner)
    let actor =
      known
      ?? actors.add(
        named: name,
        type: .organization,
        kind: kind,
        country: actors[owner].country
      )
    if before?.isPossessive ?? true {
      mention(actor, at: organ, by: .name)
    } else {
      mention(actor, at: full, by: .name)
    }
    affiliate(actor, .part, owner, cue: Array(full), rule: "organ")
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
    return actors.add(knowledge.actor(only))
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

  // MARK: - Coalitions

  /// "the US-led coalition": an organization, and the one who leads it.
  mutating func readCoalitions() {
    for mention in mentions.standing {
      if let actor = mention.actor, actors[actor].type == .organization {
        readLeader(of: actor, in: mention.tokens)
      } else if let leader = mention.actor, let end = coalition(after: mention.tokens) {
        let range = mention.tokens.lowerBound..<end
        let actor = actors.add(
          named: nameText(range),
          type: .organization,
          kind: .of(.coalition)
        )
        affiliate(leader, .leadership, actor, cue: Array(mention.tokens), rule: "led by")
        self.mention(actor, at: range, by: .name)
      }
    }
  }

  /// "Saudi-led coalition" where the whole is a name that the knowledge base knows.
  private mutating func readLeader(of actor: DocumentActorIndex, in range: Range<Int>) {
    guard let led = range.first(where: { tokens[$0].form.lowercased() == "led" }),
      led > range.lowerBound,
      let match = knowledge.longestMatch(tokens[range.lowerBound..<led]),
      let leader = match.readings.lazy.compactMap(\.actor).first
    else { return }
    affiliate(
      actors.add(knowledge.actor(leader)),
      .leadership,
      actor,
      cue: Array(range.lowerBound...led),
      rule: "led by"
    )
  }

  private func coalition(after leader: Range<Int>) -> Int? {
    let rest = tokens[leader.upperBound...].prefix(5)
    guard rest.count > 2 else { return nil }
    var position = leader.upperBound
    let led = tokens[position].form.lowercased()
    if led == "-", tokens[position + 1].form.lowercased() == "led" {
      position += 2
    } else if led == "-led" {
      position += 1
    } else {
      return nil
    }
    for end in position..<min(position + 4, tokens.count) {
      if lexicon.classes[.coalition].contains(tokens[end].lemma) { return end + 1 }
      guard [.adjective, .noun, .properNoun].contains(tokens[end].pennTag) else { return nil }
    }
    return nil
  }
}
