internal import KnowledgeGraph
internal import Language

/// Reads who stands on which side of a predicate.
struct ArgumentReader {
  let tree: SyntaxTree
  let finder: ActorFinder
  let lexicon: Lexicon
  /// Whether it keeps the slots in which no actor was found.
  var keepsStops = false

  /// What became of a predicate.
  enum Outcome {
    case complete(Arguments)
    case incomplete(Shortfall)
  }

  /// The arguments by the line of the lexicon that fits best, or what the first line lacks.
  func outcome(of match: PredicateMatch) -> Outcome? {
    let anchors = anchors(of: match)
    var best: (arguments: Arguments, rank: Int)?
    var shortfall: Shortfall?
    for rule in match.rules {
      let line = LineReading(rule: rule, anchors: anchors, words: match.words)
      switch arguments(of: line) {
      case .complete(let arguments, let rank):
        if best.map({ rank < $0.rank }) ?? true { best = (arguments, rank) }
      case .incomplete(let new): shortfall = shortfall ?? new
      }
    }
    return best.map { .complete($0.arguments) } ?? shortfall.map { .incomplete($0) }
  }

  /// A line of the lexicon at a place of the text.
  private struct LineReading {
    let rule: PredicateRule
    let anchors: Anchors
    let words: [Int]
  }

  /// What became of a line: its arguments, and how far from the first its slot of the object is.
  private enum LineOutcome {
    case complete(Arguments, rank: Int)
    case incomplete(Shortfall)
  }

  private func arguments(of line: LineReading) -> LineOutcome {
    let rule = line.rule
    let subject = side(of: rule.subjects, line)
    let known = Set(subject.actors.map(\.actor))
    var object = Side()
    for (rank, slot) in rule.objects.enumerated() {
      if slot == .each || slot == .between && rule.subjects.contains(.between) {
        let members = slot == .each ? subject.actors : actors(in: .between, line)
        if Set(members.map(\.actor)).count > 1 {
          return .complete(Arguments(rule, among: members), rank: rank)
        }
        if keepsStops { object.stops.append(Stop(slot: slot)) }
        continue
      }
      guard keepsStops || !known.isEmpty else { continue }
      let objects = actors(in: slot, line, except: known)
      if !objects.isEmpty, !known.isEmpty {
        return .complete(Arguments(rule, subject.actors, objects), rank: rank)
      }
      if object.actors.isEmpty { object.actors = objects }
      if keepsStops { object.stops.append(stop(in: slot, line)) }
    }
    return .incomplete(Shortfall(rule: rule, subject: subject, object: object))
  }

  /// The actors in the first slot that has any.
  private func side(of slots: [Slot], _ line: LineReading) -> Side {
    var side = Side()
    for slot in slots where side.actors.isEmpty {
      side.actors = actors(in: slot, line)
      if keepsStops, side.actors.isEmpty { side.stops.append(stop(in: slot, line)) }
    }
    return side
  }

  /// Where the search in a slot without other actors ended.
  private func stop(in slot: Slot, _ line: LineReading) -> Stop {
    let words = places(of: slot, line).lazy.flatMap { groups(in: slot, of: $0.word).joined() }
    return Stop(slot: slot, word: words.first, isTaken: !actors(in: slot, line).isEmpty)
  }

  /// The words near which the slots of a predicate are looked for.
  private struct Anchors {
    /// Whose subject and object count: the verb, or the support verb of a noun.
    let clause: Int?
    /// The head of the predicate.
    let head: Int
  }

  private func anchors(of match: PredicateMatch) -> Anchors {
    Anchors(clause: match.isVerb ? match.head : supportVerb(of: match), head: match.head)
  }

  /// The verb or copula that lends its subject to a noun or adjective; a verb needs none.
  func supportVerb(of match: PredicateMatch) -> Int? {
    match.isVerb ? nil : supportVerb(of: match.head)
  }

  private func supportVerb(of noun: Int) -> Int? {
    if tree.child(of: noun, by: .copula) != nil { return noun }
    let isClausal = tree.children(of: noun).contains {
      SyntaxTree.subjectRelations.contains(tree.tokens[$0].relation)
    }
    let token = tree.tokens[noun]
    if isClausal || token.relation == .apposition { return noun }
    guard let verb = tree.head(of: noun) else { return nil }
    if token.relation == .conjunct { return supportVerb(of: verb) }
    switch token.relation {
    case .object, .nominalSubjectPassive:
      return lexicon.supportVerbs.supports(verb, preposition: "", in: tree) ? verb : nil
    case .oblique:
      let preposition = tree.preposition(of: noun) ?? ""
      return lexicon.supportVerbs.supports(verb, preposition: preposition, in: tree) ? verb : nil
    default: return nil
    }
  }

