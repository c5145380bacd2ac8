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
}

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

  /// Whether an affiliation leaves nothing to another reading of the same two actors.
  func saysAsMuch(as other: ClaimDraft) -> Bool {
    subject == other.subject && object == other.object
      && relation.definition.stance == other.relation.definition.stance
  }
}
