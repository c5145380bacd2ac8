internal import Language

/// Who does what to whom, by syntax alone.
extension SyntaxTree {
  /// Whether the word is a verb, or a predicate with a copula or a subject.
  func isClausal(_ index: Int) -> Bool {
    switch tokens[index].partOfSpeech {
    case .verb: true
    default: children(of: index).contains { Self.subjectRelations.contains(tokens[$0].relation) }
    }
  }

  /// Whether a verb is passive: by its auxiliary, its subject, its agent, or as a past participle
  /// that modifies a noun.
  func isPassive(_ index: Int) -> Bool {
    func has(_ relation: DependencyRelation) -> Bool { child(of: index, by: relation) != nil }
    if has(.auxiliaryPassive) || has(.obliqueAgent) { return true }
    if has(.nominalSubjectPassive) || has(.clausalSubjectPassive) {
      return !(hasObject(index) && switches.isOn(.activeByObject))
    }
    guard tokens[index].pennTag == .verbPastParticiple, !isMistagged(index),
      verbBeforeNoun(index) == nil
    else { return false }
    switch tokens[index].relation {
    case .adnominalClause, .adverbialClause, .adjectivalModifier:
      return !children(of: index).contains { tokens[$0].relation == .auxiliary }
        && switches.isOn(.passiveParticiple)
    case .conjunct:
      return sharesAuxiliaries(index) && head(of: index).map(isPassive) ?? false
        && switches.isOn(.sharedPassive)
    default: return false
    }
  }

  /// The noun that the tree takes for the head of a verb form before it.
  ///
  /// "The Netherlands suspended aid", "denied firing rockets".
  func verbBeforeNoun(_ index: Int) -> Int? {
    guard tokens[index].relation == .adjectivalModifier, let noun = head(of: index), noun > index
    else { return nil }
    let isAfterNoun =
      index > 0 && (tokens[index - 1].pennTag.isPlural || tokens[index - 1].pennTag == .properNoun)
    let isGerund =
      tokens[index].pennTag == .verbGerund && index > 0
      && [.verb, .adposition].contains(tokens[index - 1].partOfSpeech)
      && tokens[noun].relation == .object
    let isPast =
      tokens[index].pennTag == .verbPast
      || tokens[index].pennTag == .verbPastParticiple && isAfterNoun
    return isPast && switches.isOn(.pastBeforeNoun) || isGerund && switches.isOn(.gerundBeforeNoun)
      ? noun : nil
  }

  /// "tanks shelled the town": a participle with an object of its own is a past tense.
  private func isMistagged(_ index: Int) -> Bool {
    [.adjectivalModifier, .adnominalClause].contains(tokens[index].relation) && hasObject(index)
      && switches.isOn(.participleWithObject)
  }

  /// Whether an object follows a verb that no passive leaves one.
  private func hasObject(_ index: Int) -> Bool {
    child(of: index, by: .object).map { $0 > index } ?? false
      && !(classes[.doubleObject].contains(tokens[index].lemma) && switches.isOn(.doubleObject))
  }

  private func sharesAuxiliaries(_ index: Int) -> Bool {
    !children(of: index).contains {
      tokens[$0].relation == .auxiliary || Self.subjectRelations.contains(tokens[$0].relation)
    }
  }

  static let subjectRelations: Set<DependencyRelation> = [
    .nominalSubject, .nominalSubjectPassive, .nominalSubjectOuter, .clausalSubject,
    .clausalSubjectPassive, .clausalSubjectOuter,
  ]
  static let nominalSubjects: Set<DependencyRelation> = [
    .nominalSubject, .nominalSubjectPassive, .nominalSubjectOuter,
  ]

