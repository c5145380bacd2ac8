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
    if isOwn { readCondition(on: word, into: &result) }
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