  private func actors(
    in slot: Slot,
    _ line: LineReading,
    except taken: Set<DocumentActorIndex> = []
  ) -> [FoundActor] {
    for (place, step) in places(of: slot, line) {
      var found = actors(in: slot, of: place, words: line.words)
      if let step { found = finder.by(step) { found } }
      found.removeAll { taken.contains($0.actor) }
      if !found.isEmpty { return found.map { $0.from(slot) } }
    }
    return neighbours(in: slot, line.anchors).filter { !taken.contains($0.actor) }
      .map { $0.from(slot) }
  }

  /// The actor right beside the verb, where the tree has nothing at all in the slot.
  private func neighbours(in slot: Slot, _ anchors: Anchors) -> [FoundActor] {
    guard let verb = anchors.clause,
      tree.words(in: slot, of: verb, control: lexicon.embeddings).isEmpty
    else { return [] }
    let reader = NeighbourReader(tree: tree, finder: finder)
    switch slot {
    case .subject: return reader.subject(of: verb)
    case .object: return reader.object(of: verb)
    case .indirect: return reader.indirectObject(of: verb)
    default: return []
    }
  }

  /// The words at which a slot is looked for, in order, each with the step that leads there.
  private func places(of slot: Slot, _ line: LineReading) -> [(word: Int, step: WayStep?)] {
    let head = line.anchors.head
    let clause = [line.anchors.clause].compactMap(\.self).map { verb in
      (word: verb, step: verb == head ? nil : WayStep.supportVerb)
    }
    switch slot {
    case .subject, .object, .indirect: return clause
    case .clause: return [(head, nil)]
    default:
      let others = line.words.map { (word: $0, step: WayStep?.some(.predicateWord)) }
      let objects = objects(of: head).map { (word: $0, step: WayStep?.some(.headObject)) }
      return ([(head, nil)] + clause + others + objects).uniqued { $0.word }
    }
  }

  /// The objects of a verb, with those coordinated with them.
  private func objects(of verb: Int) -> [Int] {
    let objects = tree.children(of: verb, by: [.object])
    return objects + objects.flatMap { tree.children(of: $0, by: [.conjunct]) }
  }

  private func actors(in slot: Slot, of place: Int, words: [Int]) -> [FoundActor] {
    if slot == .clause, refusesHostility(place) { return [] }
    var found: [FoundActor] = []
    for (rank, group) in groups(in: slot, of: place).enumerated() where found.isEmpty {
      found = group.flatMap { actors(at: $0, in: slot, of: place, words: words) }
      if rank > 0 { found = finder.by(.laterComplement) { found } }
    }
    if found.isEmpty {
      switch slot {
      case .clause: found = finder.by(.innerObject) { innerObjects(of: place) }
      case .subject: found = remoteSubjects(of: place, words: words)
      default: break
      }
    }
    let distinct = found.uniqued(by: \.actor)
    let isInferred = slot == .clause && tree.tokens[place].partOfSpeech == .noun
    return isInferred ? distinct.map(wholeState) : distinct
  }

  /// The actors that another word lends to a predicate without a subject.
  private func remoteSubjects(of place: Int, words: [Int]) -> [FoundActor] {
    func meant(_ words: [Int]) -> [FoundActor] {
      words.flatMap { word in
        finder.actors(at: word, throughOwner: false).map { $0.from(word) }
      }
    }
    var found = finder.by(.author) { meant(authors(of: place)) }
    if found.isEmpty { found = finder.by(.founder) { meant(founders(of: place)) } }
    if found.isEmpty { found = finder.by(.lent) { meant(lent(by: place, to: words)) } }
    if found.isEmpty { found = finder.by(.apposed) { meant(apposed(to: place)) } }
    return found
  }

  /// The words that stand in a slot, those that may only do so where others are not actors last.
  private func groups(in slot: Slot, of place: Int) -> [[Int]] {
    if slot == .clause, tree.tokens[place].partOfSpeech != .noun {
      return tree.complementGroups(of: place, control: lexicon.embeddings)
    }
    return [tree.words(in: slot, of: place, control: lexicon.embeddings)]
  }