  /// The words that stand in subject position, of the word itself or of the clause that lends it
  /// its subject.
  ///
  /// - Parameter control: whose act an infinitive is, by the lexicon.
  func surfaceSubjects(of index: Int, control: any ControlReader, depth: Int = 0) -> [Int] {
    let noun = verbBeforeNoun(index)
    if let noun, tokens[index].pennTag == .verbGerund, depth < 8, let governor = head(of: noun) {
      return controllers(of: index, head: governor, control: control, depth: depth)
    }
    // "The White House late Monday said": a day, which the tree takes for a subject.
    let own = children(of: noun ?? index, by: Self.nominalSubjects).filter { !isWeekday($0) }
    if let subject = own.last { return own.dropLast().filter { joins($0, subject) } + [subject] }
    if tokens[index].partOfSpeech == .adjective, let it = child(of: index, by: .expletive),
      switches.isOn(.expletiveSubject)
    {
      return [it]
    }
    guard depth < 8, let head = governor(of: index) else { return [] }
    switch tokens[index].relation {
    case .conjunct:
      return (isClausal(head) || tokens[index].partOfSpeech == .verb)
        && switches.isOn(.sharedSubject)
        ? surfaceSubjects(of: head, control: control, depth: depth + 1) : []
    case .openClausalComplement:
      guard switches.isOn(.subjectOfOpenComplement) else { return [] }
      return controllers(of: index, head: head, control: control, depth: depth)
    case .clausalComplement:
      guard isNonFinite(index), switches.isOn(.subjectOfNonFiniteComplement) else { return [] }
      return controllers(of: index, head: head, control: control, depth: depth)
    case .adverbialClause:
      guard isNonFinite(index), switches.isOn(.subjectOfAdverbialClause) else { return [] }
      let slot = control.controlSlot(of: head, in: self)
      // "called on X to act": the tree may take what is asked for a purpose.
      let isControlled = hasPreposition(index) || slot != .subject && isInfinitive(index)
      if let slot, isControlled, switches.isOn(.controlledAdverbialClause) {
        let found = words(in: slot, of: head, control: control, depth: depth + 1)
        if !found.isEmpty { return found }
      }
      return surfaceSubjects(of: head, control: control, depth: depth + 1)
    case .adnominalClause:
      return adnominalSubjects(of: index, head: head, control: control, depth: depth)
    case .adnominalClauseRelative: return relativeSubjects(of: index, head: head)
    case .adjectivalModifier: return switches.isOn(.subjectOfModifier) ? [head] : []
    default: return []
    }
  }

  private func isWeekday(_ word: Int) -> Bool {
    tokens[word].partOfSpeech == .properNoun
      && ClosedClass.weekdays.contains(lower[word])
      && switches.isOn(.dayAsSubject)
  }

  /// The word that governs a word, where grammar rules out the one that the tree has.
  ///
  /// "said that it had no advisers to help but called for strikes": "called" cannot be coordinated
  /// with "help"; the nearest simple past above it shares its subject.
  func governor(of index: Int) -> Int? {
    if let verb = verbBeyondComplement(index) { return verb }
    guard let head = head(of: index), tokens[index].relation == .conjunct,
      [.verbPast, .verbPastParticiple].contains(tokens[index].pennTag), isInfinitive(head),
      !children(of: index).contains(where: { tokens[$0].relation == .auxiliary }),
      switches.isOn(.pastBesideInfinitive)
    else { return head(of: index) }
    return ancestors(of: head).first { tokens[$0].pennTag == .verbPast } ?? head
  }

  /// "denies that it supports X, and thanked Y": after a comma a verb without subject goes on with
  /// the verb that has a subject of the sentence, not with the clause that this verb embeds.
  private func verbBeyondComplement(_ index: Int) -> Int? {
    guard tokens[index].relation == .conjunct, let clause = head(of: index),
      tokens[clause].relation == .clausalComplement, let verb = head(of: clause), verb < clause,
      [.verbPast, .verbPresentThirdPerson].contains(tokens[index].pennTag),
      [.verbPast, .verbPresentThirdPerson, .verbPresent].contains(tokens[verb].pennTag),
      children(of: index, by: Self.subjectRelations).isEmpty,
      let joint = child(of: index, by: .coordination), joint > 0, tokens[joint - 1].form == ","
    else { return nil }
    return switches.isOn(.finiteBeyondComplement) ? verb : nil
  }

  /// Whether the subject is an "it" that means nothing: "it is clear that", "it was X that".
  func hasDummySubject(_ index: Int) -> Bool {
    children(of: index).contains { child in
      let isPredicate =
        tokens[index].partOfSpeech == .adjective || self.child(of: index, by: .copula) != nil
      return tokens[child].relation == .expletive
        || isPredicate && tokens[child].relation == .nominalSubject
          && lower[child] == "it" && switches.isOn(.dummyIt)
    }
  }

