internal import KnowledgeGraph
internal import Language

/// Turns what has been understood of a document into its graph.
struct GraphBuilder {
  let reading: DocumentMentions
  let document: Document
  /// Whether it keeps the predicates that make no claim.
  let keepsLost: Bool
  /// What decides; without it the rules do.
  let scorer: Scorer?
  /// What judges how the text puts what is asserted; without it the operators alone do.
  let judge: VeracityJudge?
  /// The least confidence of what is asserted, in hundredths; the model's own if it is none.
  let cut: Int?
  /// The clusters of words that are used alike.
  let clusters: WordClusters?
  private let finder: ActorFinder
  /// What chooses who says a claim, and when it takes place; without it the rules do.
  let choices: ChoiceModel?

  init(
    reading: DocumentMentions,
    document: Document,
    ways: WaySwitches,
    keepsLost: Bool = false,
    scorer: Scorer?,
    judge: VeracityJudge? = nil,
    choices: ChoiceModel?,
    cut: Int? = nil,
    clusters: WordClusters?
  ) {
    self.reading = reading
    self.document = document
    self.keepsLost = keepsLost
    self.scorer = scorer
    self.judge = judge
    self.choices = choices
    self.cut = cut
    self.clusters = clusters
    finder = ActorFinder(
      tree: reading.tree,
      mentions: reading.mentions,
      lexicon: reading.lexicon,
      actors: reading.actors,
      switches: ways
    )
  }

  /// The graph of the document alone, and what makes no claim, by the numbers of the sentences,
  /// from 0.
  func graph() -> (graph: Graph, lost: [Int: [LostPredicate]], misses: [Int: [NearMiss]]) {
    let rules = self.rules()
    let judgements = figurative(settled(self.judgements(rules.sentences)))
    let claims = judgements.flatMap { judgement in
      judgement.drafts.filter(isShown).flatMap { self.claims(of: ($0, judgement.number)) }
    }
    let graph = Graph(
      documents: [document],
      entities: entities(needed: claims),
      claims: claims
    )
    let misses = Dictionary(
      judgements.map { ($0.number, $0.misses) },
      uniquingKeysWith: +
    )
    return (graph, rules.lost, misses)
  }

  private typealias SentenceDraft = (draft: ClaimDraft, sentence: Int)

  /// What rules read in a sentence.
  struct RuleSentence {
    /// The number of the sentence, from 0.
    let number: Int
    let sentence: Sentence
    var drafts: [ClaimDraft]
    /// Who is quoted, where all of it is a quotation.
    let speakers: [DocumentActorIndex]
  }

  /// What rules read in the sentences that are not datelines, and the predicates without a claim.
  func rules() -> (sentences: [RuleSentence], lost: [Int: [LostPredicate]]) {
    let relations = relationReader
    let quotations = QuotationReader(
      tree: reading.tree,
      finder: finder,
      lexicon: reading.lexicon
    )
    let affiliations = affiliationsBySentence()
    var sentences: [RuleSentence] = []
    var lost: [Int: [LostPredicate]] = [:]
    for ((number, sentence), speakers) in zip(
      reading.text.sentences.enumerated(),
      quotations.speakers()
    ) {
      guard reading.dateline(of: sentence) == nil else { continue }
      let affiliations = affiliations[sentence.tokens.lowerBound] ?? []
      let found = relations.reading(of: sentence)
      if keepsLost { lost[number] = found.lost }
      let own = found.drafts.filter { draft in
        !affiliations.contains { $0.saysAsMuch(as: draft) }
      }
      sentences.append(
        RuleSentence(
          number: number,
          sentence: sentence,
          drafts: own.map { $0.attributed(to: speakers) } + affiliations,
          speakers: speakers
        )
      )
    }
    return (sentences, lost)
  }

  private var dateReader: DateReader {
    DateReader(tree: reading.tree, times: reading.lexicon.times, published: document.published)
  }

  var relationReader: RelationReader {
    RelationReader(
      tree: reading.tree,
      finder: finder,
      lexicon: reading.lexicon,
      actors: reading.actors,
      dates: dateReader,
      keepsLost: keepsLost
    )
  }

  /// What is asserted of each sentence: what the scorer holds good, or all that rules read.
  private func judgements(_ sentences: [RuleSentence]) -> [ClaimJudge.Judgement] {
    guard let scorer else {
      return sentences.map { .init(number: $0.number, drafts: $0.drafts) }
    }
    let judge = ClaimJudge(
      reading: reading,
      scorer: scorer,
      veracity: self.judge,
      relations: relationReader,
      cut: cut,
      clusters: clusters,
      keepsMisses: keepsLost,
      sentences: sentences
    )
    return sentences.map(judge.judgement)
  }

  /// What is asserted, with who says it and when it takes place.
  private func settled(_ judgements: [ClaimJudge.Judgement]) -> [ClaimJudge.Judgement] {
    guard let choices, judgements.contains(where: { !$0.drafts.isEmpty }) else {
      return judgements
    }
    let chooser = QualifierChooser(questions: questions, model: choices)
    return judgements.map(chooser.settled)
  }

  /// The questions that its claims ask.
  var questions: ClaimQuestions {
    ClaimQuestions(reading: reading, finder: finder, dates: dateReader, clusters: clusters)
  }

  /// The affiliations by the word with which their sentence begins.
  private func affiliationsBySentence() -> [Int: [ClaimDraft]] {
    var affiliations: [Int: [ClaimDraft]] = [:]
    for proposal in reading.affiliations {
      guard let draft = draft(of: proposal), let word = draft.cue.first,
        let sentence = reading.sentence(of: word)
      else { continue }
      affiliations[sentence.tokens.lowerBound, default: []].append(draft)
    }
    return affiliations
  }

