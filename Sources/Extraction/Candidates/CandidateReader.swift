internal import KnowledgeGraph
internal import Language

/// Proposes what a sentence may say: each word that may be a trigger, between any two actors near.
///
/// Wide on purpose: the scorer decides.
struct CandidateReader {
  let reading: DocumentMentions
  /// The words that were triggers in training.
  let known: TriggerWords
  /// What the network says, in the order of words.
  private let evidence: [TriggerEvidence]
  /// The words of which it says that.
  private let seen: [Int]

  /// A sentence and what rules read in it.
  typealias ReadSentence = (sentence: Sentence, rules: [ClaimDraft])

  /// - Parameter sentences: Those whose candidates will be asked for, in order: the network is
  ///   asked of those in which two actors are.
  init(reading: DocumentMentions, known: TriggerWords, sentences: [ReadSentence]) {
    self.reading = reading
    self.known = known
    let possible = sentences.filter { Self.mayHavePairs($0, in: reading) }
    evidence = reading.text.analysis.triggers(in: possible.map(\.sentence.tokens))
    seen = evidence.map(\.word)
  }

  /// Whether a sentence has two actors, be it by what rules read; else it has no candidates.
  static func mayHavePairs(_ sentence: ReadSentence, in reading: DocumentMentions) -> Bool {
    !sentence.rules.isEmpty || reading.mentions.hasTwoActors(in: sentence.sentence.tokens)
  }

  /// The most ends that are tried with a trigger, the nearest first.
  private static let reach = 7
  /// How many words off an end is tried that the network holds likely.
  private static let farReach = 80
  /// From which log-odds on it does, in sixteenths: a chance of a quarter.
  private static let likely = -16

  /// The candidates of a sentence in which rules have read these claims.
  func candidates(in sentence: Sentence, rules drafts: [ClaimDraft]) -> SentenceCandidates {
    var ends = reading.mentions.mentions(in: sentence.tokens)
      .filter { !reading.tree.isException($0.head, from: $0.tokens.lowerBound) }
      .flatMap { mention in
        mention.allActors.map { CandidateEnd(mention, meaning: $0) }
      }
    var places: [Int: Int] = [:]
    var triggers: [CandidateTrigger] = []
    func add(_ word: Int) {
      places[word] = triggers.count
      triggers.append(trigger(at: word))
    }
    for word in sentence.tokens where isTrigger(word) { add(word) }
    let votes = drafts.compactMap { draft -> RuleVote? in
      guard let head = reading.tree.top(of: draft.cue) else { return nil }
      if places[head] == nil { add(head) }
      return RuleVote(
        trigger: places[head] ?? 0,
        subject: place(of: draft.subject, at: draft.words?.subject, near: head, among: &ends),
        object: place(of: draft.object, at: draft.words?.object, near: head, among: &ends),
        draft: draft,
        confidence: Int(draft.product(reading.lexicon).product.hundredths)
      )
    }
    return SentenceCandidates(
      sentence: sentence,
      triggers: triggers,
      ends: ends,
      near: near(triggers, ends, votes),
      votes: votes
    )
  }

  // MARK: - Triggers

  private func isTrigger(_ word: Int) -> Bool {
    let token = reading.tokens[word]
    guard let wordClass = TriggerWords.Class(token) else { return false }
    if evidencePlace(of: word) != nil || known.contains(token.lemma, wordClass) { return true }
    return isListed(word) && reading.lexicon.predicates.saysRelation(token)
  }

  private func trigger(at word: Int) -> CandidateTrigger {
    CandidateTrigger(
      word,
      listed: isListed(word)
        ? reading.lexicon.predicates.relations(ofWord: reading.tokens[word]) : [],
      evidence: evidencePlace(of: word).map { evidence[$0] }
    )
  }

  /// Whether the word heads any predicate of the tables.
  private func isListed(_ word: Int) -> Bool { reading.tree.roles[word].contains(.predicate) }

  private func evidencePlace(of word: Int) -> Int? {
    let place = seen.partitioningIndex { $0 >= word }
    return place < seen.count && seen[place] == word ? place : nil
  }

  // MARK: - Ends

  /// The place of an actor among the ends: where rules found it, else nearest to the trigger.
  private func place(
    of actor: DocumentActorIndex,
    at word: Int?,
    near trigger: Int,
    among ends: inout [CandidateEnd]
  ) -> Int {
    let own = ends.indices.filter { ends[$0].actor == actor }
    if let word, let place = own.first(where: { ends[$0].tokens.contains(word) }) { return place }
    if word == nil,
      let place = own.min(by: { distance(ends[$0], trigger) < distance(ends[$1], trigger) })
    {
      return place
    }
    ends.append(CandidateEnd(actor, at: word ?? trigger))
    return ends.count - 1
  }

  private func distance(_ end: CandidateEnd, _ word: Int) -> Int { abs(end.word - word) }

  // MARK: - Pairs

  /// For each trigger the ends nearest to it, those further off that the network holds likely, as
  /// in a long list, and those that rules found with it.
  private func near(
    _ triggers: [CandidateTrigger],
    _ ends: [CandidateEnd],
    _ votes: [RuleVote]
  ) -> [[Int]] {
    let sorted = NearEnds(ends)
    return triggers.enumerated().map { place, trigger in
      var near = Array(sorted.nearest(Self.reach, to: trigger.word))
      near += likely(trigger, sorted, ends, beside: near)
      for vote in votes where vote.trigger == place {
        for end in [vote.subject, vote.object] where !near.contains(end) { near.append(end) }
      }
      near.sort()
      return near
    }
  }

  /// The ends beyond the nearest that the network holds likely, the likeliest of them.
  private func likely(
    _ trigger: CandidateTrigger,
    _ sorted: NearEnds,
    _ ends: [CandidateEnd],
    beside near: [Int]
  ) -> [Int] {
    guard trigger.isSeen, ends.count > near.count else { return [] }
    let scored = sorted.places(within: Self.farReach, of: trigger.word).compactMap { place in
      let scores = trigger.scores(of: ends[place].tokens)
      let score = max(scores.subject, scores.object)
      return score < Self.likely || near.contains(place) ? nil : (place: place, score: score)
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.prefix(Self.reach)
      .map(\.place)
  }
}
