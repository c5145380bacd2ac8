internal import KnowledgeGraph
internal import Language

/// When a claim may take place.
struct TimeCandidate {
  let expression: TimeExpression
  /// The date; nothing where the day of publication would have to be known.
  let date: PartialDate?
}

/// Asks when what a claim says takes place.
struct TimeQuestions {
  let reading: DocumentMentions
  let reports: DocumentReports
  let dates: DateReader

  /// The expressions of time in a sentence.
  func expressions(in sentence: Sentence) -> [TimeExpression] {
    dates.scanner.expressions(in: sentence.tokens)
  }

  func question(
    _ claim: ClaimPlace,
    _ shared: ClaimQuestions.SentenceContext
  ) -> Question<TimeCandidate> {
    let (expressions, words) = (shared.expressions, shared.words)
    let candidates = expressions.map { expression in
      let isAhead = isAhead(expression, claim)
      let date = dates.resolver.date(of: expression.meaning, isAhead: isAhead)
      return TimeCandidate(expression: expression, date: date)
    }
    let hung = dates.expression(on: claim.anchors, among: expressions)
    let context = Context(
      claim: claim,
      words: words,
      trigger: reading.tokens[claim.trigger],
      ancestors: reading.tree.ancestors(of: claim.trigger),
      hung: hung,
      count: candidates.count
    )
    let view = NetworkView(shared.evidence(of: claim.trigger), \.times)
    let scores = expressions.map { view.score(of: $0.tokens) }
    let answers = candidates.enumerated().map { place, candidate in
      var features = features(candidate, rank: place, context)
      let isHung = UInt32(hung?.head == candidate.expression.head)
      view.write(.network as Kind, of: scores[place], among: scores, isHung, to: &features)
      return features
    }
    var none = none(context)
    view.write(.noneNetwork as Kind, among: scores, UInt32(hung != nil), 0, to: &none)
    return Question(sheet: ChoiceSheet(none: none, answers), answers: candidates)
  }

  /// Whether an expression means a time after the day of publication: "by March", or the time of
  /// what is planned.
  private func isAhead(_ expression: TimeExpression, _ claim: ClaimPlace) -> Bool {
    let word = expression.preposition.map { reading.tokens[$0].form.inLowerCase }
    let preposition = word.flatMap(dates.scanner.times.preposition)
    guard preposition != .start, !isPast(expression) else { return false }
    return claim.qualification.modality != .actual || preposition == .onset || preposition == .end
  }

  /// Whether the verb on which an expression hangs has a past tense.
  private func isPast(_ expression: TimeExpression) -> Bool {
    let tree = reading.tree
    let verb = tree.ancestors(of: expression.head).first { tree.tokens[$0].partOfSpeech == .verb }
    guard let verb else { return false }
    return tree.tokens[verb].pennTag == .verbPast
      || tree.children(of: verb, by: [.auxiliary, .auxiliaryPassive]).contains {
        tree.tokens[$0].pennTag == .verbPast || tree.tokens[$0].lemma == "have"
      }
  }

  private enum Kind: UInt32 {
    case always = 64, none, kind, preposition, path, governor, order, distance, rivals, tense
    case relation, trigger, rule, quotation, year, reports, network, noneNetwork
  }

  /// What all candidates of a claim share.
  private struct Context {
    let claim: ClaimPlace
    let words: SentenceWords
    let trigger: Token
    let ancestors: [Int]
    /// What hangs on the trigger.
    let hung: TimeExpression?
    let count: Int
  }

  private func none(_ context: Context) -> ChoiceFeatures {
    var features = ChoiceFeatures()
    let lemma = context.words[context.claim.trigger].lemma
    let relation = UInt32(context.claim.relation.ordinal)
    features.add(Kind.none)
    features.add(.none as Kind, lemma, 1)
    features.add(.none as Kind, UInt32.hash(of: context.trigger.pennTag.rawValue), 2)
    features.add(.none as Kind, relation, 3)
    features.add(.none as Kind, relation, lemma, 4)
    features.add(.none as Kind, UInt32(context.hung != nil), UInt32.bucket(context.count), 5)
    features.add(.none as Kind, UInt32.bucket(context.words.range.count / 4), 6)
    let modality = UInt32.hash(of: context.claim.qualification.modality.rawValue)
    features.add(.none as Kind, modality, 7)
    return features
  }

  private func features(
    _ candidate: TimeCandidate,
    rank: Int,
    _ context: Context
  ) -> ChoiceFeatures {
    var features = ChoiceFeatures()
    let (expression, claim) = (candidate.expression, context.claim)
    let kind = expression.meaning.kind
    let preposition = expression.preposition.map { context.words[$0].lemma } ?? 0
    features.add(Kind.always)
    features.add(.kind as Kind, kind)
    features.add(.preposition as Kind, preposition, kind)
    features.add(.preposition as Kind, preposition, UInt32(expression.isBareYear), 1)
    features.add(.relation as Kind, UInt32(claim.relation.ordinal), kind)
    features.add(.trigger as Kind, context.words[claim.trigger].lemma, kind)
    features.add(.trigger as Kind, context.words[claim.trigger].lemma, preposition, 1)
    let isHung = UInt32(context.hung?.head == expression.head)
    features.add(.rule as Kind, isHung, kind)
    features.add(.rule as Kind, isHung, UInt32(context.hung != nil), preposition, 1)
    features.add(.rule as Kind, isHung, UInt32.bucket(context.count), UInt32.bucket(rank), 2)
    writePath(expression, kind, preposition, context, &features)
    writeGovernor(expression, context, &features)
    writeOrder(expression, kind, context, &features)
    writeTense(candidate, kind, context, &features)
    return features
  }

