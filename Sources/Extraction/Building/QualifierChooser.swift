internal import KnowledgeGraph
internal import Language

/// Chooses who says what claims say, and when it takes place, whoever found the claims.
struct QualifierChooser {
  let questions: ClaimQuestions
  let model: ChoiceModel

  /// What was decided of a sentence, with the speakers and dates of its claims.
  func settled(_ judgement: ClaimJudge.Judgement) -> ClaimJudge.Judgement {
    guard !judgement.drafts.isEmpty else { return judgement }
    let context = questions.context(
      of: judgement.number,
      words: judgement.words,
      evidence: judgement.evidence
    )
    var judgement = judgement
    judgement.drafts = judgement.drafts.map { settled($0, context) }
    return judgement
  }

  private func settled(
    _ draft: ClaimDraft,
    _ context: ClaimQuestions.SentenceContext
  ) -> ClaimDraft {
    guard let trigger = questions.reading.tree.top(of: draft.cue) else { return draft }
    let place = questions.place(
      trigger: trigger,
      draft.subject,
      draft.relation,
      draft.object,
      in: context
    )
    var draft = draft
    let speaker = questions.speaker(place, context)
    let said = model.choice(of: .speaker, in: speaker.sheet).map { speaker.answers[$0] }
    draft.qualification.attributions = said.map(all) ?? []
    if let said { draft.note(said.report?.word ?? said.word, "speaker") }
    let time = questions.time(place, context)
    let chosen = model.choice(of: .time, in: time.sheet).map { time.answers[$0] }
    draft.date = chosen?.date
    if let chosen { draft.note(chosen.expression.head, "time") }
    return draft
  }

  /// The speaker with those who say it together.
  private func all(_ speaker: SpeakerCandidate) -> [DocumentActorIndex] {
    let sources =
      speaker.report?.sources
      ?? questions.finder.actors(at: speaker.word, throughOwner: false)
    let actors = sources.map(\.actor).uniqued()
    return actors.contains(speaker.actor) ? actors : [speaker.actor]
  }
}

extension ClaimDraft {
  /// Keeps the word by which a qualifier was chosen, for explanations.
  fileprivate mutating func note(_ word: Int, _ source: String) {
    qualification.add(Operator(word: word, source: source, signature: .meant(nil)))
  }
}
