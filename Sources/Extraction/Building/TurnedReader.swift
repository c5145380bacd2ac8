internal import KnowledgeGraph
internal import Language

/// Turns cooperation into opposition where the words beside it tell that it is none, and leaves out
/// talks that cannot be.
///
/// "frosty relations between A and B" are rivalry; who welcomes "the assassination of X" opposes X;
/// and nobody pays his own country a visit.
struct TurnedReader {
  let reading: DocumentMentions

  private var tree: SyntaxTree { reading.tree }

  /// The claims as they are meant.
  func read(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    guard drafts.contains(where: { isTurned($0) || isAtHome($0) }) else { return drafts }
    var found: [ClaimDraft] = []
    for draft in drafts where !isAtHome(draft) {
      guard isTurned(draft) else {
        found.append(draft)
        continue
      }
      for turned in opposing(draft) where !drafts.contains(where: { says(turned, $0) }) {
        if !found.contains(where: { says(turned, $0) }) { found.append(turned) }
      }
    }
    return found
  }

  private func says(_ draft: ClaimDraft, _ other: ClaimDraft) -> Bool {
    draft.subject == other.subject && draft.relation == other.relation
      && draft.object == other.object
  }

  /// The opposition of both where they would cooperate with each other, else that of the subject.
  private func opposing(_ draft: ClaimDraft) -> [ClaimDraft] {
    var turned = draft
    turned.relation = .of(.opposition)
    guard draft.relation.isSymmetric else { return [turned] }
    var other = turned
    (other.subject, other.object) = (draft.object, draft.subject)
    other.ways = draft.ways.turned
    other.words = draft.words?.turned
    return [turned, other]
  }

  private func isTurned(_ draft: ClaimDraft) -> Bool {
    guard !draft.isOrder, draft.relation.definition.stance == .cooperation else { return false }
    return isEstranged(draft) && tree.switches.isOn(.estranged)
      || isHarmful(draft) && tree.switches.isOn(.welcomedHarm)
  }

  // MARK: - Estrangement

  /// "frosty relations", "ties have soured".
  private func isEstranged(_ draft: ClaimDraft) -> Bool {
    draft.relation.isSymmetric && !draft.relation.behaviour.isTalk
      && draft.cue.contains { word in
        tree.tokens[word].partOfSpeech == .noun && beside(word).contains(where: isOfEstrangement)
      }
  }

  /// The words that say what a noun is like: its adjectives, and the verb whose subject it is.
  private func beside(_ noun: Int) -> [Int] {
    let own = tree.children(of: noun, by: [.adjectivalModifier, .compound])
    guard SyntaxTree.subjectRelations.contains(tree.tokens[noun].relation),
      let verb = tree.head(of: noun)
    else { return own }
    return own + [verb] + tree.children(of: verb, by: [.openClausalComplement])
  }

  private func isOfEstrangement(_ word: Int) -> Bool {
    reading.lexicon.classes[.estrangement].contains(tree.tokens[word].lemma.inLowerCase)
  }

  // MARK: - Harm

  /// "welcomed the assassination of X": what befalls X is the object of the verb.
  private func isHarmful(_ draft: ClaimDraft) -> Bool {
    draft.cue.contains { verb in
      tree.children(of: verb, by: [.object, .nominalSubjectPassive]).contains { noun in
        reading.lexicon.harms.contains(tree.tokens[noun].lemma.inLowerCase)
          && victims(of: noun).contains(draft.object)
      }
    }
  }

  /// Those whom a harm befalls: its "of", else its owner.
  private func victims(of noun: Int) -> [DocumentActorIndex] {
    let behind = tree.children(of: noun, by: [.nominalModifier]).filter {
      tree.preposition(of: $0) == "of"
    }
    let words =
      behind.isEmpty ? tree.children(of: noun, by: [.nominalModifierPossessive]) : behind
    return words.flatMap { reading.mentions.mention(at: $0)?.allActors ?? [] }
  }

  // MARK: - Talks

  /// Whether somebody talks to or visits the very state that is his.
  private func isAtHome(_ draft: ClaimDraft) -> Bool {
    guard !draft.isOrder, draft.relation.behaviour.isTalk else { return false }
    let ends = [draft.subject, draft.object].map { reading.actors[$0] }
    guard let person = ends.first(where: { $0.type == .person }),
      let state = ends.first(where: { $0.type == .state }), let country = person.country
    else { return false }
    return country == state.country && tree.switches.isOn(.talkAtHome)
  }
}
