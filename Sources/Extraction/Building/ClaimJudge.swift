internal import KnowledgeGraph
internal import Language

/// Decides what the sentences of a document say: proposes candidates, scores them, and makes
/// drafts of those that are good enough.
struct ClaimJudge {
  private let reading: DocumentMentions
  private let scorer: Scorer
  private let veracity: VeracityJudge?
  private let relations: RelationReader
  private let cuts: AssertionCuts
  private let reader: CandidateReader
  private let ties: ActorTies

  private let keepsMisses: Bool
  private let clusters: WordClusters?

  /// What was decided of a sentence.
  struct Judgement {
    /// The number of the sentence, from 0.
    let number: Int
    var drafts: [ClaimDraft]
    /// What was nearly asserted, where it is kept.
    var misses: [NearMiss] = []
    /// The words of the sentence, where it may say anything.
    var words: SentenceWords?
    /// What the network says of its triggers, where it was asked.
    var evidence: [TriggerEvidence]?
  }

  init(
    reading: DocumentMentions,
    scorer: Scorer,
    veracity: VeracityJudge?,
    relations: RelationReader,
    cut: Int?,
    clusters: WordClusters?,
    keepsMisses: Bool,
    sentences: [GraphBuilder.RuleSentence]
  ) {
    self.reading = reading
    self.scorer = scorer
    self.veracity = veracity
    self.relations = relations
    cuts = cut.map(AssertionCuts.init(all:)) ?? scorer.model.cuts
    self.keepsMisses = keepsMisses
    ties = ActorTies(reading)
    self.clusters = clusters
    reader = CandidateReader(
      reading: reading,
      known: TriggerWords(hashes: scorer.model.triggers),
      sentences: sentences.map { ($0.sentence, $0.drafts) }
    )
  }

  /// The least confidence of what is worth telling of, in hundredths.
  private static let floor = 15

  private var limits: ClaimChooser.Limits {
    .init(cuts: cuts, floor: keepsMisses ? Self.floor : 100)
  }

  /// What a sentence says.
  func judgement(of sentence: GraphBuilder.RuleSentence) -> Judgement {
    var judgement = Judgement(
      number: sentence.number,
      drafts: sentence.drafts.filter(\.isOrder)
    )
    guard
      CandidateReader.mayHavePairs((sentence.sentence, sentence.drafts), in: reading)
    else { return judgement }
    let candidates = reader.candidates(in: sentence.sentence, rules: sentence.drafts)
    guard !candidates.isEmpty else { return judgement }
    let writer = FeatureWriter(candidates, reading: reading, ties: ties, clusters: clusters)
    judgement.words = writer.words
    judgement.evidence = candidates.triggers.compactMap(\.evidence)
    let sheet = writer.sheet()
    let chooser = ClaimChooser(candidates: candidates, model: scorer.model)
    var drafts: [ClaimDraft] = []
    let scores = scorer.scores(of: sheet)
    for choice in chooser.choices(among: scores, sheet, limits) {
      var draft = draft(of: choice, in: candidates, sheet, sentence)
      draft.qualification =
        told(choice, draft.qualification, candidates)
        ?? judged(choice, draft.qualification, candidates, writer.words)
      guard !judgement.drafts.contains(where: { $0.leavesNoRoom(for: draft) }),
        drafted(choice, candidates) != nil || !isOfficeElsewhere(draft)
      else { continue }
      if choice.isAsserted {
        drafts.append(draft)
      } else if let reasons = draft.reasons {
        judgement.misses.append(miss(choice, candidates, reasons))
      }
    }
    judgement.drafts += drafts.sorted { ($0.cue.first ?? 0) < ($1.cue.first ?? 0) }
    return judgement
  }

  private func draft(
    of choice: ClaimChooser.Judged,
    in candidates: SentenceCandidates,
    _ sheet: ScoringSheet,
    _ sentence: GraphBuilder.RuleSentence
  ) -> ClaimDraft {
    var draft =
      drafted(choice, candidates) ?? new(choice, candidates).attributed(to: sentence.speakers)
    draft.scored = Confidence(hundredths: choice.confidence)
    draft.reasons = ClaimReasons(
      of: choice,
      in: candidates,
      sheet,
      scorer: scorer,
      reading: reading
    )
    return draft
  }

  /// Whether a person gets an office in one state whose offices the tables know, all in others.
  private func isOfficeElsewhere(_ draft: ClaimDraft) -> Bool {
    let state = reading.actors[draft.object]
    guard draft.relation == Relation.of(.office), state.type == .state,
      let person = reading.actors[draft.subject].known
    else { return false }
    let states = reading.knowledge.offices(of: person).compactMap(\.state)
    return !states.isEmpty && !states.contains { $0 == state.country }
  }

  /// How the text puts a choice that is an act of telling.
  private func told(
    _ choice: ClaimChooser.Judged,
    _ qualification: Qualification,
    _ candidates: SentenceCandidates
  ) -> Qualification? {
    let definition = choice.relation.definition
    guard !definition.isSymmetric, definition.stance != .affiliation else { return nil }
    return TellingReader(tree: reading.tree, lexicon: reading.lexicon).qualification(
      of: qualification,
      trigger: candidates.triggers[choice.triple.trigger].word,
      subject: candidates.ends[choice.triple.subject].word,
      object: candidates.ends[choice.triple.object].word
    )
  }

  /// How the text puts a choice, by the learned weights.
  private func judged(
    _ choice: ClaimChooser.Judged,
    _ qualification: Qualification,
    _ candidates: SentenceCandidates,
    _ words: SentenceWords
  ) -> Qualification {
    guard let veracity else { return qualification }
    var judged = qualification
    let trigger = candidates.triggers[choice.triple.trigger]
    let sheet = VeracityWriter(words, reading: reading)
      .sheet(of: trigger.word, evidence: trigger.evidence, qualification: qualification)
    let features = sheet.features(ofRelation: choice.relation.ordinal)
    judged.judged = veracity.judgement(of: features, qualification)
    return judged
  }

  private func miss(
    _ choice: ClaimChooser.Judged,
    _ candidates: SentenceCandidates,
    _ reasons: ClaimReasons
  ) -> NearMiss {
    NearMiss(
      subject: candidates.ends[choice.triple.subject].actor,
      relation: choice.relation,
      object: candidates.ends[choice.triple.object].actor,
      trigger: candidates.triggers[choice.triple.trigger].word,
      confidence: choice.confidence,
      cut: choice.cut,
      reasons: reasons
    )
  }

  /// What the rules made of a choice, if they did.
  private func drafted(
    _ choice: ClaimChooser.Judged,
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
    _ choice: ClaimChooser.Judged,
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
