internal import KnowledgeGraph
internal import Language

/// Somebody who may have said what a claim says.
struct SpeakerCandidate {
  let actor: DocumentActorIndex
  /// The word that means the actor.
  let word: Int
  /// How many sentences after that of the claim it stands.
  let offset: Int
  /// By what it says something, if it does.
  let report: Report?
  /// How many candidates of other sentences are nearer.
  var rank = 0
}

/// Proposes who may have said what a claim says: whoever the sentence names, those who say
/// something near, the persons named last, and who answers a question of an interview.
struct SpeakerProposer {
  let reading: DocumentMentions
  let reports: DocumentReports
  /// Where those who are quoted are named, in the order of the text.
  private let named: [DocumentActorIndex: [(word: Int, sentence: Int)]]

  init(reading: DocumentMentions, reports: DocumentReports) {
    self.reading = reading
    self.reports = reports
    let quoted = Set(reports.quoted.joined())
    var named: [DocumentActorIndex: [(word: Int, sentence: Int)]] = [:]
    for (number, sentence) in reading.text.sentences.enumerated() where !quoted.isEmpty {
      for mention in reading.mentions.mentions(in: sentence.tokens) {
        guard let actor = mention.actor, quoted.contains(actor) else { continue }
        named[actor, default: []].append((mention.head, number))
      }
    }
    self.named = named
  }

  /// The most mentions of the sentence that are tried, the nearest first.
  private static let reach = 14
  /// The sentences before and after that are searched, in the order of their ranks.
  private static let offsets = [-1, 1, -2, -3, 2]

  func candidates(for claim: ClaimPlace) -> [SpeakerCandidate] {
    let isUnnamed = isUnnamed(claim)
    var found = own(claim, isUnnamed: isUnnamed)
    var others: [SpeakerCandidate] = []
    for offset in Self.offsets { others += reporters(claim.sentence + offset, offset) }
    for offset in [-1, -2, -3] {
      others += persons(claim.sentence + offset, offset).filter { person in
        !others.contains { $0.actor == person.actor }
      }
    }
    others += reports.quoted[claim.sentence].compactMap { far($0, claim, others) }
    // "The minister said": somebody named elsewhere, who has a post.
    if isUnnamed { others.removeAll { reading.actors[$0.actor].type != .person } }
    for rank in others.indices { others[rank].rank = rank }
    found += others
    return found
  }

  /// Who is quoted but named too far away to be found there.
  private func far(
    _ actor: DocumentActorIndex,
    _ claim: ClaimPlace,
    _ near: [SpeakerCandidate]
  ) -> SpeakerCandidate? {
    guard !near.contains(where: { $0.actor == actor }),
      let last = named[actor]?.last(where: { $0.sentence < claim.sentence })
    else { return nil }
    return SpeakerCandidate(
      actor: actor,
      word: last.word,
      offset: last.sentence - claim.sentence,
      report: nil
    )
  }

  /// The mentions of the claim's own sentence, and whoever speaks there without being a mention.
  private func own(_ claim: ClaimPlace, isUnnamed: Bool) -> [SpeakerCandidate] {
    let sentence = reading.text.sentences[claim.sentence]
    let reports = reports.bySentence[claim.sentence]
    let near = reading.mentions.mentions(in: sentence.tokens).filter { $0.actor != nil }
      .sorted {
        let (left, right) = (abs($0.head - claim.trigger), abs($1.head - claim.trigger))
        return left != right ? left < right : $0.head < $1.head
      }
      .prefix(Self.reach).sorted { $0.head < $1.head }
    var found = near.compactMap { mention in
      mention.actor.map { actor in
        SpeakerCandidate(
          actor: actor,
          word: mention.head,
          offset: 0,
          report: reports.first { $0.hasSource(actor, in: mention.tokens) }
        )
      }
    }
    if isUnnamed {
      return found.filter { candidate in
        candidate.report == nil && ![claim.subject, claim.object].contains(candidate.actor)
      }
    }
    for report in reports {
      for source in report.sources
      where !found.contains(where: { $0.actor == source.actor && $0.report?.word == report.word }) {
        found.append(
          SpeakerCandidate(actor: source.actor, word: source.word, offset: 0, report: report)
        )
      }
    }
    return found
  }

  /// "Experts said X did not attack Y, although Z told …": nobody with a name says it, none of the
  /// three.
  private func isUnnamed(_ claim: ClaimPlace) -> Bool {
    let ancestors = reading.tree.ancestors(of: claim.trigger)
    let above = reports.bySentence[claim.sentence].filter {
      $0.isOfClauses && ancestors.contains($0.word)
    }
    return above.contains { !$0.words.isEmpty } && above.allSatisfy(\.sources.isEmpty)
  }

  private func reporters(_ sentence: Int, _ offset: Int) -> [SpeakerCandidate] {
    guard reports.bySentence.indices.contains(sentence) else { return [] }
    let all = reports.bySentence[sentence].sorted { left, right in
      left.isOfClauses != right.isOfClauses ? left.isOfClauses : left.word < right.word
    }
    return all.flatMap { report in
      report.sources.map {
        SpeakerCandidate(actor: $0.actor, word: $0.word, offset: offset, report: report)
      }
    }
    .uniqued(by: \.actor).prefix(4).map(\.self)
  }

  private func persons(_ sentence: Int, _ offset: Int) -> [SpeakerCandidate] {
    guard reading.text.sentences.indices.contains(sentence) else { return [] }
    return reading.mentions.mentions(in: reading.text.sentences[sentence].tokens).reversed()
      .compactMap { mention in
        guard let actor = mention.actor, reading.actors[actor].type == .person else { return nil }
        return SpeakerCandidate(actor: actor, word: mention.head, offset: offset, report: nil)
      }
      .uniqued(by: \.actor).prefix(3).map(\.self)
  }
}

extension Report {
  fileprivate func hasSource(_ actor: DocumentActorIndex, in words: Range<Int>) -> Bool {
    sources.contains { $0.actor == actor && words.contains($0.word) }
      || sources.contains { $0.actor == actor } && self.words.contains(where: words.contains)
  }
}
