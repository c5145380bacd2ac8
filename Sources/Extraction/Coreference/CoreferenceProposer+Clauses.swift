internal import KnowledgeGraph
internal import Language

/// Finds the subjects of the clauses around a pronoun.
extension CoreferenceProposer {
  /// The subject of the nearest clause around a pronoun whose own subject it is not.
  ///
  /// An object is not of its own clause's subject; of a possessive nothing is known.
  func subjectGoverning(_ pronoun: Int, for wanted: Pronoun) -> DocumentActorIndex? {
    let relation = tokens[pronoun].relation
    guard relation != .nominalModifierPossessive else { return nil }
    let clauses = tree.ancestors(of: pronoun).filter { verb in
      !tree.children(of: verb, by: SyntaxTree.nominalSubjects).isEmpty
    }
    let isSubject = SyntaxTree.subjectRelations.contains(relation)
    return clauses.dropFirst(isSubject ? 0 : 1).lazy
      .compactMap { self.subject(of: $0, before: pronoun, wanted) }.first
  }

  /// The subject of the main clause of a sentence.
  func subjectLeading(_ sentence: Sentence, for wanted: Pronoun) -> DocumentActorIndex? {
    guard let root = root(of: sentence) else { return nil }
    return subject(of: root, before: sentence.tokens.upperBound, wanted)
  }

  private func root(of sentence: Sentence) -> Int? {
    sentence.tokens.first { tree.head(of: $0) == nil }
  }

  private func subject(
    of verb: Int,
    before pronoun: Int,
    _ wanted: Pronoun
  ) -> DocumentActorIndex? {
    guard let mention = subjectMention(of: verb, before: pronoun), let actor = mention.actor,
      fits(mention, actor, wanted)
    else { return nil }
    return actor
  }

  /// The name that a subject is, or whose members it names: "Iraqi officials".
  private func subjectMention(of verb: Int, before pronoun: Int) -> ActorMention? {
    guard
      let subject = tree.children(of: verb, by: SyntaxTree.nominalSubjects).first,
      subject < pronoun
    else { return nil }
    if let mention = mentions.mention(at: subject) { return mention }
    guard lexicon.members.contains(tokens[subject].lemma) else { return nil }
    return tree.children(of: subject).lazy.compactMap { self.mentions.mention(at: $0) }.first
  }

  // MARK: - Several

  /// The two or more that are the subject of the nearest clause around "they".
  func groupGoverning(_ pronoun: Int) -> [DocumentActorIndex]? {
    let isObject = tokens[pronoun].relation == .object
    for verb in tree.ancestors(of: pronoun).dropFirst(isObject ? 1 : 0) {
      guard let subject = tree.children(of: verb, by: SyntaxTree.nominalSubjects).first,
        subject < pronoun
      else { continue }
      return group(at: subject)
    }
    return nil
  }

  /// The two or more that are the subject of the main clause of a sentence.
  func groupLeading(_ sentence: Sentence) -> [DocumentActorIndex]? {
    guard let root = root(of: sentence),
      let subject = tree.children(of: root, by: SyntaxTree.nominalSubjects).first
    else { return nil }
    return group(at: subject)
  }

  private func group(at word: Int) -> [DocumentActorIndex]? {
    let words = [word] + tree.children(of: word, by: [.conjunct])
    let named = words.flatMap { mentions.mention(at: $0)?.allActors ?? [] }.uniqued()
    guard named.count > 1, Set(named.map { actors[$0].type == .person }).count == 1 else {
      return nil
    }
    return named
  }
}
