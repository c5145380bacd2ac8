package import KnowledgeGraph
internal import Language

/// The questions that claims of an article ask, for those who fit the weights of choices.
package struct ClaimSheets: Sendable {
  /// A claim that somebody has marked.
  package struct Place: Sendable {
    /// Where its words stand, in UTF-8 bytes of the article's text.
    package let cue: [Range<Int>]
    package let subject: Range<Int>
    package let relation: Relation
    package let object: Range<Int>

    package init(cue: [Range<Int>], subject: Range<Int>, relation: Relation, object: Range<Int>) {
      self.cue = cue
      self.subject = subject
      self.relation = relation
      self.object = object
    }
  }

  /// What is asked of a claim.
  package struct Asked: Sendable {
    /// The place of the claim among those that were marked.
    package let claim: Int
    package let speaker: ChoiceSheet
    /// The proposed speakers, by their places among the entities.
    package let speakers: [Int]
    package let time: ChoiceSheet
    /// Where the proposed times stand, in UTF-8 bytes.
    package let times: [Range<Int>]
  }

  /// The actors.
  package let entities: [Entity]
  package let asked: [Asked]
  /// What pronouns and descriptions ask.
  package let anaphors: [AskedAnaphor]
}

extension GraphBuilder {
  func sheets(of claims: [ClaimSheets.Place], anaphors: [AskedAnaphor]) -> ClaimSheets {
    let questions = questions
    return ClaimSheets(
      entities: actorEntities(),
      asked: claims.enumerated().compactMap { asked($1, $0, questions) },
      anaphors: anaphors
    )
  }

  private func asked(_ claim: ClaimSheets.Place, _ number: Int, _ questions: ClaimQuestions)
    -> ClaimSheets.Asked?
  {
    let words = reading.tokens.indices.filter { word in
      claim.cue.contains { $0.overlaps(reading.tokens[word].range) }
    }
    let known = words.filter { TriggerWords.Class(reading.tokens[$0]) != nil }
    let cue = known.isEmpty ? words : known
    guard let trigger = reading.tree.top(of: cue),
      let sentence = reading.text.sentences.firstIndex(where: { $0.tokens.contains(trigger) })
    else { return nil }
    let context = questions.context(of: sentence)
    let place = questions.place(
      trigger: trigger,
      actor(at: claim.subject),
      claim.relation,
      actor(at: claim.object),
      in: context
    )
    let speaker = questions.speaker(place, context)
    let time = questions.time(place, context)
    return ClaimSheets.Asked(
      claim: number,
      speaker: speaker.sheet,
      speakers: speaker.answers.map(\.actor.position),
      time: time.sheet,
      times: time.answers.map { reading.bytes(of: $0.expression.tokens) }
    )
  }

  private func actor(at range: Range<Int>) -> DocumentActorIndex? {
    reading.mentions.standing.first { reading.bytes(of: $0.tokens).overlaps(range) }?.actor
  }
}
