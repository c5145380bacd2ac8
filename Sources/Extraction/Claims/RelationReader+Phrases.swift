internal import KnowledgeGraph
internal import Language

/// Relations that no single word says: a coalition's foe, and what a speaker says others must do.
extension RelationReader {
  /// "the coalition against ISIL": the coalition opposes it.
  func coalitions(in sentence: Sentence) -> [ClaimDraft] {
    sentence.tokens.flatMap { word -> [ClaimDraft] in
      guard let mention = finder.mentions.mention(at: word), mention.head == word,
        let coalition = mention.actor, actors[coalition].type == .organization
      else { return [] }
      let against = tree.children(of: mention.head, by: [.nominalModifier]).filter {
        tree.preposition(of: $0) == "against"
      }
      guard !against.isEmpty, tree.switches.isOn(.coalitionAgainst) else { return [] }
      let slot = Slot.preposition("against")
      let foes = against.flatMap { word in
        finder.actors(at: word, throughOwner: false).map { $0.from(word).from(slot) }
      }
      return foes.filter { $0.actor != coalition }.map { foe in
        var draft = ClaimDraft(
          from: FoundActor(coalition, at: word),
          relation: .of(.opposition),
          to: foe,
          cue: against.compactMap { tree.children(of: $0, by: [.caseMarking]).first },
          rule: "coalition against"
        )
        draft.confidence.add("coalition against")
        return draft
      }
    }
  }

  /// "Russia said Sudan must return the helicopter": Russia demands it of Sudan.
  func reportedDemands(in sentence: Sentence) -> [ClaimDraft] {
    sentence.tokens.flatMap { modal -> [ClaimDraft] in
      guard tree.tokens[modal].relation == .auxiliary,
        ClosedClass.obligations.contains(tree.lower[modal]),
        let clause = tree.head(of: modal), tree.tokens[clause].relation == .clausalComplement,
        let speech = tree.head(of: clause), !tree.isPassive(clause),
        tree.switches.isOn(.reportedDemand)
      else { return [] }
      return demands(clause: clause, speech: speech, modal: modal)
    }
  }

  private func demands(clause: Int, speech: Int, modal: Int) -> [ClaimDraft] {
    let rules = lexicon.embeddings.rules(for: speech, in: tree)
    guard let slot = rules.first(where: { $0.complements.contains(.clause) })?.speaker,
      !tree.children(of: clause).contains(where: { tree.tokens[$0].lemma == "not" })
    else { return [] }
    let speakers = tree.words(in: slot, of: speech, control: lexicon.embeddings).flatMap {
      word in finder.speakers(at: word).map { $0.from(word).from(slot) }
    }
    let addressees = tree.surfaceSubjects(of: clause, control: lexicon.embeddings).flatMap {
      word in finder.actors(at: word, throughOwner: false).map { $0.from(word).from(.clause) }
    }
    return speakers.flatMap { speaker in
      addressees.filter { $0.actor != speaker.actor }.map { addressee in
        var draft = ClaimDraft(
          from: speaker,
          relation: .of(.demand),
          to: addressee,
          cue: [speech, modal].sorted(),
          rule: "reported demand"
        )
        draft.date = dates.date(of: [speech], isAhead: false)
        draft.confidence.add("reported demand")
        return draft
      }
    }
  }
}