  private func actors(
    at word: Int,
    in slot: Slot,
    of place: Int,
    words: [Int]
  ) -> [FoundActor] {
    if words.contains(word), slot != .possessor {
      return finder.by(.ownWord) { finder.owners(of: word) }.map { $0.from(word) }
    }
    let isAgent = slot == .subject || slot == .possessor
    var found = finder.actors(at: word, throughOwner: !isAgent)
    if found.isEmpty, slot == .subject { found = finder.agents(ofAct: word) }
    if slot != .clause, tree.head(of: word) != place { found = finder.by(.shared) { found } }
    return found.map { $0.from(word) }
  }

  /// "threatened to withdraw from a treaty with X": whom the predicates of the complement reach.
  private func innerObjects(of verb: Int) -> [FoundActor] {
    let clauses = tree.children(of: verb, by: [.openClausalComplement, .clausalComplement])
    let words = clauses.filter(tree.isNonFinite).flatMap { clause in
      [clause] + tree.children(of: clause, by: [.object, .oblique])
    }
    let matcher = PredicateMatcher(lexicon: lexicon.predicates, tree: tree)
    for word in words {
      for match in matcher.candidates(in: word..<(word + 1)) where !match.uses(.clause) {
        guard case .complete(let arguments) = outcome(of: match), !arguments.isReciprocal else {
          continue
        }
        return arguments.objects
      }
    }
    return []
  }

  /// "refused to condemn X": who will not be hostile to somebody does not reject him.
  private func refusesHostility(_ verb: Int) -> Bool {
    let refuses = lexicon.embeddings.rules(for: verb, in: tree).contains {
      $0.complements.contains(.infinitive) && $0.signature.reverses
    }
    guard refuses else { return false }
    let matcher = PredicateMatcher(lexicon: lexicon.predicates, tree: tree)
    let acts = tree.children(of: verb, by: [.openClausalComplement, .clausalComplement])
    return acts.contains { act in
      let rules = matcher.candidates(in: act..<act + 1).first?.rules ?? []
      return rules.contains { $0.relation.definition.stance == .conflict }
    } && tree.switches.isOn(.refusedHostility)
  }

  /// "issued a statement accusing X", "sent a letter urging Y": who issued it is who accuses.
  private func authors(of participle: Int) -> [Int] {
    guard tree.tokens[participle].relation == .adnominalClause, !tree.isPassive(participle),
      let noun = tree.head(of: participle), tree.tokens[noun].relation == .object,
      let verb = tree.head(of: noun)
    else { return [] }
    return tree.logicalSubjects(of: verb, control: lexicon.embeddings)
  }

  /// "created a force to fight X": whose purpose it is, where the object is not an actor.
  private func founders(of infinitive: Int) -> [Int] {
    guard tree.tokens[infinitive].relation == .openClausalComplement, tree.isInfinitive(infinitive),
      let verb = tree.head(of: infinitive), tree.child(of: verb, by: .object) != nil,
      lexicon.embeddings.controlSlot(of: verb, in: tree) == nil
    else { return [] }
    return tree.logicalSubjects(of: verb, control: lexicon.embeddings)
  }

  /// "are engaged in cooperation": a verb that lends its subject in the passive too, as its noun
  /// stands after a preposition.
  private func lent(by verb: Int, to words: [Int]) -> [Int] {
    let lends = words.contains { word in
      word != verb && tree.tokens[word].partOfSpeech == .noun
        && ([word] + tree.ancestors(of: word)).prefix { $0 != verb }
          .contains { tree.tokens[$0].relation == .oblique }
    }
    guard lends, tree.isPassive(verb) else { return [] }
    return tree.surfaceSubjects(of: verb, control: lexicon.embeddings)
  }

  /// The noun that a predicate noun is in apposition to: "Pakistan, a key ally of the US".
  private func apposed(to noun: Int) -> [Int] {
    tree.tokens[noun].relation == .apposition ? [tree.head(of: noun)].compactMap(\.self) : []
  }

  /// What is only inferred from the clause is read onto the state, not onto its organ.
  private func wholeState(_ found: FoundActor) -> FoundActor {
    let owners = finder.by(.wholeState) { finder.owners(of: found.word) }
    return owners.first?.from(found.word) ?? found
  }
}