  private func draft(of proposal: AffiliationProposal) -> ClaimDraft? {
    guard let subject = reading.actors.index(of: proposal.subject.id),
      let object = reading.actors.index(of: proposal.object.id)
    else { return nil }
    var draft = ClaimDraft(
      subject: subject,
      relation: Relation.of(proposal.relation),
      object: object,
      cue: proposal.cue,
      role: proposal.role,
      isFormer: proposal.isFormer,
      rule: proposal.rule
    )
    draft.confidence.add(proposal.rule)
    draft.isOrder = proposal.cue.contains(where: isOwnTitle)
    return draft
  }

  /// Whether a title begins with a word that only a user's table has.
  private func isOwnTitle(_ word: Int) -> Bool {
    let forms = [reading.tokens[word].form][...]
    return reading.knowledge.longestTitle(forms)?.title
      != KnowledgeBase.standard.longestTitle(forms)?.title
  }

  // MARK: - Claims

  /// The claims of a draft, one for each actor whose word it is.
  private func claims(of item: SentenceDraft) -> [Claim] {
    let draft = item.draft
    guard let evidence = evidence(draft, sentence: item.sentence) else { return [] }
    let speakers = draft.qualification.attributions.map(Optional.some)
    return (speakers.isEmpty ? [nil] : speakers).map { speaker in
      Claim(
        edge: EdgeKey(
          subject: id(draft.subject),
          relation: draft.relation,
          object: id(draft.object),
          polarity: draft.qualification.polarity,
          modality: draft.qualification.modality
        ),
        document: document.id,
        attribution: speaker.map(id),
        role: draft.role,
        isFormer: draft.isFormer,
        date: draft.date,
        place: draft.place,
        coordinates: coordinates(of: draft),
        confidence: draft.scored ?? confidence(of: draft).product,
        evidence: evidence
      )
    }
  }

  func id(_ actor: DocumentActorIndex) -> EntityID { reading.actors[actor].id }

  private func evidence(_ draft: ClaimDraft, sentence number: Int) -> Evidence? {
    let words = draft.cue.sorted()
    let sentence = reading.text.sentences[number].tokens
    guard let first = words.first, let last = words.last,
      let start = sentence.first, let end = sentence.last
    else { return nil }
    let tokens = reading.tokens
    let range = tokens[start].range.lowerBound..<tokens[end].range.upperBound
    return Evidence(
      sentence: number + 1,
      range: range,
      text: reading.text.substring(range),
      cue: cueText(words),
      cueRange: tokens[first].range.lowerBound..<tokens[last].range.upperBound,
      rule: explanation(of: draft)
    )
  }

  /// The lines of the tables that read the claim, the words that qualify it, and what its
  /// confidence is made of.
  private func explanation(of draft: ClaimDraft) -> String {
    let rule = [[draft.rule]] + ways(of: draft).map { [$0] }
    let cues = draft.qualification.operators.map { cue in
      let word = "“\(reading.tokens[cue.word].form)”"
      return [cue.source, word, cue.note ?? reading.lexicon.notes[cue.source]].compactMap(\.self)
    }
    return (rule + cues + judgementParts(of: draft) + confidenceParts(of: draft))
      .map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  /// What the operators make of it where the learned weights think otherwise, and why.
  private func judgementParts(of draft: ClaimDraft) -> [[String]] {
    let qualification = draft.qualification
    guard let judged = qualification.judged, judged.veracity != qualification.composed else {
      return []
    }
    let reasons = judged.reasons.isEmpty ? [] : ["for", judged.reasons.joined(separator: ", ")]
    return [["judged", judged.veracity.text, "and not", qualification.composed.text] + reasons]
  }

  /// What the confidence is made of, and what spoke for and against the claim.
  private func confidenceParts(of draft: ClaimDraft) -> [[String]] {
    guard let scored = draft.scored else {
      return [["confidence:", confidence(of: draft).formula]]
    }
    let reasons = [("for:", draft.reasons?.supporting), ("against:", draft.reasons?.opposing)]
    return [["confidence:", "scorer \(scored)"]]
      + reasons.compactMap { label, texts in
        guard let texts, !texts.isEmpty else { return nil }
        return [label, texts.joined(separator: ", ")]
      }
  }

  /// The ways to both ends as the claim has them; of a noun phrase its rule says enough.
  private func ways(of draft: ClaimDraft) -> [String] {
    let (subject, object) = (draft.ways.subject, draft.ways.object)
    guard subject.slot != nil || object.slot != nil else { return [] }
    let texts = [
      reading.words(of: subject, to: draft.words?.subject),
      reading.words(of: object, to: draft.words?.object),
    ]
    return zip(["subject: ", "object: "], isTurned(draft) ? texts.reversed() : texts).map {
      $0 + $1
    }
  }

  /// Whether the edge has the ends of a draft the other way round, as symmetric ones may.
  private func isTurned(_ draft: ClaimDraft) -> Bool {
    draft.relation.isSymmetric && id(draft.object) < id(draft.subject)
  }

  private func confidence(of draft: ClaimDraft) -> ConfidenceProduct {
    draft.product(reading.lexicon, isTurned: isTurned(draft))
  }

  /// The words of a cue, with "…" where others stand between them.
  private func cueText(_ words: [Int]) -> String {
    var text = ""
    var previous: Int?
    for word in words {
      if let previous {
        text += word == previous + 1 ? gap(previous, word) : " … "
      }
      text += reading.tokens[word].form
      previous = word
    }
    return text
  }

  private func gap(_ left: Int, _ right: Int) -> String {
    let isTouching =
      reading.tokens[left].range.upperBound == reading.tokens[right].range.lowerBound
    return isTouching ? "" : " "
  }
}