  /// "US and British forces": two words that the tree makes subjects side by side.
  private func joins(_ left: Int, _ right: Int) -> Bool {
    right - left < 8
      && tokens[(left + 1)..<right].contains {
        ClosedClass.joiners.contains($0.form.inLowerCase)
      } && switches.isOn(.joinedSubjects)
  }

  /// "for supporting", "from joining", "of aiding": a gerund that a preposition introduces.
  private func hasPreposition(_ index: Int) -> Bool {
    children(of: index, by: [.marker, .caseMarking]).contains {
      ClosedClass.gerundPrepositions.contains(lower[$0])
    }
  }

  private func controllers(
    of index: Int,
    head: Int,
    control: any ControlReader,
    depth: Int
  ) -> [Int] {
    if let slot = control.controlSlot(of: head, in: self) {
      let found = words(in: slot, of: head, control: control, depth: depth + 1)
      if !found.isEmpty { return found }
    } else if let object = child(of: head, by: .object), !isPassive(head),
      switches.isOn(.controlByObject)
    {
      return [object]
    }
    return surfaceSubjects(of: head, control: control, depth: depth + 1)
  }

  private func adnominalSubjects(
    of index: Int,
    head: Int,
    control: any ControlReader,
    depth: Int
  ) -> [Int] {
    guard isInfinitive(index) else { return switches.isOn(.subjectOfParticiple) ? [head] : [] }
    if tokens[head].partOfSpeech == .verb, switches.isOn(.infinitiveOfVerb) {
      return surfaceSubjects(of: head, control: control, depth: depth + 1)
    }
    let owners = words(in: .possessor, of: head, control: control, depth: depth + 1)
    if !owners.isEmpty, switches.isOn(.ownerOfInfinitive) { return owners }
    if isHeadlineSubject(head) { return [head] }
    guard let verb = self.head(of: head), tokens[verb].partOfSpeech == .verb else { return [] }
    if tokens[head].relation == .object || tokens[head].relation == .oblique,
      switches.isOn(.infinitiveOfObject)
    {
      return logicalSubjects(of: verb, control: control, depth: depth + 1)
    }
    return []
  }

  /// "Macron to visit Algeria": the name that a headline's infinitive tells of.
  func isHeadlineSubject(_ word: Int) -> Bool {
    tokens[word].relation == .root && tokens[word].partOfSpeech == .properNoun
      && switches.isOn(.headlineInfinitive)
  }

  private func relativeSubjects(of index: Int, head: Int) -> [Int] {
    (isPassive(index) || child(of: index, by: .object) != nil)
      && switches.isOn(.relativeWithoutSubject) ? [head] : []
  }

  /// Who does it: the subject of an active clause, the agent of a passive one.
  func logicalSubjects(of index: Int, control: any ControlReader, depth: Int = 0) -> [Int] {
    guard isPassive(index) else {
      return surfaceSubjects(of: index, control: control, depth: depth)
    }
    return children(of: index).filter {
      tokens[$0].relation == .obliqueAgent
        || (tokens[$0].relation == .oblique && preposition(of: $0) == "by"
          && switches.isOn(.obliqueAgent))
    }
  }

  /// To whom it is done: the object of an active clause, the subject of a passive one.
  func logicalObjects(of index: Int, control: any ControlReader, depth: Int = 0) -> [Int] {
    if isPassive(index) { return surfaceSubjects(of: index, control: control, depth: depth) }
    if let object = verbBeforeNoun(index) { return [object] }
    let own = children(of: index, by: [.object])
    if !own.isEmpty { return own }
    let indirect = children(of: index, by: [.indirectObject])
    if !indirect.isEmpty, switches.isOn(.indirectAsObject) { return indirect }
    let bare = children(of: index, by: [.oblique]).filter { isBareNoun($0, after: index) }
    if let object = bare.first, switches.isOn(.bareObliqueAsObject) { return [object] }
    let subjects = children(of: index, by: Self.nominalSubjects)
    // "a demand Washington rejects": of two subjects the first is a fronted object.
    if subjects.count > 1, let fronted = subjects.first, switches.isOn(.frontedObject) {
      return [fronted]
    }
    if tokens[index].relation == .adnominalClauseRelative, let head = head(of: index),
      !children(of: index, by: Self.nominalSubjects).contains(where: isRelativePronoun),
      switches.isOn(.relativeObject)
    {
      return [head]
    }
    return sharedObjects(of: index)
  }

