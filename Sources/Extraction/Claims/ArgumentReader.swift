internal import KnowledgeGraph
internal import Language

/// The actors on both sides of a predicate.
struct Arguments {
  /// The line of the lexicon that read them.
  let rule: PredicateRule
  let subjects: [FoundActor]
  let objects: [FoundActor]
  /// Whether the objects are the members of the subject, or of "between A and B".
  let isReciprocal: Bool
}

/// Reads who stands on which side of a predicate.
struct ArgumentReader {
  let tree: SyntaxTree
  let finder: ActorFinder
  let lexicon: Lexicon

  /// The arguments by the line of the lexicon that fits best; nothing when a side is empty.
  func arguments(of match: PredicateMatch) -> Arguments? {
    let anchors = anchors(of: match)
    var best: (arguments: Arguments, rank: Int)?
    for rule in match.rules {
      guard let (arguments, rank) = arguments(of: rule, anchors: anchors, words: match.words)
      else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (arguments, rank) }
    }
    return best?.arguments
  }

  private func arguments(
    of rule: PredicateRule,
    anchors: Anchors,
    words: [Int]
  ) -> (Arguments, Int)? {
    let subjects = first(of: rule.subjects, anchors: anchors, words: words)
    for (rank, slot) in rule.objects.enumerated() {
      if slot == .each || slot == .between && rule.subjects.contains(.between) {
        let members = slot == .each ? subjects?.actors : actors(in: .between, anchors, words)
        guard let members, Set(members.map(\.actor)).count > 1 else { continue }
        let arguments = Arguments(
          rule: rule,
          subjects: members,
          objects: members,
          isReciprocal: true
        )
        return (arguments, rank)
      }
      guard let subjects else { continue }
      let objects = actors(
        in: slot,
        anchors,
        words,
        except: Set(subjects.actors.map(\.actor))
      )
      guard !objects.isEmpty else { continue }
      let arguments = Arguments(
        rule: rule,
        subjects: subjects.actors,
        objects: objects,
        isReciprocal: false
      )
      return (arguments, rank)
    }
    return nil
  }

  private func first(
    of slots: [Slot],
    anchors: Anchors,
    words: [Int]
  ) -> (slot: Slot, actors: [FoundActor])? {
    for slot in slots {
      let found = actors(in: slot, anchors, words)
      if !found.isEmpty { return (slot, found) }
    }
    return nil
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
    _ anchors: Anchors,
    _ words: [Int],
    except taken: Set<DocumentActorIndex> = []
  ) -> [FoundActor] {
    for place in places(of: slot, anchors, words) {
      var found = actors(in: slot, of: place, words: words)
      if slot == .clause, tree.tokens[place].partOfSpeech == .noun { found = found.map(wholeState) }
      found.removeAll { taken.contains($0.actor) }
      if !found.isEmpty { return found }
    }
    return neighbour(in: slot, anchors).map { taken.contains($0.actor) ? [] : [$0] } ?? []
  }

  /// The actor right beside the verb, where the tree has nothing at all in the slot.
  private func neighbour(in slot: Slot, _ anchors: Anchors) -> FoundActor? {
    guard let verb = anchors.clause,
      tree.words(in: slot, of: verb, control: lexicon.embeddings).isEmpty
    else { return nil }
    let reader = NeighbourReader(tree: tree, finder: finder)
    switch slot {
    case .subject: return reader.subject(of: verb)
    case .object: return reader.object(of: verb)
    case .indirect: return reader.indirectObject(of: verb)
    default: return nil
    }
  }

  /// The words at which a slot is looked for, in order.
  private func places(of slot: Slot, _ anchors: Anchors, _ words: [Int]) -> [Int] {
    switch slot {
    case .subject, .object, .indirect: [anchors.clause].compactMap(\.self)
    case .clause: [anchors.head]
    default:
      ([anchors.head] + [anchors.clause].compactMap(\.self) + words
        + objects(of: anchors.head)).uniqued()
    }
  }

  /// The objects of a verb, with those coordinated with them.
  private func objects(of verb: Int) -> [Int] {
    let objects = tree.children(of: verb, by: [.object])
    return objects + objects.flatMap { tree.children(of: $0, by: [.conjunct]) }
  }

  private func actors(in slot: Slot, of place: Int, words: [Int]) -> [FoundActor] {
    var found: [FoundActor] = []
    for group in groups(in: slot, of: place) where found.isEmpty {
      found = group.flatMap { actors(at: $0, in: slot, words: words) }
    }
    if slot == .clause, found.isEmpty { found = innerObjects(of: place) }
    if slot == .subject, found.isEmpty { found = authors(of: place) }
    if slot == .subject, found.isEmpty { found = founders(of: place) }
    if slot == .subject, found.isEmpty, tree.isPassive(place), lends(place, to: words) {
      found = tree.surfaceSubjects(of: place, control: lexicon.embeddings).flatMap {
        finder.actors(at: $0, throughOwner: false)
      }
    }
    if slot == .subject, found.isEmpty, let noun = apposed(to: place) {
      found = finder.actors(at: noun, throughOwner: false)
    }
    return found.uniqued(by: \.actor)
  }

  /// The words that stand in a slot, those that may only do so where others are no actors last.
  private func groups(in slot: Slot, of place: Int) -> [[Int]] {
    if slot == .clause, tree.tokens[place].partOfSpeech != .noun {
      return tree.complementGroups(of: place, control: lexicon.embeddings)
    }
    return [tree.words(in: slot, of: place, control: lexicon.embeddings)]
  }

  private func actors(at word: Int, in slot: Slot, words: [Int]) -> [FoundActor] {
    if words.contains(word), slot != .possessor {
      return finder.owners(of: word, isOwner: false)
    }
    let isAgent = slot == .subject || slot == .possessor
    let found = finder.actors(at: word, throughOwner: !isAgent)
    return found.isEmpty && slot == .subject ? finder.agents(ofAct: word) : found
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
        guard let arguments = arguments(of: match), !arguments.isReciprocal else { continue }
        return arguments.objects
      }
    }
    return []
  }

  /// "issued a statement accusing X", "sent a letter urging Y": who issued it is who accuses.
  private func authors(of participle: Int) -> [FoundActor] {
    guard tree.tokens[participle].relation == .adnominalClause, !tree.isPassive(participle),
      let noun = tree.head(of: participle), tree.tokens[noun].relation == .object,
      let verb = tree.head(of: noun)
    else { return [] }
    return tree.logicalSubjects(of: verb, control: lexicon.embeddings).flatMap {
      finder.actors(at: $0, throughOwner: false)
    }
  }

  /// "created a force to fight X": whose purpose it is, where the object is no actor.
  private func founders(of infinitive: Int) -> [FoundActor] {
    guard tree.tokens[infinitive].relation == .openClausalComplement, tree.isInfinitive(infinitive),
      let verb = tree.head(of: infinitive), tree.child(of: verb, by: .object) != nil,
      lexicon.embeddings.controlSlot(of: verb, in: tree) == nil
    else { return [] }
    return tree.logicalSubjects(of: verb, control: lexicon.embeddings).flatMap {
      finder.actors(at: $0, throughOwner: false)
    }
  }

  /// "are engaged in cooperation": a verb that lends its subject in the passive too, as its noun
  /// stands after a preposition.
  private func lends(_ verb: Int, to words: [Int]) -> Bool {
    words.contains { word in
      word != verb && tree.tokens[word].partOfSpeech == .noun
        && ([word] + tree.ancestors(of: word)).prefix { $0 != verb }
          .contains { tree.tokens[$0].relation == .oblique }
    }
  }

  /// The noun that a predicate noun is in apposition to: "Pakistan, a key ally of the US".
  private func apposed(to noun: Int) -> Int? {
    tree.tokens[noun].relation == .apposition ? tree.head(of: noun) : nil
  }

  /// What is only inferred from the clause is read onto the state, not onto its organ.
  private func wholeState(_ found: FoundActor) -> FoundActor {
    guard let owner = finder.owners(of: found.word, isOwner: true).first else { return found }
    return owner
  }
}

extension Array {
  /// The elements without those whose key came before.
  func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition.
  func uniqued() -> [Element] { uniqued(by: \.self) }
}
