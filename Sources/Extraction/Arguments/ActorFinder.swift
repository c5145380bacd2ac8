internal import KnowledgeGraph
internal import Language

/// Finds the actors that words of a text mean.
struct ActorFinder {
  let tree: SyntaxTree
  let mentions: MentionTable
  let lexicon: Lexicon
  let actors: DocumentActors
  var switches = WaySwitches()

  /// What a step leads to, unless it is switched off.
  func by(_ step: WayStep, _ find: () -> [FoundActor]) -> [FoundActor] {
    switches.allows(step) ? find().map { $0.after(step) } : []
  }

  /// The actors that a word and those coordinated with it mean.
  func actors(at word: Int, throughOwner: Bool, depth: Int = 0) -> [FoundActor] {
    guard depth < 8 else { return [] }
    var found = own(word, throughOwner: throughOwner, depth: depth)
    let preposition = tree.preposition(of: word)
    let conjuncts = tree.children(of: word, by: [.conjunct])
    let others = conjuncts.filter { other in
      let own = tree.preposition(of: other)
      return isNominal(other) && !isExcluded(other) && !isBehindList(other, of: conjuncts)
        && (own == nil || own == preposition)
    }
    func further(_ words: [Int]) -> [FoundActor] {
      words.flatMap { actors(at: $0, throughOwner: throughOwner, depth: depth + 1) }
    }
    let more = by(.conjunct) { further(others) } + by(.listed) { further(listed(after: word)) }
    for other in more where !found.contains(where: { $0.actor == other.actor }) {
      found.append(other)
    }
    return found
  }

  /// "Estonia and Latvia, both members of NATO": a noun after the last of a list only describes it.
  private func isBehindList(_ word: Int, of conjuncts: [Int]) -> Bool {
    func isJoined(_ conjunct: Int) -> Bool { tree.child(of: conjunct, by: .coordination) != nil }
    return tree.tokens[word].partOfSpeech == .noun && !isJoined(word)
      && conjuncts.contains { $0 < word && isJoined($0) }
  }

  /// "Iran and not Iraq": what is coordinated only to be ruled out.
  private func isExcluded(_ word: Int) -> Bool {
    tree.children(of: word, by: [.adverbialModifier]).contains {
      lexicon.cues.rule(at: $0, in: tree)?.reverses == true
    }
  }

  /// "Turkey, Russia sign deal": names of a headline that only a comma separates.
  private func listed(after word: Int) -> [Int] {
    guard let mention = mentions.mention(at: word), let actor = mention.actor,
      let verb = tree.head(of: word), tree.tokens[verb].pennTag == .verbPresent
    else { return [] }
    return tree.children(of: word, by: [.apposition]).filter { other in
      guard let next = mentions.mention(at: other), let listed = next.actor, listed != actor,
        next.tokens.lowerBound == mention.tokens.upperBound + 1
      else { return false }
      return actors[listed].type == actors[actor].type
        && tree.tokens[mention.tokens.upperBound].form == ","
    }
  }

  /// "the two countries": the two states that the words before name; not "Iran and the two
  /// countries", nor "the two countries of the south".
  private func pair(at word: Int, _ lemma: String) -> [FoundActor] {
    guard lexicon.classes[.pair].contains(lemma), tree.tokens[word].pennTag.isPlural,
      tree.children(of: word).contains(where: {
        ClosedClass.duals.contains(tree.lower[$0])
      }),
      tree.tokens[word].relation != .conjunct,
      tree.children(of: word, by: [.conjunct, .nominalModifier]).isEmpty,
      let sentence = tree.sentence(of: word)
    else { return [] }
    var found: [FoundActor] = []
    var position = word - 1
    while position >= 0, found.count < 3 {
      if position < sentence.tokens.lowerBound, found.count == 2 { break }
      if position < sentence.tokens.lowerBound - 60 { break }
      if let mention = mentions.mention(at: position), mention.role != .location,
        let actor = mention.actor, actors[actor].type == .state,
        !found.contains(where: { $0.actor == actor })
      {
        found.append(FoundActor(actor, at: word))
      }
      position -= 1
    }
    return found.count == 2 ? found.reversed() : []
  }

  private func isNominal(_ word: Int) -> Bool {
    switch tree.tokens[word].partOfSpeech {
    case .noun, .properNoun, .pronoun, .adjective, .numeral, .other: true
    default: false
    }
  }

  private func own(_ word: Int, throughOwner: Bool, depth: Int) -> [FoundActor] {
    if let mention = mentions.mention(at: word), let actor = mention.actor {
      switch mention.role {
      case .nominal, .location:
        return ([actor] + mention.companions).map { FoundActor($0, at: word) }
      case .modifier where mention.head == word: return [FoundActor(actor, at: word)]
      default: break
      }
    }
    if let antecedent = tree.antecedent(of: word), antecedent != word {
      return by(.antecedent) {
        actors(at: antecedent, throughOwner: throughOwner, depth: depth + 1)
      }
    }
    let named = byName(word)
    return named.isEmpty ? byKin(word, throughOwner: throughOwner, depth: depth) : named
  }

