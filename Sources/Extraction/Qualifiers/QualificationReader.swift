internal import KnowledgeGraph
internal import Language

/// Reads how the text puts what a predicate says: denied, planned, possible, demanded, by whom.
///
/// It climbs from the predicate to the root of its sentence. Words that hang on the predicate, or
/// on a word that embeds it, qualify it; past a relative clause or an ordinary verb only speakers
/// count, because what such clauses say is taken for granted (Karttunen 1971, on presupposition).
struct QualificationReader {
  let tree: SyntaxTree
  let finder: ActorFinder
  let lexicon: Lexicon

  /// The qualification of a predicate, read from its head and its support verb.
  func qualification(of words: [Int], head: Int, supportVerb: Int?) -> Qualification {
    var result = Qualification()
    // "warned it not to attack" is a warning: what the infinitive denies is not the predicate.
    let own = words.filter {
      !(tree.isInfinitive($0) && tree.switches.isOn(.infinitiveOfPredicate))
    }
    for word in ([head, supportVerb].compactMap(\.self) + own).uniqued() {
      readCues(on: word, isOwn: true, into: &result)
    }
    readSupport(of: head, by: supportVerb, into: &result)
    readVerbGroup(before: supportVerb ?? head, into: &result)
    climb(from: supportVerb ?? head, into: &result)
    readAccordingTo(from: supportVerb ?? head, into: &result)
    readQuestion(at: head, into: &result)
    return result
  }

  /// Where a climb stands, and what it has passed.
  private struct Ascent {
    var current: Int
    var isEmbedded = true
    /// Beneath a word of speech: what denies that word leaves open what it says.
    var isContent = false
    /// Beneath a noun of speech, whose verdict is one on what it says: "a charge … is unfounded".
    var isSaid = false
  }

  private func climb(from start: Int, into result: inout Qualification) {
    var ascent = Ascent(current: start)
    readParenthetical(on: start, into: &result)
    var steps = 0
    while let ancestor = tree.governor(of: ascent.current), steps < 64 {
      steps += 1
      guard !isMisattached(ascent.current, to: ancestor) else { return }
      if ascent.isEmbedded, ascent.isSaid {
        readVerdict(on: ascent.current, under: ancestor, into: &result)
      }
      let telling = telling(of: ascent.current, to: ancestor)
      let head = telling ?? ancestor
      let step =
        telling == nil
        ? step(from: ascent.current, to: head) : Step(form: .clause, isTransparent: true)
      readHeadline(ascent.current, under: head, into: &result)
      climb(to: head, by: step, &ascent, into: &result)
      readParenthetical(on: head, into: &result)
      ascent.current = head
    }
  }

  /// Reads what the next word up says of the one below it.
  private func climb(
    to head: Int,
    by step: Step,
    _ ascent: inout Ascent,
    into result: inout Qualification
  ) {
    if let rule = embedding(of: ascent.current, in: head, step: step) {
      embed(by: rule, at: head, step, &ascent, into: &result)
    } else if step.isConjunct {
      if ascent.isEmbedded, !ascent.isContent {
        readSharedCues(of: ascent.current, from: head, into: &result)
      }
    } else if !step.isTransparent {
      ascent.isEmbedded = false
    }
    guard ascent.isEmbedded, step.sharesCues else { return }
    if !ascent.isContent {
      readCues(on: head, isOwn: false, into: &result)
    } else if isNegated(head), tree.switches.isOn(.deniedAboveSpeech) {
      result.leaveOpen()
    }
  }

  private func embed(
    by rule: EmbeddingRule,
    at head: Int,
    _ step: Step,
    _ ascent: inout Ascent,
    into result: inout Qualification
  ) {
    let isDeniedSpeech =
      ascent.isContent && rule.reverses && step.form != .noun && tree.switches.isOn(.denialOfSpeech)
    let isOpen = isDeniedSpeech || !step.sharesCues && isNegated(head)
    if step.form == .gerund, rule.speaker == .subject, isAnonymous(head),
      tree.switches.isOn(.anonymousCharge)
    {
      result.weaken(to: .possible)
    }
    apply(rule, at: head, isEmbedded: ascent.isEmbedded, isOpen: isOpen, into: &result)
    // "has not ruled out bombing": what is not denied is no fact for that.
    if ascent.isEmbedded, rule.reverses, isNegated(head), tree.switches.isOn(.doubleDenial) {
      result.leaveOpen()
    }
    ascent.isContent = ascent.isContent || step.form == .clause
    ascent.isSaid = step.form == .clause || rule.speaker != nil
    if ascent.isEmbedded { readStrayVerdict(on: head, beneath: ascent.current, into: &result) }
  }

