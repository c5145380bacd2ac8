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
      apply(rule, at: child, into: &result)
    }
    if isOwn {
      readNegatedSubject(of: word, into: &result)
      readCondition(on: word, into: &result)
    }
  }

  /// "Neither A nor B condemned", "no soldiers crossed".
  private func readNegatedSubject(of word: Int, into result: inout Qualification) {
    for subject in tree.children(of: word, by: SyntaxTree.subjectRelations) {
      let determiners = tree.children(of: subject, by: [.determiner, .coordinationPreconjunction])
      for determiner in determiners {
        guard ["no", "neither"].contains(tree.tokens[determiner].form.lowercased()) else {
          continue
        }
        result.reverse()
        result.cues.append(QualifierCue(word: determiner, source: "negated subject"))
      }
    }
  }

  /// "is to host", "is due to send", "ought to go": what stands right before an infinitive, however
  /// the tree has it.
  func readVerbGroup(before verb: Int, into result: inout Qualification) {
    var position = verb - 1
    skipAdverbs(&position)
    guard position > 0, tree.tokens[position].pennTag == .to else { return }
    position -= 1
    skipAdverbs(&position)
    guard position >= 0, !result.cues.contains(where: { $0.word == position }) else { return }
    let token = tree.tokens[position]
    if token.lemma == "be" {
      result.weaken(to: .planned)
      result.cues.append(QualifierCue(word: position, source: "be to"))
    } else if token.form.lowercased() == "ought",
      let rule = lexicon.cues.rule(at: position, in: tree.tokens)
    {
      apply(rule, at: position, into: &result)
    } else if token.relation == .marker || token.relation == .caseMarking,
      let rule = lexicon.embeddings.rules(for: position, in: tree).first(where: {
        $0.complements.contains(.infinitive)
      })
    {
      if rule.reverses { result.reverse() }
      result.weaken(to: rule.modality)
      result.cues.append(QualifierCue(word: position, source: rule.source))
    }
  }

  private func skipAdverbs(_ position: inout Int) {
    while position > 0, tree.tokens[position].partOfSpeech == .adverb { position -= 1 }
  }

  /// The cue that begins at a word, or at a word that hangs on it: "no longer".
  private func cue(at word: Int) -> CueRule? {
    let first = tree.children(of: word).first.map { min($0, word) } ?? word
    return lexicon.cues.rule(at: first, in: tree.tokens)
      ?? lexicon.cues.rule(at: word, in: tree.tokens)
  }

  private func apply(_ rule: CueRule, at word: Int, into result: inout Qualification) {
    guard !result.cues.contains(where: { $0.word == word }) else { return }
    if rule.reverses { result.reverse() }
    result.weaken(to: rule.modality)
    result.cues.append(QualifierCue(word: word, source: rule.source))
  }

  /// The modals and negations of a verb that those coordinated with it share.
  func readSharedCues(of child: Int, from head: Int, into result: inout Qualification) {
    let hasOwn = tree.children(of: child).contains {
      tree.tokens[$0].relation == .auxiliary
        || SyntaxTree.subjectRelations.contains(tree.tokens[$0].relation)
    }
    guard !hasOwn else { return }
    let isAlternative = tree.children(of: child, by: [.coordination]).contains {
      ["or", "nor"].contains(tree.tokens[$0].form.lowercased())
    }
    for cue in tree.children(of: head) where !isNotOnly(cue) {
      guard let part = part(of: cue), let rule = self.cue(at: cue), rule.part == part else {
        continue
      }
      if part == .modal || (rule.reverses && isAlternative) { apply(rule, at: cue, into: &result) }
    }
  }

  /// "if …": the clause on the other side of a condition is no fact either.
  private func readCondition(on word: Int, into result: inout Qualification) {
    let markers: Set<String> = ["if", "unless"]
    for clause in tree.children(of: word, by: [.adverbialClause]) {
      let marker = tree.children(of: clause, by: [.marker]).first {
        markers.contains(tree.tokens[$0].form.lowercased())
      }
      guard let marker else { continue }
      if result.modality != .demanded { result.modality = .possible }
      result.cues.append(QualifierCue(word: marker, source: "condition"))
    }
  }

  private func isNotOnly(_ word: Int) -> Bool {
    guard tree.tokens[word].form.lowercased() == "not", tree.tokens.indices.contains(word + 1)
    else { return false }
    return ["only", "just", "merely"].contains(tree.tokens[word + 1].form.lowercased())
  }

  private func part(of word: Int) -> CuePart? {
    switch tree.tokens[word].relation {
    case .adverbialModifier, .obliqueUnmarked, .coordinationPreconjunction, .discourse: .adverb
    case .determiner, .determinerPredeterminer: .determiner
    case .auxiliary: .modal
    case .marker: .marker
    case .caseMarking: .preposition
    case .adjectivalModifier: .adjective
    case .nominalSubject, .nominalSubjectPassive, .object:
      tree.tokens[word].partOfSpeech == .pronoun ? .pronoun : nil
    default: nil
    }
  }
}
