internal import KnowledgeGraph
internal import Language

/// Decides what the sentences of a document say: proposes candidates, scores them, and makes
/// drafts of those that are good enough.
struct ClaimJudge {
  private let reading: DocumentMentions
  private let scorer: Scorer
  private let relations: RelationReader
  private let cut: Int
  private let reader: CandidateReader

  init(reading: DocumentMentions, scorer: Scorer, relations: RelationReader, cut: Int?) {
    self.reading = reading
    self.scorer = scorer
    self.relations = relations
    self.cut = cut ?? scorer.model.cut
    reader = CandidateReader(
      reading: reading,
      known: TriggerWords(hashes: scorer.model.triggers)
    )
  }

  /// What a sentence says.
  func drafts(of sentence: GraphBuilder.RuleSentence) -> [ClaimDraft] {
    let candidates = reader.candidates(in: sentence.sentence, rules: sentence.drafts)
    guard !candidates.triples.isEmpty else { return [] }
    let sheet = FeatureWriter(candidates, reading: reading).sheet()
    let chooser = ClaimChooser(
      candidates: candidates,
      actors: reading.actors,
      model: scorer.model
    )
    return chooser.choices(among: scorer.scores(of: sheet), sheet, cut: cut).map { choice in
      var draft =
        drafted(choice, candidates)
        ?? new(choice, candidates).attributed(to: sentence.speakers)
      draft.scored = Confidence(hundredths: choice.confidence)
      return draft
    }
    .sorted { ($0.cue.first ?? 0) < ($1.cue.first ?? 0) }
  }

  /// What the rules made of a choice, if they did.
  private func drafted(
    _ choice: ClaimChooser.Choice,
    _ candidates: SentenceCandidates
  ) -> ClaimDraft? {
    let subject = candidates.ends[choice.triple.subject].actor
    let object = candidates.ends[choice.triple.object].actor
    let votes = candidates.votes.filter { vote in
      let draft = vote.draft
      guard draft.relation == choice.relation else { return false }
      return draft.subject == subject && draft.object == object
        || draft.relation.isSymmetric && draft.subject == object && draft.object == subject
    }
    return (votes.first { $0.trigger == choice.triple.trigger } ?? votes.first)?.draft
  }

  private func new(
    _ choice: ClaimChooser.Choice,
    _ candidates: SentenceCandidates
  ) -> ClaimDraft {
    func found(_ place: Int) -> FoundActor {
      FoundActor(candidates.ends[place].actor, at: candidates.ends[place].word)
    }
    return relations.draft(
      found(choice.triple.subject),
      choice.relation,
      found(choice.triple.object),
      trigger: candidates.triggers[choice.triple.trigger].word
    )
  }
}
