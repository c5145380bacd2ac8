internal import KnowledgeGraph
internal import Language

/// Finds whom "he" and "she" mean where the build of the sentences leaves no doubt.
extension CoreferenceProposer {
  func certainPerson(
    _ pronoun: Pronoun,
    at position: Int,
    in sentence: Sentence
  ) -> DocumentActorIndex? {
    let before = mentions.mentions(in: sentence.tokens.lowerBound..<position)
    guard pronoun == .he || pronoun == .she,
      !before.contains(where: { $0.actor.map { actors[$0].type == .person } ?? false })
    else { return nil }
    return subjectAhead(of: position, pronoun) ?? speakerGoingOn(at: position, pronoun, sentence)
  }

  private func person(at word: Int, _ pronoun: Pronoun) -> DocumentActorIndex? {
    guard let actor = mentions.mention(at: word)?.actor, pronoun.fits(actors[actor]) else {
      return nil
    }
    return actor
  }

  /// "During his visit to Tehran, Putin said": the subject of the clause to which the phrase with
  /// the pronoun belongs.
  private func subjectAhead(of position: Int, _ pronoun: Pronoun) -> DocumentActorIndex? {
    var phrase = position
    for verb in tree.ancestors(of: position) {
      let subjects = tree.children(of: verb, by: SyntaxTree.nominalSubjects)
      if let subject = subjects.first(where: { $0 > position }) {
        guard Self.openings.contains(tokens[phrase].relation), phrase < subject,
          isQuoted[position] == isQuoted[subject],
          let person = person(at: subject, pronoun), tree.switches.isOn(.subjectAhead)
        else { return nil }
        return person
      }
      phrase = verb
    }
    return nil
  }

  /// How a phrase before the subject hangs on its clause.
  private static let openings: Set<DependencyRelation> = [.oblique, .adverbialClause]

  /// "He added that": the one who spoke in the sentence before.
  private func speakerGoingOn(
    at position: Int,
    _ pronoun: Pronoun,
    _ sentence: Sentence
  ) -> DocumentActorIndex? {
    guard let verb = tree.head(of: position), !isQuoted[position],
      tokens[position].relation == .nominalSubject, tree.head(of: verb) == nil,
      isSpeech(verb) || goesOn(verb), let last = sentenceOfSpeech(before: sentence)
    else { return nil }
    let speeches = last.tokens.filter { !isQuoted[$0] && isSpeech($0) }
      .sorted { (tree.ancestors(of: $0).count, $0) < (tree.ancestors(of: $1).count, $1) }
    guard let first = speeches.first,
      let subject = tree.children(of: first, by: SyntaxTree.nominalSubjects).first,
      let speaker = person(at: subject, pronoun), tree.switches.isOn(.speakerGoingOn)
    else { return nil }
    return speaker
  }

  /// The last sentence that is no mere quotation.
  private func sentenceOfSpeech(before sentence: Sentence) -> Sentence? {
    text.prose.last { earlier in
      earlier.tokens.upperBound <= sentence.tokens.lowerBound
        && earlier.tokens.contains { !isQuoted[$0] && tokens[$0].partOfSpeech == .verb }
    }
  }

  private func isSpeech(_ verb: Int) -> Bool {
    tokens[verb].partOfSpeech == .verb
      && lexicon.embeddings.rules(for: verb, in: tree).contains {
        $0.speaker == .subject && $0.complements.contains(.clause)
      }
  }

  /// "He also praised": more of the same.
  private func goesOn(_ verb: Int) -> Bool {
    tree.children(of: verb, by: [.adverbialModifier]).contains {
      ClosedClass.additions.contains(tree.lower[$0])
    }
  }
}
