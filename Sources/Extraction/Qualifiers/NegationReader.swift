internal import KnowledgeGraph
internal import Language

/// Negation that is more than a cue on the predicate.
extension QualificationReader {
  /// What denies a word that embeds others: "did not say", "no evidence", "few believe".
  func denial(of word: Int) -> Operator? {
    if tree.tokens[word].partOfSpeech == .pronoun,
      let rule = lexicon.cues.rule(at: word, in: tree), rule.reverses,
      tree.switches.isOn(.deniedPronoun)
    {
      return rule.at(word)
    }
    let subjects = tree.children(of: word, by: SyntaxTree.subjectRelations)
    for place in tree.children(of: word) + subjects.flatMap({ tree.children(of: $0) }) {
      guard let part = part(of: place), let rule = cue(at: place), rule.reverses else { continue }
      // "neither confirmed nor denied".
      let isDenied =
        tree.tokens[place].relation == .coordination
        ? tree.switches.isOn(.neitherNor)
        : (rule.part == part || rule.part == .determiner && part == .adjective)
          && !isNotOnly(place) && tree.switches.isOn(.deniedEmbedding)
      if isDenied { return rule.at(place) }
    }
    for subject in subjects {
      if let rule = lexicon.cues.rule(at: subject, in: tree), rule.reverses,
        tree.switches.isOn(.deniedSpeaker)
      {
        return rule.at(subject)
      }
    }
    return nil
  }

  /// "Neither A nor B condemned", "no soldiers crossed", "supports neither A nor B".
  func readNegatedArguments(of word: Int, into result: inout Qualification) {
    for subject in tree.children(of: word, by: SyntaxTree.subjectRelations) {
      readDeterminers(
        of: subject,
        ClosedClass.negativeDeterminers,
        by: .negatedSubject,
        source: "negated subject",
        into: &result
      )
    }
    for object in tree.children(of: word, by: [.object, .oblique]) {
      readDeterminers(
        of: object,
        ["neither"],
        by: .negatedObject,
        source: "negated object",
        into: &result
      )
    }
  }

  private func readDeterminers(
    of noun: Int,
    _ forms: Set<String>,
    by rule: ReadingRule,
    source: String,
    into result: inout Qualification
  ) {
    for word in tree.children(of: noun, by: [.determiner, .coordinationPreconjunction]) {
      guard forms.contains(tree.lower[word]), tree.switches.isOn(rule) else {
        continue
      }
      result.add(Operator(word: word, source: source, signature: .denial))
    }
  }

  /// "Nor has X joined", "X is against joining": denials that stand before a verb or its subject.
  func readInvertedDenial(of verb: Int, into result: inout Qualification) {
    let auxiliaries = tree.children(of: verb, by: [.auxiliary, .auxiliaryPassive, .copula])
    for child in tree.children(of: verb) where child < verb {
      let form = tree.lower[child]
      let isInverted =
        ClosedClass.invertedDenials.contains(form) && auxiliaries.contains(child + 1)
      let isOpposed =
        form == "against" && tree.tokens[child].relation == .marker
        && tree.child(of: verb, by: .copula) != nil
      guard isInverted || isOpposed, tree.switches.isOn(.invertedDenial) else { continue }
      result.add(Operator(word: child, source: "negation", signature: .denial))
    }
  }

  /// "It was not X that attacked Y".
  func readCleft(on verb: Int, into result: inout Qualification) {
    guard tree.tokens[verb].relation == .adnominalClauseRelative, let noun = tree.head(of: verb),
      tree.child(of: noun, by: .copula) != nil, tree.hasDummySubject(noun)
    else { return }
    let denials = tree.children(of: noun, by: [.adverbialModifier]).filter {
      cue(at: $0)?.reverses == true && !isNotOnly($0)
    }
    guard let denial = denials.first, let rule = cue(at: denial), tree.switches.isOn(.deniedCleft)
    else { return }
    result.add(rule.at(denial))
  }

  /// "Reports that … proved false", "called reports that … a lie": what denies a noun of speech
  /// whose content was read.
  func readVerdict(on noun: Int, under predicate: Int, into result: inout Qualification) {
    guard tree.tokens[noun].partOfSpeech == .noun else { return }
    for word in verdicts(on: noun, of: predicate)
    where applyVerdict(word, by: .verdict, into: &result) {
      return
    }
  }

  /// "proved to be false", "was exposed as a hoax", "called reports a lie": the words that may pass
  /// a verdict on a noun.
  private func verdicts(on noun: Int, of predicate: Int) -> [Int] {
    switch tree.tokens[noun].relation {
    case .nominalSubject, .nominalSubjectPassive: return [predicate] + verdicts(beside: predicate)
    case .object where tree.switches.isOn(.verdictOnObject):
      return verdicts(beside: predicate).filter { tree.tokens[$0].partOfSpeech != .verb }
    default: return []
    }
  }

  private func verdicts(beside predicate: Int) -> [Int] {
    let exposed = tree.children(of: predicate, by: [.oblique]).filter {
      tree.preposition(of: $0) == "as"
    }
    return tree.children(of: predicate, by: [.openClausalComplement]) + exposed
  }

