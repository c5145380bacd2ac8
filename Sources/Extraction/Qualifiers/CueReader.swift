internal import KnowledgeGraph
internal import Language

/// Cues: negation, modals, conditions and adverbs that hang on a predicate.
extension QualificationReader {
  /// Takes in the cues that hang on a word.
  ///
  /// - Parameter isOwn: whether the word is the predicate itself; the conditions and adjectives of
  ///   words above it are not its own.
  func readCues(on word: Int, isOwn: Bool, into result: inout Qualification) {
    for child in tree.children(of: word) where !isNotOnly(child) {
      guard let part = part(of: child), let rule = cue(at: child) else { continue }
      guard rule.part == part, isOwn || part == .adverb || part == .modal else { continue }
      result.add(rule.at(child))
    }
    if isOwn {
      readNegatedArguments(of: word, into: &result)
      readCondition(on: word, into: &result)
      readInversion(of: word, into: &result)
      readCleft(on: word, into: &result)
      readInvertedDenial(of: word, into: &result)
    }
  }

  /// "is to host", "ought to go": what stands right before an infinitive, however the tree has it.
  func readVerbGroup(before verb: Int, into result: inout Qualification) {
    readPhrase(before: verb, into: &result)
    var position = verb - 1
    skipAdverbs(&position)
    guard position > 0, tree.tokens[position].pennTag == .to else { return }
    let end = position
    position -= 1
    skipAdverbs(&position)
    guard position >= 0, !result.has(position) else { return }
    if ClosedClass.delayedAuxiliaries.contains(tree.tokens[position].lemma),
      let wait = ((position + 1)..<end).first(where: {
        ClosedClass.delays.contains(tree.tokens[$0].form.inLowerCase)
      }), tree.switches.isOn(.yetToDo)
    {
      result.add(Operator(word: position, source: "yet to", signature: .denial))
      result.add(Operator(word: wait, source: "yet to", signature: .meant(nil)))
    } else if tree.tokens[position].lemma == "be", tree.switches.isOn(.beToDo) {
      result.add(Operator(word: position, source: "be to", signature: .meant(.planned)))
    } else if tree.lower[position] == "ought",
      let rule = lexicon.cues.rule(at: position, in: tree), tree.switches.isOn(.oughtTo)
    {
      result.add(rule.at(position))
    }
  }

  /// "all but condemned": adverbs of two words right before a verb, however the tree has them.
  private func readPhrase(before verb: Int, into result: inout Qualification) {
    guard verb >= 2, let rule = lexicon.cues.rule(at: verb - 2, in: tree),
      rule.part == .adverb, rule.words.count == 2, !result.has(verb - 1),
      tree.switches.isOn(.phraseBeforeVerb)
    else { return }
    result.add(rule.at(verb - 2))
  }

  private func skipAdverbs(_ position: inout Int) {
    while position > 0, tree.tokens[position].partOfSpeech == .adverb { position -= 1 }
  }

  /// The cue that begins at a word, or at a word that hangs on it: "no longer".
  func cue(at word: Int) -> CueRule? {
    if let first = tree.children(of: word).first, first < word,
      let rule = lexicon.cues.rule(at: first, in: tree), first + rule.words.count > word,
      tree.switches.isOn(.cueBeforeHead)
    {
      return rule
    }
    // "far from", "in place of": the tree parts what is one cue.
    if [.marker, .caseMarking].contains(tree.tokens[word].relation),
      let rule = cue(endingAt: word), rule.part == part(of: word),
      tree.switches.isOn(.cueBeforeMarker)
    {
      return rule
    }
    return lexicon.cues.rule(at: word, in: tree, rather: part(of: word))
  }

  /// The cue of two or three words of which a word is the last.
  func cue(endingAt word: Int) -> CueRule? {
    for length in 2...3 where word >= length - 1 {
      let rule = lexicon.cues.rule(at: word - length + 1, in: tree)
      if let rule, rule.words.count == length { return rule }
    }
    return nil
  }

  /// The modals and negations of a verb that those coordinated with it share.
  func readSharedCues(of child: Int, from head: Int, into result: inout Qualification) {
    let hasOwn = tree.children(of: child).contains {
      tree.tokens[$0].relation == .auxiliary
        || SyntaxTree.subjectRelations.contains(tree.tokens[$0].relation)
    }
    guard !hasOwn else { return }
    let isAlternative = tree.children(of: child, by: [.coordination]).contains {
      ClosedClass.alternatives.contains(tree.tokens[$0].form.inLowerCase)
    }
    for cue in tree.children(of: head) where !isNotOnly(cue) {
      guard let part = part(of: cue), let rule = self.cue(at: cue), rule.part == part else {
        continue
      }
      let isShared =
        part == .modal
        ? sharesModal(child, with: head) && tree.switches.isOn(.sharedModal)
        : rule.reverses && isAlternative && tree.switches.isOn(.sharedNegation)
      if isShared { result.add(rule.at(cue)) }
    }
  }

  /// "may attack and condemned": a modal is not shared with a verb that has a tense.
  private func sharesModal(_ child: Int, with head: Int) -> Bool {
    guard tree.tokens[head].pennTag == .verbBase else { return true }
    switch tree.tokens[child].pennTag {
    case .verbPast, .verbPresentThirdPerson: return !tree.switches.isOn(.tensedAfterModal)
    default: return true
    }
  }

  /// How a word hangs on its predicate, if it may be a cue.
  func part(of word: Int) -> CuePart? {
    switch tree.tokens[word].relation {
    case .adverbialModifier, .obliqueUnmarked, .coordinationPreconjunction, .discourse, .oblique:
      .adverb
    case .determiner, .determinerPredeterminer: .determiner
    case .auxiliary: .modal
    case .marker, .coordination: .marker
    case .caseMarking: .preposition
    case .adjectivalModifier: .adjective
    case .nominalSubject, .nominalSubjectPassive, .object:
      tree.tokens[word].partOfSpeech == .pronoun ? .pronoun : nil
    default: nil
    }
  }
}
