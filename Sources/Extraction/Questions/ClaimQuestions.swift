internal import KnowledgeGraph
internal import Language

/// Asks of the claims of a document who says them, and when they take place.
struct ClaimQuestions {
  let reading: DocumentMentions
  let finder: ActorFinder
  let speakers: SpeakerQuestions
  let times: TimeQuestions
  private let clusters: WordClusters?

  init(
    reading: DocumentMentions,
    finder: ActorFinder,
    dates: DateReader,
    clusters: WordClusters?
  ) {
    self.reading = reading
    self.finder = finder
    self.clusters = clusters
    let reports = DocumentReports(tree: reading.tree, finder: finder, lexicon: reading.lexicon)
    speakers = SpeakerQuestions(reading: reading, reports: reports)
    times = TimeQuestions(reading: reading, reports: reports, dates: dates)
  }

  /// What the claims of a sentence share.
  struct SentenceContext {
    let number: Int
    let words: SentenceWords
    let expressions: [TimeExpression]
    /// What the network says of its triggers.
    let evidence: [TriggerEvidence]

    /// What the network says of a word.
    func evidence(of trigger: Int) -> TriggerEvidence? { evidence.first { $0.word == trigger } }
  }

  /// What the claims of a sentence share.
  ///
  /// - Parameters:
  ///   - words: Its words, if they are at hand.
  ///   - evidence: What the network says of its triggers, if it was asked.
  func context(
    of number: Int,
    words: SentenceWords? = nil,
    evidence: [TriggerEvidence]? = nil
  ) -> SentenceContext {
    let sentence = reading.text.sentences[number]
    return SentenceContext(
      number: number,
      words: words ?? SentenceWords(sentence, in: reading.tree, clusters: clusters),
      expressions: times.expressions(in: sentence),
      evidence: evidence ?? reading.text.analysis.triggers(in: [sentence.tokens])
    )
  }

  /// Where a claim stands whose trigger is a word of the sentence.
  func place(
    trigger: Int,
    _ subject: DocumentActorIndex?,
    _ relation: Relation,
    _ object: DocumentActorIndex?,
    in context: SentenceContext
  ) -> ClaimPlace {
    let (tree, lexicon) = (reading.tree, reading.lexicon)
    let match = PredicateMatch(head: trigger, words: [trigger], rules: [])
    let isVerb = tree.tokens[trigger].partOfSpeech == .verb
    let reader = ArgumentReader(tree: tree, finder: finder, lexicon: lexicon)
    let supportVerb = isVerb ? nil : reader.supportVerb(of: match)
    return ClaimPlace(
      sentence: context.number,
      trigger: trigger,
      supportVerb: supportVerb,
      subject: subject,
      object: object,
      relation: relation,
      qualification: QualificationReader(tree: tree, finder: finder, lexicon: lexicon)
        .qualification(of: [trigger], head: trigger, supportVerb: supportVerb)
    )
  }

  func speaker(_ claim: ClaimPlace, _ context: SentenceContext) -> Question<SpeakerCandidate> {
    speakers.question(claim, context)
  }

  func time(_ claim: ClaimPlace, _ context: SentenceContext) -> Question<TimeCandidate> {
    times.question(claim, context)
  }
}
