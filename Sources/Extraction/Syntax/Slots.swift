internal import Language

/// A place near a predicate where an actor may stand; the lexicon's files name them.
enum Slot: Hashable, Sendable {
  /// Who does it, whatever the voice.
  case subject
  /// To whom it is done, whatever the voice.
  case object
  /// The indirect object.
  case indirect
  /// A possessive, a demonym adjective or a compound before a noun.
  case possessor
  /// The first and the second of "between A and B".
  case between
  /// The members of the subject among each other.
  case each
  /// Of a verb: the actor of the clause that it takes, other than its own subject. Of a noun: the
  /// subject of the clause in which the noun phrase is an adjunct.
  case clause
  /// After this preposition; after "that" the subject of the clause.
  case preposition(String)

  init(_ name: String) {
    self =
      switch name {
      case "subject": .subject
      case "object": .object
      case "indirect": .indirect
      case "possessor": .possessor
      case "between": .between
      case "each": .each
      case "clause": .clause
      default: .preposition(name)
      }
  }

  /// The name that the tables give it.
  var name: String {
    switch self {
    case .subject: "subject"
    case .object: "object"
    case .indirect: "indirect"
    case .possessor: "possessor"
    case .between: "between"
    case .each: "each"
    case .clause: "clause"
    case .preposition(let preposition): preposition
    }
  }
}

/// What tells whose act an infinitive is.
protocol ControlReader {
  /// The slot of the governing word in which the actor of its infinitive stands, if it is known.
  func controlSlot(of governor: Int, in tree: SyntaxTree) -> Slot?
}

extension SyntaxTree {
  /// The words that stand in a slot of a predicate; they need not be actors.
  func words(in slot: Slot, of index: Int, control: any ControlReader, depth: Int = 0) -> [Int] {
    guard depth < 8 else { return [] }
    switch slot {
    case .subject: return logicalSubjects(of: index, control: control, depth: depth)
    case .object: return logicalObjects(of: index, control: control, depth: depth)
    case .indirect: return children(of: index, by: [.indirectObject])
    case .possessor: return possessors(of: index)
    case .between: return prepositionals(of: index, "between")
    case .each: return []
    case .clause: return clauseSubjects(of: index, control: control, depth: depth)
    case .preposition(let preposition): return prepositionals(of: index, preposition)
    }
  }

  private func possessors(of index: Int) -> [Int] {
    children(
      of: index,
      by: [
        .nominalModifierPossessive, .adjectivalModifier, .compound, .nominalModifierDescriptive,
        .nominalModifier,
      ]
    ).filter {
      $0 < index && preposition(of: $0) == nil
        && (tokens[$0].relation != .nominalModifier || switches.isOn(.bareModifierAsOwner))
    }
  }

  private func prepositionals(of index: Int, _ preposition: String) -> [Int] {
    if preposition == "that" { return contentSubjects(of: index) }
    let relations: [DependencyRelation] = [
      .oblique, .nominalModifier, .obliqueAgent, .obliqueUnmarked, .nominalModifierUnmarked,
    ]
    let all = children(of: index, by: relations)
    let own = all.filter { self.preposition(of: $0) == preposition }
    return own + split(from: all, preposition) + clausalPrepositionals(of: index, preposition)
      + stranded(of: index, preposition)
      + (preposition == "by" ? makers(of: index) : [])
  }

  /// "with Russia and Syria against X": a phrase that the tree coordinates with one before it.
  private func split(from phrases: [Int], _ preposition: String) -> [Int] {
    phrases.filter { self.preposition(of: $0) != preposition }
      .flatMap { children(of: $0, by: [.conjunct]) }
      .filter { self.preposition(of: $0) == preposition && switches.isOn(.splitPhrase) }
  }

  /// "called for the coalition to bomb": the subject of a clause that the preposition introduces.
  private func clausalPrepositionals(of index: Int, _ preposition: String) -> [Int] {
    children(of: index, by: [.adverbialClause, .clausalComplement, .openClausalComplement])
      .filter { clause in
        children(of: clause).contains {
          tokens[$0].relation == .marker && lower[$0] == preposition
            && switches.isOn(.clauseAfterPreposition)
        }
      }
      .flatMap { children(of: $0, by: [.nominalSubject, .nominalSubjectPassive]) }
  }

  /// "a unit set up by Russia": the agents of a participle that modifies a noun.
  private func makers(of index: Int) -> [Int] {
    guard tokens[index].partOfSpeech == .noun else { return [] }
    return children(of: index, by: [.adnominalClause]).filter(isPassive).flatMap { participle in
      children(of: participle, by: [.oblique, .obliqueAgent]).filter {
        self.preposition(of: $0) == "by" && switches.isOn(.makerOfNoun)
      }
    }
  }

