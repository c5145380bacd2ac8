internal import KnowledgeGraph
internal import Language

/// What is neither said nor denied: questions and conditions.
extension QualificationReader {
  /// "Did X attack Y?": what is asked is not said; what "why" asks for is taken for granted.
  func readQuestion(at predicate: Int, into result: inout Qualification) {
    let marks: Set<String> = [".", "?", "!", ";"]
    guard let sentence = tree.sentence(of: predicate)?.tokens,
      let end = (predicate..<sentence.upperBound).first(where: {
        marks.contains(tree.tokens[$0].form)
      }),
      tree.tokens[end].form == "?",
      !(sentence.lowerBound..<predicate).contains(where: { isInterrogative($0, of: predicate) }),
      tree.switches.isOn(.question)
    else { return }
    result.add(Operator(word: end, source: "question", signature: .question))
  }

  /// Whether a word asks for a detail of what a predicate says, and not of who says so.
  private func isInterrogative(_ word: Int, of predicate: Int) -> Bool {
    guard tree.isRelativePronoun(word) || tree.tokens[word].pennTag == .interrogativeAdverb else {
      return false
    }
    let own = [predicate] + tree.ancestors(of: predicate).prefix { !tree.isClausal($0) }
    let clause = own.last.flatMap { tree.isClausal($0) ? $0 : tree.head(of: $0) } ?? predicate
    let above = [word] + tree.ancestors(of: word)
    return above.contains(where: (own + [clause]).contains) && tree.switches.isOn(.askedDetail)
  }

  /// What is not a fact yet although no word says so: where a clause of time waits for what is to
  /// come, where an end has an end of its own, and what is asked for in the subjunctive.
  func readOpenEnd(
    _ verb: Int,
    under head: Int,
    above start: Int,
    into result: inout Qualification
  ) {
    if let marker = timeMarker(of: verb),
      isAhead(head) && tree.switches.isOn(.timeAhead)
        || ClosedClass.limitsInTime.contains(timeWord(marker, of: verb))
          && tree.switches.isOn(.timeBefore)
    {
      result.add(Operator(word: marker, source: "time to come", signature: .meant(.planned)))
    }
    // "sent an envoy to persuade X to cooperate": whether X will, nobody knows.
    if verb != start, tree.isInfinitive(verb), tree.tokens[verb].relation == .adverbialClause,
      let to = tree.child(of: verb, by: .marker), tree.switches.isOn(.endOfPurpose)
    {
      result.add(Operator(word: to, source: "purpose", signature: .meant(.planned)))
    }
    if let marker = unknownGoal(verb, under: head) {
      result.add(Operator(word: marker, source: "left open", signature: .meant(.possible)))
    }
    if let excess = excess(of: head), tree.isInfinitive(verb), tree.switches.isOn(.tooMuch) {
      result.add(Operator(word: excess, source: "too much", signature: .denial))
    }
    if isSubjunctive(verb), tree.switches.isOn(.subjunctive) {
      result.add(Operator(word: verb, source: "subjunctive", signature: .meant(.demanded)))
    }
  }

  /// "after it joins": the word that makes a clause in the present one of time.
  private func timeMarker(of clause: Int) -> Int? {
    guard tree.tokens[clause].relation == .adverbialClause,
      [.verbPresent, .verbPresentThirdPerson, .verbBase].contains(tree.tokens[clause].pennTag)
        || tree.child(of: clause, by: .auxiliary).map({
          [.verbPresent, .verbPresentThirdPerson].contains(tree.tokens[$0].pennTag)
        }) ?? false
    else { return nil }
    return tree.children(of: clause, by: [.marker, .adverbialModifier]).first {
      ClosedClass.timeMarkers.contains(tree.tokens[$0].form.inLowerCase)
        || ClosedClass.limitsInTime.contains(timeWord($0, of: clause))
    }
  }

  /// The word that makes a clause one of time: that of "as soon as X does" is "soon", on which the
  /// clause hangs.
  private func timeWord(_ marker: Int, of clause: Int) -> String {
    let word = tree.lower[marker]
    guard word == "as", let head = tree.head(of: clause), head < marker else { return word }
    return tree.lower[head]
  }

  /// Whether a verb tells of what is planned, demanded or possible.
  private func isAhead(_ verb: Int) -> Bool {
    tree.children(of: verb, by: [.auxiliary]).contains { cue(at: $0)?.signature.modality != nil }
      || tree.isInfinitive(verb)
  }

