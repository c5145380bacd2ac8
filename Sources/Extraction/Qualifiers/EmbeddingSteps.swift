internal import KnowledgeGraph
internal import Language

/// The steps up the tree by which a climb goes from a predicate to what embeds it.
extension QualificationReader {
  /// The step to the verb that embeds a clause which the tree hangs on a name beside it.
  func mendedStep(from clause: Int, to name: Int) -> (head: Int, step: Step)? {
    if let verb = telling(of: clause, to: name) {
      return (verb, Step(form: .clause, isTransparent: true))
    }
    return charging(of: clause, to: name).map { ($0, Step(form: .gerund, isTransparent: true)) }
  }

  /// The verb of "cleared Uganda of backing Rwanda", where the tree makes the gerund describe the
  /// one cleared.
  private func charging(of gerund: Int, to name: Int) -> Int? {
    guard [.adnominalClause, .nominalModifier].contains(tree.tokens[gerund].relation),
      tree.tokens[gerund].pennTag == .verbGerund, name < gerund,
      [.object, .nominalSubjectPassive].contains(tree.tokens[name].relation),
      !tree.children(of: gerund, by: [.marker, .caseMarking]).isEmpty,
      let verb = tree.head(of: name)
    else { return nil }
    let rules = lexicon.embeddings.rules(for: verb, in: tree)
    return rules.contains { $0.complements.contains(.gerund) && $0.control == .object }
      && tree.switches.isOn(.gerundOfOneCharged)
      ? verb : nil
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
  func isMisattached(_ child: Int, to head: Int) -> Bool {
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

  func isFinite(_ verb: Int) -> Bool {
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
  struct Step {
    /// The form in which the lower word is embedded, if it is.
    let form: ComplementForm?
    /// Whether the lower word is coordinated with the upper one.
    var isConjunct = false
    /// Whether qualifiers of the upper word reach the lower one even without a rule.
    var isTransparent = false
    /// Whether negation and modals on the upper word qualify the lower one.
    var sharesCues = false
  }

  func step(from child: Int, to head: Int) -> Step {
    if tree.verbBeforeNoun(child) == head {
      return Step(form: nil, isTransparent: true, sharesCues: true)
    }
    switch tree.tokens[child].relation {
    case .conjunct: return Step(form: nil, isConjunct: true, isTransparent: true)
    case .openClausalComplement, .clausalComplement:
      if tree.isNonFinite(child) || tree.tokens[child].relation == .openClausalComplement {
        let isGerund = tree.tokens[child].pennTag == .verbGerund && !isProgressive(child)
        let form: ComplementForm = isGerund ? .gerund : .infinitive
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

  /// "to be combating": an infinitive, though its verb ends as a gerund.
  private func isProgressive(_ verb: Int) -> Bool {
    tree.children(of: verb, by: [.auxiliary]).contains {
      tree.tokens[$0].pennTag == .verbBase
    }
  }

  /// The step from a clause that describes a verb or a noun.
  func clauseStep(from child: Int, to head: Int) -> Step {
    guard tree.isNonFinite(child) else { return Step(form: isSubordinate(child) ? nil : .clause) }
    if isFreeParticiple(child) || isBeside(child) { return Step(form: nil) }
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

  /// "…, accusing Stockholm": a participle that goes on after a comma, which nothing embeds.
  private func isFreeParticiple(_ verb: Int) -> Bool {
    tree.tokens[verb].relation == .adverbialClause && tree.tokens[verb].pennTag == .verbGerund
      && tree.children(of: verb, by: [.marker, .caseMarking]).isEmpty
      && verb > 0 && tree.tokens[verb - 1].form == ","
      && tree.head(of: verb).map { $0 < verb } ?? false
      && tree.switches.isOn(.freeParticiple)
  }

  /// "blocked the deal after criticising Peru": a gerund beside another clause, which does not
  /// embed it; "stopped before attacking" does.
  private func isBeside(_ gerund: Int) -> Bool {
    tree.tokens[gerund].pennTag == .verbGerund && isSubordinate(gerund)
      && !tree.isMarked(gerund, by: ClosedClass.forestallers, as: [.marker, .adverbialModifier])
  }

  /// "a report that Iran attacked Israel": a clause with subject and object of its own, which only
  /// looks like one that describes the noun before it.
  func hasNoGap(_ clause: Int) -> Bool {
    func has(_ relation: DependencyRelation) -> Bool {
      tree.children(of: clause, by: [relation]).contains {
        tree.tokens[$0].form.inLowerCase != "that"
      }
    }
    return has(.nominalSubject) && has(.object)
      && tree.children(of: clause).contains { tree.tokens[$0].form.inLowerCase == "that" }
      && tree.switches.isOn(.relativeWithoutGap)
  }

  /// "while X questioned Y", "after …": a clause beside another, which it does not embed.
  func isSubordinate(_ clause: Int) -> Bool {
    tree.tokens[clause].relation == .adverbialClause
      && tree.children(of: clause, by: [.marker, .adverbialModifier]).contains {
        ClosedClass.subordinators.contains(tree.tokens[$0].form.inLowerCase)
      } && tree.switches.isOn(.subordinateClause)
  }

  /// Whether a noun is what another word reports: "denied a plot", "reports of a unit".
  func isContent(_ noun: Int) -> Bool {
    guard let head = tree.head(of: noun) else { return false }
    return embedding(of: noun, in: head, step: Step(form: .noun)) != nil
      && tree.switches.isOn(.reportedNoun)
  }

  func embedding(of child: Int, in head: Int, step: Step) -> EmbeddingRule? {
    guard let form = step.form else { return nil }
    let isTime = isPointInTime(head)
    let rules = lexicon.embeddings.rules(for: head, in: tree).filter {
      guard !(isTime && $0.signature.isEnding) else { return false }
      return $0.complements.contains(form)
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

  /// "at the end of the talks": a time, which ends nothing.
  private func isPointInTime(_ noun: Int) -> Bool {
    tree.tokens[noun].partOfSpeech == .noun
      && tree.preposition(of: noun).map(ClosedClass.pointsInTime.contains) ?? false
      && tree.switches.isOn(.pointInTime)
  }

  /// The noun beside a word that embeds what the tree hangs on that word: "no evidence exists
  /// that", "held talks on a withdrawal".
  func strayEmbedding(of child: Int, in head: Int, _ step: Step) -> (Int, EmbeddingRule)? {
    let relations: [DependencyRelation] =
      step.form == .clause ? [.nominalSubject, .nominalSubjectPassive, .object] : [.object]
    guard step.form == .clause || tree.tokens[child].relation == .oblique else { return nil }
    for noun in tree.children(of: head, by: relations) where noun < child {
      guard tree.tokens[noun].partOfSpeech == .noun else { continue }
      let rules = lexicon.embeddings.rules(for: noun, in: tree).filter { rule in
        step.form == .clause
          ? rule.complements.contains(.clause)
          : rule.complements.contains(.noun)
            && tree.preposition(of: child).map(ClosedClass.topics.contains) ?? false
      }
      if let rule = rules.first, tree.switches.isOn(.strayContent) { return (noun, rule) }
    }
    return nil
  }

  /// Whether an oblique noun is what a word embeds, and not its speaker or an adjunct.
  func fits(_ rule: EmbeddingRule, oblique: Int, of head: Int) -> Bool {
    guard let preposition = tree.preposition(of: oblique) else { return false }
    if rule.speaker == .preposition(preposition) { return false }
    return ClosedClass.complementPrepositions.contains(preposition)
      && tree.switches.isOn(.embeddedOblique)
      || rule.lemmas.contains(preposition)
  }
}