  /// "considers sanctions", "an exercise is planned": what a support verb says of its noun.
  private func readSupport(of noun: Int, by verb: Int?, into result: inout Qualification) {
    guard let verb, verb != noun,
      let rule = embedding(of: noun, in: verb, step: Step(form: .noun)),
      rule.reverses || rule.modality != nil,
      tree.words(rule.lemmas, under: verb).map({ !$0.contains(noun) }) ?? true,
      tree.switches.isOn(.qualifyingSupportVerb)
    else { return }
    apply(rule, at: verb, isEmbedded: true, isOpen: false, into: &result)
  }

  /// The verb of "told Russia he was …", where the tree makes the clause describe the one told.
  ///
  /// A name takes no relative clause without a comma or pronoun.
  private func telling(of clause: Int, to name: Int) -> Int? {
    guard tree.tokens[clause].relation == .adnominalClauseRelative,
      name < clause, tree.tokens[name].partOfSpeech == .properNoun, let verb = tree.head(of: name),
      tree.child(of: clause, by: .nominalSubject) != nil
        || tree.child(of: clause, by: .nominalSubjectPassive) != nil,
      !tree.tokens[name..<clause].contains(where: { $0.form == "," }),
      !(name..<clause).contains(where: tree.isRelativePronoun)
    else { return nil }
    let rules = lexicon.embeddings.rules(for: verb, in: tree)
    return rules.contains { $0.complements.contains(.clause) }
      && tree.switches.isOn(.clauseOfOneTold)
      ? verb : nil
  }

  /// Whether a finite verb hangs on an infinitive or participle against grammar.
  ///
  /// That is, coordinated with it, or as a clause with a subject but no word to introduce it. What
  /// is above the infinitive then says nothing of it.
  private func isMisattached(_ child: Int, to head: Int) -> Bool {
    guard tree.isNonFinite(head), isFinite(child) else { return false }
    switch tree.tokens[child].relation {
    case .conjunct: return tree.switches.isOn(.finiteBesideInfinitive)
    case .adverbialClause, .clausalComplement, .openClausalComplement, .adnominalClause:
      let hasMarker = tree.child(of: child, by: .marker) != nil
      let hasSubject = tree.child(of: child, by: .nominalSubject) != nil
      let takesClauses = lexicon.embeddings.rules(for: head, in: tree).contains {
        $0.complements.contains(.clause)
      }
      return hasSubject && !hasMarker && !takesClauses
        && tree.switches.isOn(.finiteUnderInfinitive)
    default: return false
    }
  }

  private func isFinite(_ verb: Int) -> Bool {
    switch tree.tokens[verb].pennTag {
    case .verbPast, .verbPresent, .verbPresentThirdPerson: true
    case .verbBase:
      tree.children(of: verb).contains {
        tree.tokens[$0].relation == .auxiliary && tree.tokens[$0].pennTag != .to
          || SyntaxTree.subjectRelations.contains(tree.tokens[$0].relation)
      }
    default: !tree.isNonFinite(verb) && tree.tokens[verb].partOfSpeech == .verb
    }
  }

  /// What a step up the tree does to qualifiers.
  private struct Step {
    /// The form in which the lower word is embedded, if it is.
    let form: ComplementForm?
    /// Whether the lower word is coordinated with the upper one.
    var isConjunct = false
    /// Whether qualifiers of the upper word reach the lower one even without a rule.
    var isTransparent = false
    /// Whether negation and modals on the upper word qualify the lower one.
    var sharesCues = false
  }

  private func step(from child: Int, to head: Int) -> Step {
    if tree.verbBeforeNoun(child) == head {
      return Step(form: nil, isTransparent: true, sharesCues: true)
    }
    switch tree.tokens[child].relation {
    case .conjunct: return Step(form: nil, isConjunct: true, isTransparent: true)
    case .openClausalComplement, .clausalComplement:
      if tree.isNonFinite(child) || tree.tokens[child].relation == .openClausalComplement {
        let form: ComplementForm = tree.tokens[child].pennTag == .verbGerund ? .gerund : .infinitive
        return Step(form: form, isTransparent: true, sharesCues: true)
      }
      return Step(form: .clause, isTransparent: true)
    case .clausalSubject, .clausalSubjectPassive:
      // "It is not true that …".
      let isClause = !tree.isNonFinite(child) && tree.switches.isOn(.subjectClause)
      return Step(form: isClause ? .clause : nil)
    case .adverbialClause, .adnominalClause: return clauseStep(from: child, to: head)
    case .adnominalClauseRelative where hasNoGap(child): return Step(form: .clause)
    case .object, .nominalSubjectPassive, .oblique, .nominalModifier, .compound:
      return Step(form: .noun, sharesCues: false)
    case .parataxis: return Step(form: .clause)
    case .caseMarking, .marker, .copula, .auxiliary: return Step(form: nil, isTransparent: true)
    default: return Step(form: nil)
    }
  }