  /// "Support is a sham", "sanctions are unlikely", "made an attack impossible": what is said of a
  /// noun that tells of an event.
  func readVerdict(onEvent noun: Int, under predicate: Int, into result: inout Qualification) {
    guard isEvent(noun) else { return }
    readOccurrence(of: noun, under: predicate, into: &result)
    for word in verdicts(on: noun, of: predicate) {
      guard let rule = verdictOnEvent(word), tree.switches.isOn(.verdictOnEvent) else { continue }
      result.add(rule.at(word))
      if let denial = denial(of: word) { result.add(denial) }
      return
    }
  }

  /// What a word says of an event that is its subject: of a noun only a verdict, as what nouns of
  /// plans and risks say is another matter ("the attack is a threat").
  private func verdictOnEvent(_ word: Int) -> EmbeddingRule? {
    let isVerb = tree.tokens[word].partOfSpeech == .verb
    let isNoun = tree.tokens[word].partOfSpeech == .noun
    return lexicon.embeddings.rules(for: word, in: tree).first { rule in
      guard !rule.signature.isIdle, rule.speaker == nil, rule.signature.modality != .demanded else {
        return false
      }
      if isVerb { return rule.complements.contains(.subject) }
      return isNoun ? rule.complements == [.clause] : rule.complements.contains(.clause)
    }
  }

  /// "The attack never came", "failed to materialise", "would be folly": whether there was one.
  private func readOccurrence(of noun: Int, under verb: Int, into result: inout Qualification) {
    guard tree.tokens[noun].relation == .nominalSubject else { return }
    let words = [verb] + tree.children(of: verb, by: [.openClausalComplement])
    let occurrence = words.first {
      lexicon.classes[.occurrence].contains(tree.tokens[$0].lemma)
    }
    let isPredicate = tree.child(of: verb, by: .copula) != nil
    guard occurrence != nil || isPredicate, tree.switches.isOn(.occurrence) else { return }
    for auxiliary in tree.children(of: verb, by: [.auxiliary]) {
      guard let rule = cue(at: auxiliary), rule.part == .modal,
        occurrence != nil || rule.signature.modality == .possible
      else { continue }
      result.add(rule.at(auxiliary))
    }
    guard let occurrence else { return }
    if occurrence != verb,
      let rule = embedding(of: occurrence, in: verb, step: step(from: occurrence, to: verb))
    {
      result.add(rule.at(verb))
    }
    if let denial = denial(of: verb) { result.add(denial) }
  }

  /// Whether a noun is an event that is told of, and not what somebody says: of "support" a verdict
  /// says that there is none, of "accusation" that it is wrong.
  private func isEvent(_ word: Int) -> Bool {
    tree.tokens[word].partOfSpeech == .noun
      && !lexicon.embeddings.rules(for: word, in: tree).contains { $0.speaker != nil }
  }

  /// "The claim that Qatar funds Hamas is untrue", where the tree hangs the verdict on the clause.
  func readStrayVerdict(on noun: Int, beneath clause: Int, into result: inout Qualification) {
    guard tree.tokens[noun].partOfSpeech == .noun else { return }
    let isWithoutSubject: (Int) -> Bool = { word in
      tree.child(of: word, by: .copula) != nil
        && tree.children(of: word, by: SyntaxTree.subjectRelations).isEmpty
    }
    let words = Array(tree.children(of: clause)) + tree.children(of: noun)
    let clauses: [DependencyRelation] = [
      .adnominalClause, .adnominalClauseRelative, .clausalComplement,
    ]
    let passives = tree.children(of: noun, by: clauses).filter {
      tree.child(of: $0, by: .auxiliaryPassive) != nil
        || $0 > clause && tree.children(of: $0, by: SyntaxTree.subjectRelations).isEmpty
    }
    let verdicts =
      words.filter(isWithoutSubject) + passives.flatMap { [$0] + self.verdicts(beside: $0) }
    for word in verdicts where word > clause {
      if applyVerdict(word, by: .strayVerdict, into: &result) { return }
    }
  }

  /// Applies what an adjective like "untrue" or "unproven" says of a claim, and tells whether it is
  /// one.
  private func applyVerdict(
    _ word: Int,
    by reading: ReadingRule,
    into result: inout Qualification
  ) -> Bool {
    let isDenial = tree.tokens[word].partOfSpeech == .verb
    guard !isDenial || tree.isPassive(word) else { return false }
    let rule = lexicon.embeddings.rules(for: word, in: tree).first {
      if isDenial, $0.wordClass == .verb {
        return $0.signature.reverses && $0.complements.contains(.clause)
      }
      return !$0.signature.isIdle && $0.complements.contains(.clause) && $0.speaker == nil
    }
    guard let rule, tree.switches.isOn(reading) else { return false }
    result.add(rule.at(word))
    if let denial = denial(of: word) { result.add(denial) }
    return true
  }

  /// "not only", which denies nothing.
  func isNotOnly(_ word: Int) -> Bool {
    guard tree.lower[word] == "not", tree.tokens.indices.contains(word + 1)
    else { return false }
    return ClosedClass.limits.contains(tree.lower[word + 1])
      && tree.switches.isOn(.notOnly)
  }
}