  /// "the group that it fights against": a preposition whose noun the relative clause modifies.
  private func stranded(of index: Int, _ preposition: String) -> [Int] {
    guard tokens[index].relation == .adnominalClauseRelative, let head = head(of: index) else {
      return []
    }
    let isStranded = children(of: index).contains {
      tokens[$0].partOfSpeech == .adposition && tokens[$0].relation != .compoundParticle
        && lower[$0] == preposition
    }
    return isStranded && switches.isOn(.strandedPreposition) ? [head] : []
  }

  private func clauseSubjects(of index: Int, control: any ControlReader, depth: Int) -> [Int] {
    guard tokens[index].partOfSpeech == .noun else {
      return complementActors(of: index, control: control, depth: depth)
    }
    let content = contentSubjects(of: index)
    return content.isEmpty ? matrixSubjects(of: index, control: control, depth: depth) : content
  }

  private func complementActors(of index: Int, control: any ControlReader, depth: Int) -> [Int] {
    complementGroups(of: index, control: control, depth: depth).first ?? []
  }

  /// "demanded that X leave", "asked X to leave", "refused to recognise X", "threatened to act if X
  /// moves": the words that may be the other actor, the likeliest first.
  func complementGroups(
    of index: Int,
    control: any ControlReader,
    depth: Int = 0
  ) -> [[Int]] {
    let clauses = children(of: index, by: [.clausalComplement, .openClausalComplement])
    let complements = clauses.flatMap { clause -> [[Int]] in
      let subjects = children(of: clause, by: [.nominalSubject, .nominalSubjectPassive])
      if !subjects.isEmpty, switches.isOn(.subjectOfComplement) { return [subjects] }
      if let object = child(of: index, by: .object) ?? child(of: index, by: .indirectObject),
        switches.isOn(.objectBesideComplement)
      {
        return [[object]]
      }
      let objects = logicalObjects(of: clause, control: control, depth: depth + 1)
      let places = [clause] + objects
      return [
        objects.filter { _ in switches.isOn(.objectOfComplement) },
        targets(of: places, after: ClosedClass.targetPrepositions)
          .filter { _ in switches.isOn(.targetOfComplement) },
        targets(of: places, after: ["in"]).filter { _ in switches.isOn(.placeOfComplement) },
      ]
    }
    return (complements + conditions(of: index, clauses: clauses)).filter { !$0.isEmpty }
  }

  /// "deliver blows to X", "withdraw from X": whom an act reaches by a preposition.
  private func targets(of words: [Int], after prepositions: Set<String>) -> [Int] {
    words.flatMap { children(of: $0, by: [.oblique, .nominalModifier]) }.filter {
      preposition(of: $0).map(prepositions.contains) ?? false
    }
  }

  /// "for X to leave", "if X leaves", "unless X leaves": the subjects of such clauses.
  private func conditions(of index: Int, clauses: [Int]) -> [[Int]] {
    let nested = clauses.flatMap { children(of: $0, by: [.adverbialClause]) }
    let all = children(of: index, by: [.adverbialClause]) + nested
    return (all + nested.flatMap { children(of: $0, by: [.adverbialClause]) }).filter { clause in
      children(of: clause).contains {
        ClosedClass.conditionMarkers.contains(lower[$0])
          && switches.isOn(.subjectOfCondition)
      }
    }
    .map { children(of: $0, by: [.nominalSubject, .nominalSubjectPassive]) }
  }

  /// "its demand that X leave", "the call for X to leave": the subject of a noun's own clause.
  private func contentSubjects(of noun: Int) -> [Int] {
    // "reiterated its demand today that X leave": the tree may hang the clause on the verb.
    let verb =
      tokens[noun].relation == .object && switches.isOn(.strayContentClause)
      ? head(of: noun) : nil
    let clauses =
      children(of: noun, by: [.clausalComplement, .adnominalClause])
      + (verb.map { children(of: $0, by: [.clausalComplement]) } ?? [])
    return clauses.filter { clause in
      children(of: clause, by: [.marker]).contains {
        ClosedClass.contentMarkers.contains(lower[$0])
          && switches.isOn(.subjectOfContentClause)
      }
    }
    .flatMap { children(of: $0, by: [.nominalSubject, .nominalSubjectPassive]) }
  }

  private func matrixSubjects(of index: Int, control: any ControlReader, depth: Int) -> [Int] {
    var current = index
    while let head = head(of: current) {
      if isClausal(head) {
        let isAdjunct =
          tokens[current].relation == .oblique || tokens[current].relation == .adverbialClause
        return isAdjunct && switches.isOn(.subjectOfMatrixClause)
          ? surfaceSubjects(of: head, control: control, depth: depth + 1) : []
      }
      current = head
    }
    return []
  }
}