  /// The step from a clause that describes a verb or a noun.
  private func clauseStep(from child: Int, to head: Int) -> Step {
    guard tree.isNonFinite(child) else { return Step(form: isSubordinate(child) ? nil : .clause) }
    let form: ComplementForm = tree.isInfinitive(child) ? .infinitive : .gerund
    // What is done to an end is as denied or planned as the deed: "did nothing to help".
    let isAdverbial = tree.tokens[child].relation == .adverbialClause
    let isPurpose =
      form == .infinitive && (isAdverbial || tree.tokens[head].partOfSpeech == .pronoun)
      && tree.switches.isOn(.purpose)
    let isParticiple = !isAdverbial && form == .gerund && tree.switches.isOn(.participleOfNoun)
    // What a passive participle says of a thing is taken for granted, unless the thing is not.
    let isDescription =
      isParticiple && tree.isPassive(child) && tree.switches.isOn(.passiveDescription)
    return Step(
      form: isDescription ? nil : form,
      isTransparent: isPurpose || isParticiple && (!isDescription || isContent(head)),
      sharesCues: isPurpose
    )
  }

  /// "a report that Iran attacked Israel": a clause with subject and object of its own, which only
  /// looks like one that describes the noun before it.
  private func hasNoGap(_ clause: Int) -> Bool {
    func has(_ relation: DependencyRelation) -> Bool {
      tree.children(of: clause, by: [relation]).contains {
        tree.tokens[$0].form.lowercased() != "that"
      }
    }
    return has(.nominalSubject) && has(.object)
      && tree.children(of: clause).contains { tree.tokens[$0].form.lowercased() == "that" }
      && tree.switches.isOn(.relativeWithoutGap)
  }

  /// "while X questioned Y", "after …": a clause beside another, which it does not embed.
  private func isSubordinate(_ clause: Int) -> Bool {
    tree.tokens[clause].relation == .adverbialClause
      && tree.children(of: clause, by: [.marker, .adverbialModifier]).contains {
        ClosedClass.subordinators.contains(tree.tokens[$0].form.lowercased())
      } && tree.switches.isOn(.subordinateClause)
  }

  /// "Macron to visit Algeria": what a headline puts into an infinitive lies ahead.
  private func readHeadline(_ verb: Int, under head: Int, into result: inout Qualification) {
    guard tree.tokens[verb].relation == .adnominalClause, tree.isInfinitive(verb),
      tree.isHeadlineSubject(head), tree.switches.isOn(.headlinePlan)
    else { return }
    result.weaken(to: .planned)
    result.cues.append(QualifierCue(word: verb, source: "headline"))
  }

  /// Whether a noun is what another word reports: "denied a plot", "reports of a unit".
  private func isContent(_ noun: Int) -> Bool {
    guard let head = tree.head(of: noun) else { return false }
    return embedding(of: noun, in: head, step: Step(form: .noun)) != nil
      && tree.switches.isOn(.reportedNoun)
  }

  private func embedding(of child: Int, in head: Int, step: Step) -> EmbeddingRule? {
    guard let form = step.form else { return nil }
    let rules = lexicon.embeddings.rules(for: head, in: tree).filter {
      $0.complements.contains(form)
        || (form == .gerund && $0.complements.contains(.noun)
          && tree.switches.isOn(.gerundAsNoun))
        || (form == .infinitive && tree.tokens[child].relation == .clausalComplement
          && $0.complements.contains(.clause) && tree.switches.isOn(.infinitiveAsClause))
    }
    if form == .noun, tree.tokens[child].relation == .oblique {
      return rules.first { fits($0, oblique: child, of: head) }
    }
    return rules.first
  }

  /// Whether an oblique noun is what a word embeds, and not its speaker or an adjunct.
  private func fits(_ rule: EmbeddingRule, oblique: Int, of head: Int) -> Bool {
    guard let preposition = tree.preposition(of: oblique) else { return false }
    if rule.speaker == .preposition(preposition) { return false }
    return ClosedClass.complementPrepositions.contains(preposition)
      && tree.switches.isOn(.embeddedOblique)
      || rule.lemmas.contains(preposition)
  }

