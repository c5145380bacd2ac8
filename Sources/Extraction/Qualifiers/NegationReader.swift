internal import KnowledgeGraph
internal import Language

/// Negation that is more than a cue on the predicate.
extension QualificationReader {
  /// Whether a word that embeds others is denied: "did not say", "no evidence", "few believe".
  func isNegated(_ word: Int) -> Bool {
    let subjects = tree.children(of: word, by: SyntaxTree.subjectRelations)
    let places = tree.children(of: word) + subjects.flatMap { tree.children(of: $0) }
    let isDenied = places.contains { place in
      guard let part = part(of: place), let rule = cue(at: place) else { return false }
      // "neither confirmed nor denied".
      if tree.tokens[place].relation == .coordination {
        return rule.reverses && tree.switches.isOn(.neitherNor)
      }
      return rule.reverses && rule.part == part && !isNotOnly(place)
        && tree.switches.isOn(.deniedEmbedding)
    }
    return isDenied
      || subjects.contains {
        lexicon.cues.rule(at: $0, in: tree.tokens)?.reverses == true
          && tree.switches.isOn(.deniedSpeaker)
      }
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
      let isKnown = result.cues.contains { $0.word == word }
      guard forms.contains(tree.tokens[word].form.lowercased()), !isKnown,
        tree.switches.isOn(rule)
      else { continue }
      result.reverse()
      result.cues.append(QualifierCue(word: word, source: source))
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
    apply(rule, at: denial, into: &result)
  }

  /// "Reports that … proved false": what denies a noun of speech whose content was read.
  func readVerdict(on noun: Int, under predicate: Int, into result: inout Qualification) {
    guard tree.tokens[noun].relation == .nominalSubject, tree.tokens[noun].partOfSpeech == .noun
    else { return }
    let words = [predicate] + tree.children(of: predicate, by: [.openClausalComplement])
    for word in words where applyVerdict(word, by: .verdict, into: &result) { return }
  }

  /// "The claim that Qatar funds Hamas is untrue", where the tree hangs the verdict on the clause.
  func readStrayVerdict(on noun: Int, beneath clause: Int, into result: inout Qualification) {
    guard tree.tokens[noun].partOfSpeech == .noun else { return }
    let isWithoutSubject: (Int) -> Bool = { word in
      tree.child(of: word, by: .copula) != nil
        && tree.children(of: word, by: SyntaxTree.subjectRelations).isEmpty
    }
    let words = Array(tree.children(of: clause)) + tree.children(of: noun)
    for word in words where word > clause && isWithoutSubject(word) {
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
    let rule = lexicon.embeddings.rules(for: word, in: tree).first {
      ($0.reverses || $0.modality != nil) && $0.complements.contains(.clause) && $0.speaker == nil
    }
    guard let rule, tree.tokens[word].partOfSpeech != .verb, tree.switches.isOn(reading) else {
      return false
    }
    if rule.reverses { result.reverse() }
    result.weaken(to: rule.modality)
    if isNegated(word) { result.leaveOpen() }
    result.cues.append(QualifierCue(word: word, source: rule.source))
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