  /// The actors that a noun and the words beside it name.
  private func byName(_ word: Int) -> [FoundActor] {
    let lemma = tree.tokens[word].lemma.inLowerCase
    var found = by(.titled) { titled(at: word) }
    if found.isEmpty { found = by(.homeland) { country(of: word, lemma) } }
    if found.isEmpty { found = by(.pair) { pair(at: word, lemma) } }
    if found.isEmpty { found = by(.kindNoun) { named(by: word) } }
    return found
  }

  /// The actors that a noun means by what it stands beside, belongs to or is part of.
  private func byKin(_ word: Int, throughOwner: Bool, depth: Int) -> [FoundActor] {
    let lemma = tree.tokens[word].lemma.inLowerCase
    let apposed = by(.apposition) { apposition(of: word, depth: depth) }
    if !apposed.isEmpty { return apposed }
    if lexicon.members.contains(lemma) {
      return by(.member) { membership(of: word, lemma, depth: depth) }
    }
    let whole = by(.wholeOfPart) { wholes(of: word, throughOwner: throughOwner, depth: depth) }
    if !whole.isEmpty { return whole }
    guard throughOwner, !lexicon.bystanders.contains(lemma) else { return [] }
    return owners(of: word, depth: depth)
  }

  /// "Prime Minister Ariel Sharon", where the tree takes the title for the head.
  private func titled(at word: Int) -> [FoundActor] {
    guard tree.tokens[word].partOfSpeech == .properNoun, tree.tokens.indices.contains(word + 1),
      let mention = mentions.mention(at: word + 1), mention.tokens.lowerBound == word + 1,
      let actor = mention.actor, actors[actor].type == .person
    else { return [] }
    return [FoundActor(actor, at: word + 1)]
  }

  /// "the al-Qaeda terror network", "the Hamas movement": a noun that only says what a name is.
  private func named(by word: Int) -> [FoundActor] {
    guard lexicon.classes[.description].contains(tree.tokens[word].lemma.inLowerCase) else {
      return []
    }
    let first = tree.children(of: word, by: [.compound, .nominalModifierDescriptive]).lazy
      .compactMap { child in
        self.mentions.mention(at: child)?.actor.map { FoundActor($0, at: child) }
      }
      .first { self.actors[$0.actor].type == .organization }
    return first.map { [$0] } ?? []
  }

  /// "his country": the state of the one whom the pronoun means.
  private func country(of word: Int, _ lemma: String) -> [FoundActor] {
    guard lexicon.classes[.homeland].contains(lemma) else { return [] }
    let owners = tree.children(of: word, by: [.nominalModifierPossessive]).compactMap {
      mentions.mention(at: $0)?.actor
    }
    guard let owner = owners.first, actors[owner].type == .person, let state = state(of: owner)
    else { return [] }
    return [FoundActor(state, at: word)]
  }

  /// "Iraqi officials", "Taliban fighters": the state or organization that unnamed members are; the
  /// "Bush administration" is the state of its head.
  private func membership(of word: Int, _ lemma: String, depth: Int) -> [FoundActor] {
    let found = owners(of: word, depth: depth).flatMap { owner in
      guard actors[owner.actor].type == .person else { return [owner] }
      return by(.personState) {
        state(of: owner.actor).map { [FoundActor($0, at: owner.word)] } ?? []
      }
    }
    guard lexicon.organizationMembers.contains(lemma) else { return found }
    return found.filter { actors[$0.actor].type == .organization }
  }

  /// The state to which a person belongs, where the document names it.
  private func state(of person: DocumentActorIndex) -> DocumentActorIndex? {
    actors[person].country.flatMap(actors.state)
  }

  /// "the group, Hezbollah": what an apposition means.
  private func apposition(of word: Int, depth: Int) -> [FoundActor] {
    tree.children(of: word, by: [.apposition]).filter { !isReporter($0) }.flatMap {
      actors(at: $0, throughOwner: false, depth: depth + 1)
    }
  }

  /// "…, the Times reported": a noun before a verb that has no other subject, which the tree hangs
  /// on a noun before it.
  private func isReporter(_ word: Int) -> Bool {
    let verb = word + 1
    return tree.tokens.indices.contains(verb)
      && [.verbPast, .verbPresent, .verbPresentThirdPerson].contains(tree.tokens[verb].pennTag)
      && tree.children(of: verb, by: SyntaxTree.nominalSubjects).isEmpty
  }