  /// "suggested that Jordan aid Lebanon": a bare verb in a clause that has a subject.
  private func isSubjunctive(_ verb: Int) -> Bool {
    guard tree.tokens[verb].relation == .clausalComplement,
      let subject = tree.child(of: verb, by: .nominalSubject),
      tree.child(of: verb, by: .marker) != nil, tree.child(of: verb, by: .auxiliary) == nil,
      !tree.isInfinitive(verb)
    else { return false }
    switch tree.tokens[verb].pennTag {
    case .verbBase: return true
    // "that Jordan aid Lebanon": the tagger may take it for a plural.
    case .verbPresent:
      return tree.tokens[subject].pennTag == .properNoun
        && tree.children(of: subject, by: [.conjunct]).isEmpty
        && tree.tokens[verb].form == tree.tokens[verb].lemma
    default: return false
    }
  }

  /// The preposition of "is wary of attacking", "shied from attacking": of what such words embed
  /// nobody says that it happened, unless a table knows better.
  private func unknownGoal(_ verb: Int, under head: Int) -> Int? {
    let clauses: [DependencyRelation] = [
      .adverbialClause, .openClausalComplement, .clausalComplement,
    ]
    guard tree.tokens[verb].pennTag == .verbGerund, clauses.contains(tree.tokens[verb].relation),
      [.adjective, .adverb, .verb].contains(tree.tokens[head].partOfSpeech),
      embedding(of: verb, in: head, step: Step(form: .gerund)) == nil
    else { return nil }
    return tree.children(of: verb, by: [.marker, .caseMarking]).first {
      ClosedClass.goalPrepositions.contains(tree.tokens[$0].form.inLowerCase)
        && tree.switches.isOn(.unknownGoal)
    }
  }

  /// "too" of "too weak to attack".
  private func excess(of head: Int) -> Int? {
    guard tree.tokens[head].partOfSpeech == .adjective else { return nil }
    return tree.children(of: head, by: [.adverbialModifier]).first {
      tree.tokens[$0].form.inLowerCase == "too"
    }
  }

  /// "Next week Xi visits Serbia": a present with a time to come.
  func readSchedule(of predicate: Int, into result: inout Qualification) {
    guard [.verbPresent, .verbPresentThirdPerson].contains(tree.tokens[predicate].pennTag),
      tree.children(of: predicate, by: [.auxiliary]).isEmpty
    else { return }
    let times = tree.children(
      of: predicate,
      by: [.oblique, .obliqueUnmarked, .adverbialModifier]
    )
    let words = times + times.flatMap { tree.children(of: $0) }
    let ahead = words.first { word in
      let form = tree.lower[word]
      return (lexicon.times.number(.day, form) ?? lexicon.times.number(.shift, form) ?? 0) > 0
    }
    guard let ahead, tree.switches.isOn(.schedule) else { return }
    result.add(Operator(word: ahead, source: "time to come", signature: .meant(.planned)))
  }

  /// "In the film, X attacks Y": a story or a game in which something happens.
  func readSetting(of predicate: Int, into result: inout Qualification) {
    for word in [predicate] + tree.ancestors(of: predicate) {
      for place in tree.children(of: word, by: [.oblique]) {
        let named = cue(endingAt: place) ?? lexicon.cues.rule(at: place, in: tree)
        guard let rule = named, rule.part == .setting,
          let preposition = tree.preposition(of: place),
          ClosedClass.settingPrepositions.contains(preposition), tree.switches.isOn(.setting)
        else { continue }
        return result.addInnermost(rule.at(place))
      }
    }
  }

  /// "Had X attacked Y, …": a condition without "if".
  func readInversion(of verb: Int, into result: inout Qualification) {
    guard let subject = tree.children(of: verb, by: SyntaxTree.subjectRelations).first,
      let inverted = tree.children(of: verb).first,
      inverted < subject,
      ClosedClass.inversions.contains(tree.lower[inverted]),
      tree.switches.isOn(.invertedCondition)
    else { return }
    result.add(Operator(word: inverted, source: "condition", signature: .meant(.possible)))
  }

  /// "if …": the clause on the other side of a condition is not a fact either.
  func readCondition(on word: Int, into result: inout Qualification) {
    for clause in tree.children(of: word, by: [.adverbialClause]) {
      let marker = tree.children(of: clause, by: [.marker]).first {
        ClosedClass.conditions.contains(tree.tokens[$0].form.inLowerCase)
      }
      guard let marker, tree.switches.isOn(.condition) else { continue }
      result.addInnermost(
        Operator(word: marker, source: "condition", signature: .meant(.possible))
      )
    }
  }
}
