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
    readSetting(of: head, into: &result)
    readSchedule(of: supportVerb ?? head, into: &result)
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
      } else if ascent.current == start {
        readVerdict(onEvent: start, under: ancestor, into: &result)
      }
      let mended = mendedStep(from: ascent.current, to: ancestor)
      let head = mended?.head ?? ancestor
      let step = mended?.step ?? step(from: ascent.current, to: head)
      if ascent.isEmbedded {
        readHeadline(ascent.current, under: head, into: &result)
        readOpenEnd(ascent.current, under: head, above: start, into: &result)
      }
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
    } else if let (noun, rule) = strayEmbedding(of: ascent.current, in: head, step) {
      embed(by: rule, at: noun, step, &ascent, into: &result)
      if ascent.isEmbedded { readVerdict(on: noun, under: head, into: &result) }
    } else if step.isConjunct {
      if ascent.isEmbedded, !ascent.isContent {
        readSharedCues(of: ascent.current, from: head, into: &result)
      }
    } else if !step.isTransparent {
      ascent.isEmbedded = false
    }
    guard ascent.isEmbedded, step.sharesCues else { return }
    let isPronoun = tree.tokens[head].partOfSpeech == .pronoun
    if !ascent.isContent { readCues(on: head, isOwn: false, into: &result) }
    if ascent.isContent || isPronoun, let denial = denial(of: head),
      tree.switches.isOn(.deniedAboveSpeech)
    {
      result.add(denial)
    }
  }

  private func embed(
    by rule: EmbeddingRule,
    at head: Int,
    _ step: Step,
    _ ascent: inout Ascent,
    into result: inout Qualification
  ) {
    if ascent.isEmbedded {
      if step.form == .gerund, rule.speaker == .subject, isAnonymous(head),
        tree.switches.isOn(.anonymousCharge)
      {
        result.add(
          Operator(word: head, source: rule.source, signature: .charge, isOrder: rule.isOwn)
        )
      }
      let tells = !rule.signature.isIdle || rule.speaker != nil || rule.isOwn
      if let doubt = nobodysBelief(head, step) {
        result.add(doubt.at(head))
      } else if tells {
        result.add(rule.at(head))
      }
    } else if rule.speaker != nil {
      result.add(Operator(word: head, source: rule.source, signature: .meant(nil)))
    }
    let denial = denial(of: head)
    if ascent.isEmbedded, let denial, tree.switches.isOn(.deniedWord) { result.add(denial) }
    // Who did not say it is not a source of it.
    let isSaid =
      denial == nil || step.sharesCues || rule.signature.modality != nil
      || !tree.switches.isOn(.unsaidWord)
    if isSaid, result.attributions.isEmpty, let speaker = rule.speaker {
      result.attributions = speakers(in: speaker, of: head)
    }
    ascent.isContent = ascent.isContent || step.form == .clause
    ascent.isSaid = step.form == .clause || rule.speaker != nil
    if ascent.isEmbedded { readStrayVerdict(on: head, beneath: ascent.current, into: &result) }
  }

  /// "considers sanctions", "an exercise is planned": what a support verb says of its noun.
  private func readSupport(of noun: Int, by verb: Int?, into result: inout Qualification) {
    guard let verb, verb != noun,
      let rule = embedding(of: noun, in: verb, step: Step(form: .noun)),
      !rule.signature.isIdle,
      tree.words(rule.lemmas, under: verb).map({ !$0.contains(noun) }) ?? true,
      tree.switches.isOn(.qualifyingSupportVerb)
    else { return }
    result.add(rule.at(verb))
    if result.attributions.isEmpty, let speaker = rule.speaker {
      result.attributions = speakers(in: speaker, of: verb)
    }
  }

  /// "Macron to visit Algeria": what a headline puts into an infinitive lies ahead.
  private func readHeadline(_ verb: Int, under head: Int, into result: inout Qualification) {
    guard tree.tokens[verb].relation == .adnominalClause, tree.isInfinitive(verb),
      tree.isHeadlineSubject(head), tree.switches.isOn(.headlinePlan)
    else { return }
    result.add(Operator(word: verb, source: "headline", signature: .meant(.planned)))
  }

  /// "It is believed that": of what nobody is said to believe it is as open as of "is believed to".
  private func nobodysBelief(_ verb: Int, _ step: Step) -> EmbeddingRule? {
    let subjects = tree.children(of: verb, by: SyntaxTree.subjectRelations + [.expletive])
    guard step.form == .clause, tree.isPassive(verb),
      subjects.allSatisfy({ tree.tokens[$0].form.inLowerCase == "it" })
    else { return nil }
    let doubt = lexicon.embeddings.rules(for: verb, in: tree).first {
      $0.complements.contains(.infinitive) && $0.signature.modality == .possible
    }
    return tree.switches.isOn(.nobodysBelief) ? doubt : nil
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
      result.add(
        Operator(word: clause, source: rule.source, signature: .meant(nil), isOrder: rule.isOwn)
      )
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