  /// - Parameter isOpen: whether the embedding word is itself denied, so that what it embeds is
  ///   neither said nor denied: "did not say that", "no evidence that".
  private func apply(
    _ rule: EmbeddingRule,
    at head: Int,
    isEmbedded: Bool,
    isOpen: Bool,
    into result: inout Qualification
  ) {
    if isEmbedded, isOpen, tree.switches.isOn(.deniedWord) {
      // "not true" is false, and who did not demand it demanded nothing.
      let isDenial = rule.modality != nil || rule.speaker == nil
      if isDenial, !rule.reverses { result.reverse() }
      if !isDenial || rule.reverses { result.leaveOpen() }
      result.weaken(to: rule.modality)
      result.cues.append(QualifierCue(word: head, source: "denied \(rule.source)"))
    } else if isEmbedded {
      if rule.reverses { result.reverse() }
      result.weaken(to: rule.modality)
    }
    if rule.reverses || rule.modality != nil || rule.speaker != nil {
      result.cues.append(QualifierCue(word: head, source: rule.source))
    }
    // Who did not say it is no source of it.
    let isSaid = !isOpen || rule.modality != nil || !tree.switches.isOn(.unsaidWord)
    guard result.attributions.isEmpty, isSaid, let speaker = rule.speaker else { return }
    result.attributions = speakers(in: speaker, of: head)
  }

  /// "was accused of": a charge that nobody is said to make.
  private func isAnonymous(_ verb: Int) -> Bool {
    tree.isPassive(verb) && tree.logicalSubjects(of: verb, control: lexicon.embeddings).isEmpty
  }

  private func speakers(in slot: Slot, of head: Int) -> [DocumentActorIndex] {
    let words = tree.words(in: slot, of: head, control: lexicon.embeddings)
    if slot == .subject, tree.hasDummySubject(head), tree.switches.isOn(.dummySpeaker) { return [] }
    if slot == .subject, words.isEmpty, tree.switches.isOn(.neighbourSpeaker) {
      return NeighbourReader(tree: tree, finder: finder).subject(of: head).map(\.actor)
    }
    let found = words.flatMap { finder.speakers(at: $0) }.map(\.actor).uniqued()
    guard found.isEmpty, slot == .possessor, tree.switches.isOn(.issuer) else { return found }
    return issuers(of: head)
  }

  /// "released a statement accusing …": those who issue a text say what it says.
  private func issuers(of text: Int) -> [DocumentActorIndex] {
    guard tree.tokens[text].relation == .object, let verb = tree.head(of: text) else { return [] }
    return tree.logicalSubjects(of: verb, control: lexicon.embeddings)
      .flatMap { finder.speakers(at: $0) }.map(\.actor).uniqued()
  }

  /// "…, the minister said": a clause of speech that hangs on what it reports.
  private func readParenthetical(on word: Int, into result: inout Qualification) {
    guard result.attributions.isEmpty else { return }
    for clause in tree.children(of: word, by: [.parataxis, .adverbialClause])
    where tree.tokens[clause].relation == .parataxis || isBareClause(clause, after: word) {
      let rules = lexicon.embeddings.rules(for: clause, in: tree)
      guard let rule = rules.first(where: { $0.complements.contains(.clause) }),
        let slot = rule.speaker, tree.switches.isOn(.parenthesis)
      else { continue }
      result.attributions = speakers(in: slot, of: clause)
      result.cues.append(QualifierCue(word: clause, source: rule.source))
    }
  }

  /// "…, the newspaper reported on Monday": a finite verb at the end that takes nothing itself and
  /// that no word introduces.
  private func isBareClause(_ clause: Int, after word: Int) -> Bool {
    let own: Set<DependencyRelation> = [
      .marker, .object, .clausalComplement, .openClausalComplement, .auxiliaryPassive,
    ]
    return clause > word && isFinite(clause)
      && !tree.children(of: clause).contains {
        own.contains(tree.tokens[$0].relation) || tree.tokens[$0].pennTag == .interrogativeAdverb
      } && tree.switches.isOn(.bareReport)
  }

  /// "according to the ministry", on the predicate or on a word above it.
  private func readAccordingTo(from word: Int, into result: inout Qualification) {
    guard result.attributions.isEmpty else { return }
    for place in [word] + tree.ancestors(of: word) {
      let sources = tree.children(of: place, by: [.oblique, .nominalModifier]).filter {
        tree.preposition(of: $0)?.hasPrefix("according") == true && tree.switches.isOn(.accordingTo)
      }
      result.attributions = sources.flatMap { finder.speakers(at: $0) }.map(\.actor).uniqued()
      guard result.attributions.isEmpty else { return }
    }
  }
}
