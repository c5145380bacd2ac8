internal import KnowledgeGraph
internal import Language

/// Negation that is more than a cue on the predicate.
extension QualificationReader {
  /// What denies a word that embeds others: "did not say", "no evidence", "few believe".
  func denial(of word: Int) -> Operator? {
    if tree.tokens[word].partOfSpeech == .pronoun,
      let rule = lexicon.cues.rule(at: word, in: tree.tokens), rule.reverses,
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
      if let rule = lexicon.cues.rule(at: subject, in: tree.tokens), rule.reverses,
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
      guard forms.contains(tree.tokens[word].form.lowercased()), tree.switches.isOn(rule) else {
        continue
      }
      result.add(Operator(word: word, source: source, signature: .denial))
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

  /// "Reports that … proved false": what denies a noun of speech whose content was read.
  func readVerdict(on noun: Int, under predicate: Int, into result: inout Qualification) {
    guard tree.tokens[noun].partOfSpeech == .noun,
      [.nominalSubject, .nominalSubjectPassive].contains(tree.tokens[noun].relation)
    else { return }
    for word in verdicts(of: predicate) where applyVerdict(word, by: .verdict, into: &result) {
      return
    }
  }

  /// "proved to be false", "was exposed as a hoax": the words that may pass a verdict.
  private func verdicts(of predicate: Int) -> [Int] {
    let exposed = tree.children(of: predicate, by: [.oblique]).filter {
      tree.preposition(of: $0) == "as"
    }
    return [predicate] + tree.children(of: predicate, by: [.openClausalComplement]) + exposed
  }

  /// "Support is a sham": what is said of a noun that tells of an event.
  func readVerdict(onEvent noun: Int, under predicate: Int, into result: inout Qualification) {
    guard tree.tokens[noun].relation == .nominalSubject, isEvent(noun) else { return }
    for word in verdicts(of: predicate) {
      let rule = lexicon.embeddings.rules(for: word, in: tree).first {
        !$0.signature.isIdle && $0.complements == [.clause] && $0.speaker == nil
      }
      guard let rule, tree.tokens[word].partOfSpeech != .verb, tree.switches.isOn(.verdictOnEvent)
      else { continue }
      result.add(rule.at(word))
      return
    }
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
    let passives = tree.children(of: noun, by: [.adnominalClause, .clausalComplement]).filter {
      tree.child(of: $0, by: .auxiliaryPassive) != nil
    }
    let verdicts = words.filter(isWithoutSubject) + passives.flatMap(verdicts)
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
      if isDenial { return $0.signature.reverses && $0.complements.contains(.clause) }
      return !$0.signature.isIdle && $0.complements.contains(.clause) && $0.speaker == nil
    }
    guard let rule, tree.switches.isOn(reading) else { return false }
    result.add(rule.at(word))
    if let denial = denial(of: word) { result.add(denial) }
    return true
  }

  /// "not only", which denies nothing.
  func isNotOnly(_ word: Int) -> Bool {
    guard tree.tokens[word].form.lowercased() == "not", tree.tokens.indices.contains(word + 1)
    else { return false }
    return ClosedClass.limits.contains(tree.tokens[word + 1].form.lowercased())
      && tree.switches.isOn(.notOnly)
  }
}
