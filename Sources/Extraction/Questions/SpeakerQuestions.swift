internal import KnowledgeGraph
internal import Language

/// Asks whose word a claim is.
struct SpeakerQuestions {
  let reading: DocumentMentions
  let reports: DocumentReports
  private let proposer: SpeakerProposer
  /// The nouns that stand before the names of persons: "minister".
  private let titles: [DocumentActorIndex: Set<UInt32>]
  /// Who says most in the document.
  private let mainSpeaker: DocumentActorIndex?

  init(reading: DocumentMentions, reports: DocumentReports) {
    self.reading = reading
    self.reports = reports
    proposer = SpeakerProposer(reading: reading, reports: reports)
    titles = reading.titleWords { $0.type == .person }
    mainSpeaker = reports.counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  func question(
    _ claim: ClaimPlace,
    _ shared: ClaimQuestions.SentenceContext
  ) -> Question<SpeakerCandidate> {
    let candidates = proposer.candidates(for: claim)
    let context = context(of: claim, shared.words)
    let view = NetworkView(shared.evidence(of: claim.trigger), \.speakers)
    let scores = candidates.map { candidate in
      candidate.offset == 0 ? view.score(of: words(of: candidate)) : nil
    }
    let answers = candidates.enumerated().map { place, candidate in
      var features = ChoiceFeatures()
      writeLink(candidate, claim, context, &features)
      writeActor(candidate, claim, context, &features)
      if candidate.offset == 0 { writePaths(candidate, claim, context, &features) }
      if candidate.offset != 0 { writeNeighbour(candidate, context, &features) }
      let own = UInt32(candidate.report != nil) * 2 + context.rule
      view.write(.network as Kind, of: scores[place], among: scores, own, to: &features)
      return features
    }
    var none = none(claim, context)
    view.write(.noneNetwork as Kind, among: scores, context.ownReport, context.rule, to: &none)
    return Question(sheet: ChoiceSheet(none: none, answers), answers: candidates)
  }

  /// The words that mean a candidate.
  private func words(of candidate: SpeakerCandidate) -> Range<Int> {
    reading.mentions.mention(at: candidate.word)?.tokens ?? candidate.word..<candidate.word + 1
  }

  // MARK: - Context

  private enum Kind: UInt32 {
    case always, none, noneTrigger, noneContext, noneRule, noneReport, noneRelation
    case link, reportWord, reportPath, mentionPath, order, type, end, phrase, distance, rule
    case quotation, count, title, neighbour, neighbourWord, governor, above
    case network, noneNetwork
  }

  /// What all candidates of a claim share.
  private struct Context {
    let words: SentenceWords
    let trigger: Token
    let lemma: UInt32
    /// Whether the trigger is quoted, and the sentence begins or ends with a quotation.
    let quotes: UInt32
    /// What says something in the sentence: nothing, somebody with a name, somebody without.
    let ownReport: UInt32
    /// The words above the trigger.
    let ancestors: [Int]
    /// What rules say: nothing, or somebody.
    let rule: UInt32
    let sentence: Sentence
    /// Whether the sentence speaks of "we" or "I", and of "you".
    let persons: UInt32
    /// The nouns for unnamed speakers in the sentence: "the minister said".
    let unnamed: Set<UInt32>
  }

  private func context(of claim: ClaimPlace, _ words: SentenceWords) -> Context {
    let sentence = reading.text.sentences[claim.sentence]
    let own = reports.bySentence[claim.sentence].filter(\.isOfClauses)
    let isNamed = own.contains { !$0.sources.isEmpty }
    let (first, last) = (sentence.tokens.lowerBound, sentence.tokens.upperBound - 1)
    func opens(_ word: Int) -> Bool {
      reports.isQuoted[word] || ["“", "``", "\""].contains(reading.tokens[word].form)
    }
    func closes(_ word: Int) -> Bool {
      reports.isQuoted[word] || ["”", "''", "\""].contains(reading.tokens[word].form)
    }
    let flags = [reports.isQuoted[claim.trigger], opens(first), closes(last)]
    return Context(
      words: words,
      trigger: reading.tokens[claim.trigger],
      lemma: words[claim.trigger].lemma,
      quotes: flags.reduce(0) { $0 * 2 + UInt32($1) },
      ownReport: own.isEmpty ? 0 : isNamed ? 1 : 2,
      ancestors: reading.tree.ancestors(of: claim.trigger),
      rule: claim.qualification.attributions.isEmpty ? 0 : 1,
      sentence: sentence,
      persons: persons(in: sentence),
      unnamed: Set(own.flatMap(\.words).map { UInt32.hash(of: reading.tokens[$0].lemma) })
    )
  }

  private func persons(in sentence: Sentence) -> UInt32 {
    let forms = reading.tree.lower[sentence.tokens]
    let isFirst = forms.contains(where: ClosedClass.firstPersons.contains)
    return UInt32(isFirst) * 2 + UInt32(forms.contains(where: ClosedClass.secondPersons.contains))
  }

  private func none(_ claim: ClaimPlace, _ context: Context) -> ChoiceFeatures {
    var features = ChoiceFeatures()
    let tag = UInt32.hash(of: context.trigger.pennTag.rawValue)
    let relation = UInt32(claim.relation.ordinal)
    let isQuoted = UInt32(!reports.quoted[claim.sentence].isEmpty)
    features.add(Kind.none)
    features.add(.noneTrigger as Kind, context.lemma)
    features.add(.noneTrigger as Kind, tag, 1)
    features.add(.noneTrigger as Kind, UInt32.hash(of: context.trigger.relation.rawValue), 2)
    features.add(.noneRelation as Kind, relation)
    features.add(.noneRelation as Kind, relation, context.ownReport, context.rule)
    features.add(.noneContext as Kind, context.quotes, context.ownReport, isQuoted)
    features.add(.noneContext as Kind, context.quotes, context.rule)
    features.add(.noneContext as Kind, context.persons, context.quotes, context.ownReport, 3)
    let depth = context.ancestors.count
    features.add(.noneContext as Kind, UInt32.bucket(depth), context.ownReport, 4)
    if let root = context.ancestors.last {
      features.add(.noneTrigger as Kind, context.words[root].lemma, 3)
    }
    if let above = context.ancestors.first {
      features.add(.noneTrigger as Kind, context.words[above].lemma, 4)
    }
    let count = UInt32.bucket(reading.text.sentences.count)
    features.add(.noneContext as Kind, count, context.quotes, context.ownReport, 1)
    features.add(.noneContext as Kind, count, UInt32.bucket(claim.sentence), 2)
    let modality = UInt32.hash(of: claim.qualification.modality.rawValue)
    let polarity = UInt32.hash(of: claim.qualification.polarity.rawValue)
    features.add(.noneRule as Kind, context.rule, isQuoted)
    features.add(.noneRule as Kind, modality, polarity, context.ownReport)
    let above = reports.bySentence[claim.sentence].filter { context.ancestors.contains($0.word) }
    for report in above {
      let lemma = context.words[report.word].lemma
      features.add(.noneReport as Kind, lemma, UInt32(report.sources.isEmpty))
      features.add(.noneReport as Kind, report.forms, UInt32(report.sources.isEmpty), 1)
      for word in report.words where report.sources.isEmpty {
        features.add(.noneReport as Kind, context.words[word].lemma, 2, 2)
      }
    }
    features.add(.noneReport as Kind, UInt32(above.count), 3, 3, 3)
    return features
  }

  // MARK: - Candidates

  private func writeLink(
    _ candidate: SpeakerCandidate,
    _ claim: ClaimPlace,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let offset = UInt32.bucket(candidate.offset)
    let forms = candidate.report?.forms ?? 16
    features.add(Kind.always)
    features.add(.link as Kind, offset, forms)
    features.add(.link as Kind, offset, UInt32(forms != 16), context.quotes, context.ownReport)
    features.add(.link as Kind, UInt32(forms != 16), context.ownReport, 1)
    let isAffiliation = UInt32(claim.relation.definition.stance == .affiliation)
    features.add(.link as Kind, isAffiliation, offset, forms, 2)
    features.add(.link as Kind, UInt32(claim.relation.ordinal), UInt32(forms != 16), 3)
    guard let report = candidate.report else { return }
    let lemma = UInt32.hash(of: reading.tokens[report.word].lemma)
    features.add(.reportWord as Kind, lemma)
    features.add(.reportWord as Kind, lemma, offset, context.quotes)
    let isAbove = candidate.offset == 0 && context.ancestors.contains(report.word)
    features.add(.reportWord as Kind, lemma, UInt32(isAbove), 2, 2)
    let between = reports.bySentence[claim.sentence].count {
      $0.word != report.word && context.ancestors.contains($0.word)
    }
    features.add(.above as Kind, UInt32(isAbove), UInt32(between), forms)
  }

  private func writeActor(
    _ candidate: SpeakerCandidate,
    _ claim: ClaimPlace,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let actor = reading.actors[candidate.actor]
    let mention = reading.mentions.mention(at: candidate.word)
    let hasReport = UInt32(candidate.report != nil)
    let type = UInt32.hash(of: actor.type.rawValue)
    let role = UInt32.hash(of: mention?.role.rawValue ?? "-")
    features.add(.type as Kind, type, role, hasReport)
    features.add(.type as Kind, type, UInt32.bucket(candidate.offset), context.quotes, hasReport)
    features.add(.type as Kind, UInt32(actor.kind.map { $0.ordinal + 1 } ?? 0), hasReport, 1)
    if let mention {
      features.add(.type as Kind, UInt32.hash(of: mention.resolution.rawValue), hasReport, 2)
    }
    let isObject = UInt32(claim.object == candidate.actor)
    let ends = UInt32(claim.subject == candidate.actor) + 2 * isObject
    features.add(.end as Kind, ends, hasReport)
    features.add(.end as Kind, ends, hasReport, UInt32.bucket(candidate.offset), 1)
    if ends != 0 {
      features.add(.end as Kind, ends, context.lemma, 2)
      features.add(.end as Kind, ends, UInt32(claim.relation.ordinal), hasReport, 3)
    }
    let isRule = UInt32(claim.qualification.attributions.contains(candidate.actor))
    features.add(.rule as Kind, isRule, context.rule, hasReport)
    features.add(.rule as Kind, isRule, UInt32.bucket(candidate.offset), context.ownReport, 1)
    let isQuoted = UInt32(reports.quoted[claim.sentence].contains(candidate.actor))
    features.add(.quotation as Kind, isQuoted, context.quotes)
    features.add(.quotation as Kind, isQuoted, UInt32.bucket(candidate.offset), 1)
    let count = UInt32.bucket(reports.counts[candidate.actor] ?? 0)
    let isMain = UInt32(mainSpeaker == candidate.actor)
    features.add(.count as Kind, count, UInt32.bucket(candidate.offset))
    features.add(.count as Kind, isMain, UInt32.bucket(candidate.offset), context.quotes, 1)
    features.add(.count as Kind, isMain, context.ownReport, hasReport, 2)
    let own = titles[candidate.actor] ?? []
    let hasTitle = UInt32(!own.isDisjoint(with: context.unnamed))
    features.add(.title as Kind, hasTitle, UInt32.bucket(candidate.offset), context.ownReport)
  }

  private func writePaths(
    _ candidate: SpeakerCandidate,
    _ claim: ClaimPlace,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let (words, trigger) = (context.words, claim.trigger)
    let hasReport = UInt32(candidate.report != nil)
    let path = words.path(from: trigger, to: candidate.word)
    features.add(.mentionPath as Kind, path.exact)
    features.add(.mentionPath as Kind, path.plain, 1)
    features.add(.mentionPath as Kind, path.exact, hasReport, 2)
    features.add(.mentionPath as Kind, UInt32.bucket(path.length), hasReport, 3)
    if let report = candidate.report {
      let way = words.path(from: trigger, to: report.word)
      let lemma = words[report.word].lemma
      features.add(.reportPath as Kind, way.exact)
      features.add(.reportPath as Kind, way.plain, 1)
      features.add(.reportPath as Kind, way.plain, report.forms, 2)
      features.add(.reportPath as Kind, way.plain, lemma, 3)
      features.add(.reportPath as Kind, UInt32.bucket(way.length), report.forms, 4)
      let isAfter = UInt32(report.word > trigger)
      features.add(.order as Kind, isAfter, UInt32(candidate.word > report.word), report.forms)
      features.add(.order as Kind, isAfter, context.quotes, report.forms, 1)
    }
    let isAfter = UInt32(candidate.word > trigger)
    features.add(.order as Kind, isAfter, hasReport, 2)
    features.add(.distance as Kind, UInt32.bucket(candidate.word - trigger), hasReport)
    writeGovernor(candidate, claim, context, &features)
    writePhrase(candidate, context, &features)
  }

  /// The word on which a candidate hangs, and how it lies to the trigger.
  private func writeGovernor(
    _ candidate: SpeakerCandidate,
    _ claim: ClaimPlace,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    guard let head = reading.tree.head(of: candidate.word) else { return }
    let (words, relation) = (context.words, context.words[candidate.word].relation)
    let isAbove = UInt32(context.ancestors.contains(head))
    let way = words.path(from: claim.trigger, to: head)
    features.add(.governor as Kind, words[head].lemma, relation, isAbove)
    features.add(.governor as Kind, relation, isAbove, words[candidate.word].preposition, 1)
    features.add(.governor as Kind, words[head].wideCluster, relation, isAbove, 2)
    features.add(.governor as Kind, words[head].lemma, relation, way.plain, 3)
    features.add(.governor as Kind, words[head].wideCluster, relation, way.plain, 4)
    for known in reading.lexicon.predicates.relations(ofWord: reading.tokens[head]) {
      features.add(.governor as Kind, UInt32(known.ordinal), relation, isAbove, 5)
    }
  }

  /// What stands right before and after a candidate: "by X", "X:".
  private func writePhrase(
    _ candidate: SpeakerCandidate,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let range = words(of: candidate)
    func form(_ position: Int) -> UInt32 {
      guard context.sentence.tokens.contains(position) else { return 0 }
      return UInt32.hash(of: reading.tokens[position].lemma)
    }
    let isAfter = UInt32(candidate.word > range.lowerBound)
    features.add(.phrase as Kind, form(range.upperBound), 1, isAfter)
    features.add(.phrase as Kind, form(range.lowerBound - 1), 2)
    for word in candidate.report?.words ?? [] where !range.contains(word) {
      features.add(.phrase as Kind, context.words[word].lemma, 3)
    }
  }

  /// Somebody in another sentence.
  private func writeNeighbour(
    _ candidate: SpeakerCandidate,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let (offset, rank) = (UInt32.bucket(candidate.offset), UInt32.bucket(candidate.rank))
    let hasReport = UInt32(candidate.report != nil)
    features.add(.neighbour as Kind, offset, rank, hasReport)
    features.add(.neighbour as Kind, rank, context.ownReport, context.quotes)
    features.add(.neighbour as Kind, offset, context.ownReport, context.rule, 1)
    features.add(.neighbour as Kind, context.persons, context.quotes, hasReport, 4)
    let first = context.sentence.tokens.lowerBound
    features.add(.neighbourWord as Kind, context.words[first].lemma, offset)
    let isQuoted = reports.isQuoted[candidate.word]
    features.add(.neighbour as Kind, UInt32(isQuoted), context.quotes, offset, 2)
    let paragraph = reading.sentence(of: candidate.word)?.paragraph
    let isSame = UInt32(paragraph == context.sentence.paragraph)
    features.add(.neighbour as Kind, isSame, context.quotes, offset, 3)
  }
}
