internal import KnowledgeGraph

/// A claim between actors of a document, before it is given the document's words.
struct ClaimDraft {
  var subject: DocumentActorIndex
  var relation: Relation
  var object: DocumentActorIndex
  var qualification = Qualification()
  /// The words that carry it, in order.
  var cue: [Int]
  var role: String?
  var isFormer = false
  var date: PartialDate?
  var place: String?
  /// What speaks for and against it.
  var confidence = ConfidenceParts()
  /// The confidence that the scorer gives it, if it has judged it.
  var scored: Confidence?
  /// What spoke for and against it then.
  var reasons: ClaimReasons?
  /// Whether a line of the user's read it, which is an order.
  var isOrder = false
  /// The line of the lexicon, or the name of the rule, that read it.
  var rule: String
  /// The ways that led to its actors.
  var ways = Ends(subject: Way.nounPhrase, object: Way.nounPhrase)
  /// The words that led to its actors; none in a noun phrase.
  var words: Ends<Int>?
}

/// What there is for each end of a claim.
struct Ends<Value> {
  var subject: Value
  var object: Value

  /// The same the other way round.
  var turned: Ends { Ends(subject: object, object: subject) }
}

extension Ends: Equatable where Value: Equatable {}
extension Ends: Hashable where Value: Hashable {}
extension Ends: Sendable where Value: Sendable {}

extension ClaimDraft {
  /// A claim between actors that were found, each by its way.
  init(
    from subject: FoundActor,
    relation: Relation,
    to object: FoundActor,
    qualification: Qualification = Qualification(),
    cue: [Int],
    rule: String
  ) {
    self.init(
      subject: subject.actor,
      relation: relation,
      object: object.actor,
      qualification: qualification,
      cue: cue,
      rule: rule,
      ways: Ends(subject: subject.way, object: object.way),
      words: Ends(subject: subject.word, object: object.word)
    )
  }
}

extension ClaimDraft {
  /// The confidence that the tables give it.
  func product(_ lexicon: Lexicon, isTurned: Bool = false) -> ConfidenceProduct {
    var parts = confidence
    if let part = qualification.confidencePart { parts.add(part) }
    let ends = isTurned ? [ways.object, ways.subject] : [ways.subject, ways.object]
    return ConfidenceProduct(
      factors: lexicon.confidence.factors(of: parts) + ends.flatMap(lexicon.ways.factors)
    )
  }

  /// The draft as the word of those who are quoted, unless the sentence says whose word it is.
  func attributed(to speakers: [DocumentActorIndex]) -> ClaimDraft {
    guard qualification.attributions.isEmpty else { return self }
    var draft = self
    draft.qualification.attributions = speakers
    return draft
  }

  /// Whether both say the same of the same actors.
  func saysTheSame(as other: ClaimDraft) -> Bool {
    guard relation == other.relation else { return false }
    return subject == other.subject && object == other.object
      || relation.isSymmetric && subject == other.object && object == other.subject
  }

  /// Whether an affiliation leaves nothing to another reading of the same two actors.
  func saysAsMuch(as other: ClaimDraft) -> Bool {
    subject == other.subject && object == other.object
      && relation.definition.stance == other.relation.definition.stance
  }

  /// Whether an order of the user's has settled what another draft says: it is the same claim, or
  /// the same words say it of the same two actors.
  func leavesNoRoom(for other: ClaimDraft) -> Bool {
    saysTheSame(as: other)
      || Set([subject, object]) == Set([other.subject, other.object])
        && !Set(cue).isDisjoint(with: other.cue)
  }
}
