internal import KnowledgeGraph
internal import Language

/// What is known of a candidate in numbers, for which trees ask.
package struct CandidateMeasures: Sendable {
  /// How many numbers they are for one relation.
  static let count = 30

  /// What is the same for all relations.
  private let shared: InlineArray<26, Int16>
  /// The relations that rules read, as bits by their ordinals.
  private let voted: UInt32
  /// The greatest confidence of what rules read, in hundredths.
  private let confidence: Int16
  /// What ties both ends to each other.
  private let tie: Int32

  /// - Parameter count: How many ends its sentence has.
  init(
    of link: FeatureWriter.CandidateLink,
    _ first: FeatureWriter.Side,
    _ second: FeatureWriter.Side,
    among count: Int,
    in words: SentenceWords
  ) {
    let (subject, object) = (link.subject, link.object)
    shared = [
      Int16(clamping: first.standing.scores.subject),
      Int16(clamping: second.standing.scores.object),
      // The same the other way round.
      Int16(clamping: second.standing.scores.subject),
      Int16(clamping: first.standing.scores.object),
      Int16(clamping: first.standing.better.subject),
      Int16(clamping: second.standing.better.object),
      Int16(clamping: first.standing.nearer),
      Int16(clamping: second.standing.nearer),
      Int16(clamping: first.path.length),
      Int16(clamping: second.path.length),
      Int16(clamping: object.word - subject.word),
      Int16(clamping: subject.word - link.trigger),
      Int16(clamping: object.word - link.trigger),
      Int16(clamping: count),
      Int16(clamping: subject.typeNumber * 4 + object.typeNumber),
      Self.number(of: subject.mention),
      Self.number(of: object.mention),
      link.word.isQuoted ? 1 : 0,
      Int16(clamping: words.clauses(on: first.path)),
      Int16(clamping: words.clauses(on: second.path)),
      Int16(clamping: Int(subject.mention?.modified ?? 5)),
      Int16(clamping: Int(object.mention?.modified ?? 5)),
      Int16(clamping: Int(subject.mention?.role ?? 0)),
      Int16(clamping: Int(object.mention?.role ?? 0)),
      link.word.isVerb ? 1 : 0,
      link.word.isPassive ? 1 : 0,
    ]
    tie = Int32(clamping: link.tie.rawValue)
    voted = link.votes.reduce(0) { $0 | 1 << UInt32(clamping: $1.draft.relation.ordinal) }
    confidence = Int16(clamping: link.votes.map(\.confidence).max() ?? 0)
  }

  /// How an end is mentioned; what is no mention comes last.
  private static func number(of mention: EndTraits.MentionTraits?) -> Int16 {
    mention.map { Int16(clamping: $0.resolution) } ?? .max
  }

  /// The numbers for a relation, by its ordinal.
  func numbers(for relation: Int, _ network: NetworkRow?) -> [Int32] {
    let vote: Int32 =
      voted == 0 ? -1 : voted >> UInt32(clamping: relation) & 1 == 1 ? Int32(confidence) : -2
    return shared.indices.map { Int32(shared[$0]) } + [
      Int32(network?[relation] ?? NetworkRow.unseen), Int32(network?.best ?? NetworkRow.unseen),
      vote, tie,
    ]
  }
}

/// What the network gives each relation by a trigger, in sixteenths of log-odds.
struct NetworkRow: Sendable {
  /// What counts for a trigger that it has not seen.
  static let unseen: Int16 = -320
  /// What counts for a relation that it does not hold possible.
  private static let unlikely: Int16 = -160

  private let logOdds: [(relation: Int, value: Int16)]
  private let least: Int16

  init(_ trigger: CandidateTrigger) {
    logOdds = trigger.likely.map { ($0.relation.ordinal, Int16(clamping: $0.logOdds)) }
    least = trigger.isSeen ? Self.unlikely : Self.unseen
  }

  subscript(relation: Int) -> Int16 {
    logOdds.first { $0.relation == relation }?.value ?? least
  }

  /// That of the likeliest relation.
  var best: Int16 { logOdds.map(\.value).max() ?? least }
}