  /// "shot down a Turkish plane": an object that the tree takes for an adjunct without preposition.
  private func isBareNoun(_ word: Int, after verb: Int) -> Bool {
    word > verb && preposition(of: word) == nil
      && (tokens[word].partOfSpeech == .noun || tokens[word].partOfSpeech == .properNoun)
      && !(verb..<word).contains {
        tokens[$0].partOfSpeech == .adposition && tokens[$0].relation != .compoundParticle
          && tokens[$0].head != word
          && !(ClosedClass.extremes.contains(lower[$0 + 1])
            && switches.isOn(.extremeQuantity))
      }
  }

  /// "criticised and condemned the attack": the object of the last verb is that of all.
  private func sharedObjects(of index: Int) -> [Int] {
    for other in children(of: index, by: [.conjunct])
    where tokens[other].partOfSpeech == .verb && tokens[other].pennTag == tokens[index].pennTag {
      let shared = children(of: other, by: [.object])
      let between = (index + 1)..<max(index + 1, other)
      let hasOwn = children(of: index).contains {
        between.contains($0) && tokens[$0].relation != .coordination
          && tokens[$0].relation != .punctuation
      }
      if !shared.isEmpty && !hasOwn && switches.isOn(.sharedObject) { return shared }
    }
    return []
  }

  /// Whether the word is "who", "which" or "that" as part of a relative clause.
  func isRelativePronoun(_ index: Int) -> Bool {
    switch tokens[index].pennTag {
    case .interrogativeDeterminer, .interrogativePronoun, .interrogativePossessive: true
    default: false
    }
  }

  /// The noun that a relative pronoun means.
  func antecedent(of index: Int) -> Int? {
    guard isRelativePronoun(index) else { return nil }
    for ancestor in [index] + ancestors(of: index)
    where tokens[ancestor].relation == .adnominalClauseRelative
      && switches.isOn(.relativePronoun)
    {
      return head(of: ancestor)
    }
    return nil
  }

  /// Whether the verb is an infinitive with "to".
  func isInfinitive(_ index: Int) -> Bool {
    children(of: index).contains {
      tokens[$0].relation == .marker && lower[$0] == "to"
    }
  }

  /// "all except X", "from China, not X": whether nothing is said of a name but that it is none of
  /// those meant.
  func isException(_ head: Int, from start: Int) -> Bool {
    let isExcepted = children(of: head, by: [.caseMarking, .marker, .coordination]).contains {
      ClosedClass.exceptions.contains(tokens[$0].form.inLowerCase)
    }
    guard !isExcepted else { return switches.isOn(.exception) }
    guard start >= 2, tokens[start - 1].form.inLowerCase == "not",
      [".", ","].contains(tokens[start - 2].form)
        || tokens[start - 2].pennTag == .coordinatingConjunction,
      child(of: head, by: .caseMarking).map({ tokens[$0].pennTag != .possessiveEnding }) ?? true
    else { return false }
    return switches.isOn(.exception)
  }

  /// "threw out claims that X …": a noun that was tagged as a verb, though the tree has it for an
  /// object.
  func isNounTakenForVerb(_ index: Int) -> Bool {
    tokens[index].pennTag == .verbPresentThirdPerson
      && [.object, .oblique, .nominalModifier].contains(tokens[index].relation)
      && children(of: index, by: Self.subjectRelations).isEmpty
      && switches.isOn(.nounTakenForVerb)
  }

  /// Whether the verb has no tense of its own: infinitive, participle, gerund.
  func isNonFinite(_ index: Int) -> Bool {
    let hasAuxiliary = children(of: index).contains {
      tokens[$0].relation == .auxiliary && tokens[$0].pennTag != .to
    }
    if hasAuxiliary { return false }
    switch tokens[index].pennTag {
    case .verbGerund, .verbPastParticiple: return true
    case .verbBase: return isInfinitive(index)
    default: return isInfinitive(index)
    }
  }
}