  /// "some of the rebels", "members of Hamas": what a word of quantity or membership is part of.
  private func wholes(of word: Int, throughOwner: Bool, depth: Int) -> [FoundActor] {
    let isNumber = tree.tokens[word].form.contains(where: \.isNumber)
    guard isNumber || lexicon.classes[.partitive].contains(tree.tokens[word].lemma) else {
      return []
    }
    return tree.words(in: .preposition("of"), of: word, control: lexicon.embeddings).flatMap {
      actors(at: $0, throughOwner: throughOwner, depth: depth + 1)
    }
  }

  private static let ownerSlots: [(slot: Slot, step: WayStep)] = [
    (.possessor, .possessor), (.preposition("by"), .maker), (.preposition("from"), .source),
    (.preposition("of"), .ownerOf), (.preposition("for"), .beneficiary),
  ]

  /// The actors to whom a thing or an act belongs.
  func owners(of word: Int, depth: Int = 0) -> [FoundActor] {
    func meant(_ words: [Int]) -> [FoundActor] {
      words.flatMap { actors(at: $0, throughOwner: false, depth: depth + 1) }
    }
    for (slot, step) in Self.ownerSlots {
      let speaksForOthers = lexicon.classes[.mouthpiece].contains(tree.tokens[word].lemma)
      if step == .beneficiary, !speaksForOthers { continue }
      var found = by(step) { meant(tree.words(in: slot, of: word, control: lexicon.embeddings)) }
      switch step {
      case .possessor where found.isEmpty: found = by(.modifier) { modifiers(before: word) }
      case .maker: found += by(.strayMaker) { meant(strayMakers(of: word)) }
      default: break
      }
      if !found.isEmpty { return found }
    }
    return by(.summedUp) { clauseOwners(of: word, depth: depth) }
  }

  /// "US Predator attacks": the actor among the words before a noun, however they hang together.
  private func modifiers(before noun: Int) -> [FoundActor] {
    let start = tree.sentence(of: noun)?.tokens.lowerBound ?? noun
    var position = noun - 1
    while position >= start, mentions.mention(at: position) == nil,
      [.noun, .properNoun, .adjective].contains(tree.tokens[position].partOfSpeech)
    {
      position -= 1
    }
    guard position >= start, position < noun - 1, let mention = mentions.mention(at: position),
      mention.role == .modifier, let actor = mention.actor
    else { return [] }
    return [FoundActor(actor, at: position)]
  }

  /// "condemned a raid by Turkish troops", where the tree hangs the troops on an active verb.
  private func strayMakers(of noun: Int) -> [Int] {
    guard tree.tokens[noun].relation == .object,
      let verb = tree.head(of: noun), !tree.isPassive(verb)
    else { return [] }
    return tree.words(in: .preposition("by"), of: verb, control: lexicon.embeddings)
  }

  /// "Russia has pressed for talks, a demand Washington rejects": a noun that sums up what a verb
  /// before it says, and so belongs to that verb's subject.
  private func clauseOwners(of word: Int, depth: Int) -> [FoundActor] {
    guard depth < 8, tree.tokens[word].partOfSpeech == .noun, isSummary(word) else { return [] }
    let relations = Set(lexicon.predicates.rules(for: tree.tokens[word]).map(\.relation))
    guard !relations.isEmpty,
      let sentence = tree.sentence(of: word)
    else { return [] }
    let verb = (sentence.tokens.lowerBound..<word).last { position in
      tree.tokens[position].partOfSpeech == .verb
        && lexicon.predicates.rules(for: tree.tokens[position]).contains {
          relations.contains($0.relation)
        }
    }
    guard let verb else { return [] }
    return tree.logicalSubjects(of: verb, control: lexicon.embeddings).flatMap {
      actors(at: $0, throughOwner: false, depth: depth + 1)
    }
  }

  /// Whether a noun is introduced as a word for what came before: ", a demand …".
  private func isSummary(_ word: Int) -> Bool {
    guard let article = tree.children(of: word, by: [.determiner]).first, article > 0,
      ClosedClass.indefinites.contains(tree.lower[article])
    else { return false }
    return [",", "—", "–"].contains(tree.tokens[article - 1].form)
  }
}

extension ActorFinder {
  /// "US airstrikes killed …", "a Taliban raid wounded …": whose act does what another verb says.
  func agents(ofAct noun: Int) -> [FoundActor] {
    let isAct = lexicon.predicates.rules(for: tree.tokens[noun]).contains { rule in
      rule.wordClass == .noun && rule.relation.behaviour.isDeed
    }
    return isAct ? by(.agentOfAct) { owners(of: noun) } : []
  }

  /// The actors whose word something is: the speaker, or the body for which an unnamed one speaks.
  func speakers(at word: Int) -> [FoundActor] {
    let direct = actors(at: word, throughOwner: false)
    if !direct.isEmpty { return direct }
    guard !lexicon.bystanders.contains(tree.tokens[word].lemma) else { return [] }
    return by(.spokesman) { owners(of: word) }
  }
}