  private func writePath(
    _ expression: TimeExpression,
    _ kind: UInt32,
    _ preposition: UInt32,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let path = context.words.path(from: context.claim.trigger, to: expression.head)
    features.add(.path as Kind, path.exact)
    features.add(.path as Kind, path.plain, 1)
    features.add(.path as Kind, path.exact, kind, 2)
    features.add(.path as Kind, path.plain, UInt32(expression.isBareYear), 3)
    features.add(.path as Kind, UInt32.bucket(path.length), 4)
    features.add(.path as Kind, path.exact, context.words[context.claim.trigger].lemma, 5)
    let tag = UInt32.hash(of: context.trigger.pennTag.rawValue)
    features.add(.path as Kind, path.plain, tag, 6)
  }

  /// The word on which an expression hangs, and how it lies to the trigger.
  private func writeGovernor(
    _ expression: TimeExpression,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let trigger = context.claim.trigger
    guard let governor = reading.tree.head(of: expression.head) else { return }
    let above = reading.tree.ancestors(of: governor)
    let place: UInt32 =
      context.claim.anchors.contains(governor)
      ? 1 : context.ancestors.contains(governor) ? 2 : above.contains(trigger) ? 3 : 4
    let isReport = UInt32(
      reports.bySentence[context.claim.sentence].contains {
        $0.word == governor && $0.isOfClauses
      }
    )
    let word = context.words[governor]
    features.add(.governor as Kind, place, isReport)
    features.add(.governor as Kind, place, word.lemma, 1)
    features.add(.governor as Kind, place, word.tag, isReport, 2)
    features.add(.governor as Kind, place, word.wideCluster, 3)
    // Whether a word of speech lies between the two.
    let turn = context.ancestors.prefix { !above.contains($0) && $0 != governor }
    let isSaid = turn.contains { step in
      reports.bySentence[context.claim.sentence].contains { $0.word == step }
    }
    features.add(.reports as Kind, UInt32(isSaid), place, isReport)
  }

  private func writeOrder(
    _ expression: TimeExpression,
    _ kind: UInt32,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let trigger = context.claim.trigger
    let (low, high) = (min(trigger, expression.head), max(trigger, expression.head))
    let between = reading.tokens[low..<high]
    let isBefore = UInt32(expression.head < trigger)
    let hasComma = UInt32(between.contains { $0.form == "," })
    let verbs = UInt32.bucket(between.dropFirst().count { $0.partOfSpeech == .verb })
    features.add(.order as Kind, isBefore, hasComma, verbs)
    features.add(.order as Kind, isBefore, verbs, kind, 1)
    let start = UInt32.bucket(expression.tokens.lowerBound - context.words.range.lowerBound)
    features.add(.order as Kind, isBefore, start, 2)
    let end = UInt32.bucket(context.words.range.upperBound - expression.tokens.upperBound)
    features.add(.order as Kind, isBefore, end, 3)
    features.add(.distance as Kind, UInt32.bucket(expression.head - trigger))
    let own = context.words.distance(from: trigger, to: expression.head)
    let rivals = context.words.range.count { position in
      position != trigger && reading.tokens[position].partOfSpeech == .verb
        && context.words.distance(from: position, to: expression.head) < own
    }
    features.add(.rivals as Kind, UInt32.bucket(rivals))
    features.add(.rivals as Kind, UInt32.bucket(rivals), isBefore, hasComma)
    let isQuoted = [trigger, expression.head].map { UInt32(reports.isQuoted[$0]) }
    features.add(.quotation as Kind, isQuoted[0], isQuoted[1])
  }

  private func writeTense(
    _ candidate: TimeCandidate,
    _ kind: UInt32,
    _ context: Context,
    _ features: inout ChoiceFeatures
  ) {
    let tag = UInt32.hash(of: context.trigger.pennTag.rawValue)
    let modality = UInt32.hash(of: context.claim.qualification.modality.rawValue)
    var relation: UInt32 = 4
    if let published = dates.resolver.published, let date = candidate.date {
      relation = date.place(beside: published)
    }
    features.add(.tense as Kind, tag, relation)
    features.add(.tense as Kind, tag, kind, 1)
    features.add(.tense as Kind, modality, relation, 2)
    features.add(.tense as Kind, modality, kind, 3)
    features.add(.year as Kind, UInt32(candidate.expression.isBareYear), relation, tag)
  }
}

extension PartialDate {
  /// Whether it lies before another (1), after it (3), or holds it or lies in it (2).
  fileprivate func place(beside other: PartialDate) -> UInt32 {
    let parts = [(year, other.year)] + Self.pairs(month, other.month) + Self.pairs(day, other.day)
    for (own, others) in parts where own != others { return own < others ? 1 : 3 }
    return 2
  }

  private static func pairs(_ first: Int?, _ second: Int?) -> [(Int, Int)] {
    guard let first, let second else { return [] }
    return [(first, second)]
  }
}
